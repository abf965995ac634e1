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

import { ApiControllerSample } from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../../translation';
import {
  bytesText,
  coresText,
  numberText,
  secondsText,
} from '../../wording/amountText';
import { ChartSeries } from '../LineChart';

interface Chart {
  title: string;
  series: ChartSeries[];
  format(value: number): string;
}

/** What is drawn of a controller's samples. */
export function controllerCharts(
  t: Translate,
  samples: readonly ApiControllerSample[],
): Chart[] {
  const line = (
    key: string,
    label: string,
    pick: (sample: ApiControllerSample) => number | undefined,
  ): ChartSeries => ({ key, label, values: samples.map(pick) });
  const seconds = (value: number) => secondsText(t, value);
  return [
    {
      title: t('pageControllers.chart.reconciles'),
      format: numberText,
      series: [
        line(
          'ok',
          t('pageControllers.series.succeeded'),
          s => s.succeededPerMinute,
        ),
        line(
          'failed',
          t('pageControllers.series.failed'),
          s => s.failedPerMinute,
        ),
      ],
    },
    {
      title: t('pageControllers.chart.durations'),
      format: seconds,
      series: [
        line('p50', t('pageControllers.series.p50'), s => s.p50Seconds),
        line('p90', t('pageControllers.series.p90'), s => s.p90Seconds),
        line('p99', t('pageControllers.series.p99'), s => s.p99Seconds),
      ],
    },
    {
      title: t('pageControllers.chart.queue'),
      format: numberText,
      series: [
        line('depth', t('pageControllers.series.depth'), s => s.queueDepth),
      ],
    },
    {
      title: t('pageControllers.chart.running'),
      format: seconds,
      series: [
        line(
          'running',
          t('pageControllers.series.running'),
          s => s.longestRunningSeconds,
        ),
      ],
    },
    {
      title: t('pageControllers.chart.requests'),
      format: numberText,
      series: [
        line(
          'requests',
          t('pageControllers.series.requests'),
          s => s.apiRequestsPerMinute,
        ),
        line(
          'errors',
          t('pageControllers.series.errors'),
          s => s.apiErrorsPerMinute,
        ),
      ],
    },
    {
      title: t('pageControllers.chart.memory'),
      format: value => bytesText(t, value),
      series: [
        line('memory', t('pageControllers.series.memory'), s => s.memoryBytes),
      ],
    },
    {
      title: t('pageControllers.chart.cpu'),
      format: value => coresText(t, value),
      series: [line('cpu', t('pageControllers.series.cpu'), s => s.cpuCores)],
    },
  ];
}
