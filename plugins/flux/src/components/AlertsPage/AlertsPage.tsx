/*
 * Copyright 2026 The Fluxwatch Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { alertView } from '../../address/alertView';
import { useView } from '../../address/useView';
import { useAlerts } from '../../hooks/useAlerts';
import { useClusterList } from '../../hooks/useClusterList';
import { useShown } from '../../hooks/useShown';
import { AnswerFrame } from '../AnswerFrame';
import { IgnoredNotice } from '../IgnoredNotice';
import { ReadErrors } from '../ReadErrors';
import { SavedViews } from '../SavedViews';
import { AlertFilters } from './AlertFilters';
import { AlertSummary } from './AlertSummary';
import { IncidentList } from './IncidentList';
import { OtherAlerts } from './OtherAlerts';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
}));

const PAGE_SIZE = 50;
/** The most that the API gives at once. */
const LARGEST_PAGE = 500;

/** What needs someone: causes, not symptoms; and what fails in another way. */
export function AlertsPage() {
  const classes = useStyles();
  const { change, ignored, view } = useView(alertView);
  const clusters = useClusterList().answer?.items ?? [];
  const [wanted, setWanted] = useState(PAGE_SIZE);
  const answer = useAlerts(view, wanted);
  const shown = useShown(answer);
  return (
    <div className={classes.root}>
      <IgnoredNotice names={ignored} correct={() => change(view)} />
      <SavedViews page="alerts" codec={alertView} />
      <AnswerFrame answer={{ ...answer, answer: shown }} subject="">
        {alerts => <AlertSummary alerts={alerts} answer={answer} />}
      </AnswerFrame>
      <AlertFilters
        view={view}
        clusters={clusters}
        incidents={shown?.incidents.items ?? []}
        change={change}
      />
      {shown && (
        <>
          <IncidentList
            page={shown.incidents}
            clusters={clusters}
            showMore={
              wanted < LARGEST_PAGE
                ? () => setWanted(Math.min(LARGEST_PAGE, 2 * wanted))
                : undefined
            }
          />
          <OtherAlerts page={shown.others} clusters={clusters} />
          <ReadErrors errors={shown.incidents.errors} clusters={clusters} />
        </>
      )}
    </div>
  );
}
