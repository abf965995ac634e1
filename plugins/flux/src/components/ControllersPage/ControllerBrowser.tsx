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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { controllersView } from '../../address/controllerView';
import { useView } from '../../address/useView';
import { useClusterList } from '../../hooks/useClusterList';
import { useControllers } from '../../hooks/useControllers';
import { useShown } from '../../hooks/useShown';
import { fluxTranslationRef } from '../../translation';
import { controllersText } from '../../wording/controllerText';
import { AnswerFrame } from '../AnswerFrame';
import { ClusterFilter } from '../ClusterFilter';
import { EmptyNotice } from '../EmptyNotice';
import { FilterBar } from '../FilterBar';
import { IgnoredNotice } from '../IgnoredNotice';
import { LiveIndicator } from '../LiveIndicator';
import { PageVerdict } from '../PageVerdict';
import { ReadErrors } from '../ReadErrors';
import { ControllerTable } from './ControllerTable';
import { UnwatchedClusters } from './UnwatchedClusters';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  old: { opacity: 0.5 },
}));

/** The controllers of all clusters, those that need someone first. */
export function ControllerBrowser() {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { change, ignored, view } = useView(controllersView);
  const clusters = useClusterList().answer?.items ?? [];
  const answer = useControllers(view.cluster);
  const shown = useShown(answer);
  return (
    <div className={classes.root}>
      <IgnoredNotice names={ignored} correct={() => change(view)} />
      <AnswerFrame answer={{ ...answer, answer: shown }} subject="">
        {list =>
          list.items.length > 0 && (
            <PageVerdict {...controllersText(t, list)}>
              <LiveIndicator freshness={answer} />
            </PageVerdict>
          )
        }
      </AnswerFrame>
      <FilterBar>
        <ClusterFilter
          id="flux-controllers-cluster"
          clusters={clusters}
          value={view.cluster}
          change={cluster => change({ cluster })}
        />
      </FilterBar>
      {shown && (
        <>
          {shown.items.length === 0 ? (
            <EmptyNotice
              title={t('pageControllers.empty.title')}
              description={t('pageControllers.empty.description')}
            />
          ) : (
            <div
              className={answer.answer ? undefined : classes.old}
              aria-busy={!answer.answer}
            >
              <ControllerTable list={shown} />
            </div>
          )}
          <UnwatchedClusters clusters={shown.clusters} />
          <ReadErrors errors={shown.errors} clusters={shown.clusters} />
        </>
      )}
    </div>
  );
}
