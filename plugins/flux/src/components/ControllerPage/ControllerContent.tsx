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

import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiController,
  ApiControllerDetail,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ControllerView, HOURS } from '../../address/controllerView';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { VerdictState } from '../../verdict/entityVerdict';
import { ControllerNotes } from '../ControllerState';
import { LiveIndicator } from '../LiveIndicator';
import { MetricsError } from '../MetricsError';
import { PageVerdict } from '../PageVerdict';
import { ReadErrors } from '../ReadErrors';
import { SelectField } from '../SelectField';
import { ControllerCharts } from './ControllerCharts';
import { SlowestResources } from './SlowestResources';

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(2, 3) },
  hours: { minWidth: 180, marginBottom: theme.spacing(2) },
}));

const VERDICTS: Readonly<Record<ApiController['state'], VerdictState>> = {
  up: 'deployed',
  down: 'broken',
  idle: 'broken',
  unknown: 'uncertain',
};

/** How a controller does, how it did, and what keeps it busy. */
export function ControllerContent(props: {
  detail: ApiControllerDetail;
  /** What people call its cluster. */
  clusterTitle: string;
  view: ControllerView;
  change(view: ControllerView): void;
  answer: Freshness;
}) {
  const { answer, change, clusterTitle, detail, view } = props;
  const { controller } = detail;
  const { metricsError, name, state, version } = controller;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const chosen = (value: string) => HOURS.find(hours => hours === value);
  return (
    <>
      <PageVerdict
        state={VERDICTS[state]}
        headline={t('pageControllers.headlineOf', {
          name,
          cluster: clusterTitle,
          state: t(`pageControllers.sentence.${state}`),
        })}
        details={version === undefined ? [] : [version]}
        more={<ControllerNotes controller={controller} />}
      >
        <LiveIndicator freshness={answer} />
      </PageVerdict>
      {metricsError && (
        <Paper variant="outlined" className={classes.paper}>
          <MetricsError error={metricsError} withRights />
        </Paper>
      )}
      <ReadErrors errors={detail.errors} />
      <Paper variant="outlined" className={classes.paper}>
        <SelectField
          id="flux-controller-hours"
          className={classes.hours}
          label={t('pageControllers.hours')}
          value={view.hours}
          change={value => change({ hours: chosen(value) ?? view.hours })}
        >
          {HOURS.map(hours => (
            <option key={hours} value={hours}>
              {t('pageControllers.lastHours', { count: Number(hours) })}
            </option>
          ))}
        </SelectField>
        <ControllerCharts
          samples={detail.samples}
          hours={Number(view.hours)}
          to={answer.readAt ?? Date.now()}
        />
      </Paper>
      <SlowestResources detail={detail} />
    </>
  );
}
