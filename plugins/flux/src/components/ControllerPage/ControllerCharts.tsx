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
import { ApiControllerSample } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { LineChart } from '../LineChart';
import { controllerCharts } from './controllerChartList';

const useStyles = makeStyles(theme => ({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
    gap: theme.spacing(3, 4),
  },
}));

const HOUR = 3_600_000;

/** The past of a controller, one chart for each thing that is measured. */
export function ControllerCharts(props: {
  /** Oldest first. */
  samples: readonly ApiControllerSample[];
  hours: number;
  /** The time at the right end. */
  to: number;
}) {
  const { hours, samples, to } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const times = samples.map(({ at }) => Date.parse(at));
  const shared = { times, from: to - hours * HOUR, to };
  return (
    <div className={classes.charts}>
      {controllerCharts(t, samples).map(chart => (
        <LineChart key={chart.title} {...chart} {...shared} />
      ))}
    </div>
  );
}
