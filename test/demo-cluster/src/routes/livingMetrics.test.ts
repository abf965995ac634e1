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

import { livingMetrics } from './livingMetrics';

const METRIC = 'controller_runtime_reconcile_total';

it('lets counters of reconciles move, but those that never did', () => {
  const page = (count: number) =>
    [
      `# TYPE ${METRIC} counter`,
      `${METRIC}{controller="bucket",result="requeue_after"} 0`,
      `${METRIC}{controller="helmchart",result="error"} 2`,
      `${METRIC}{controller="helmchart",result="requeue_after"} ${count}`,
      'workqueue_depth{name="helmchart"} 3',
    ].join('\n');
  expect(livingMetrics(page(15), 19)).toBe(page(15));
  expect(livingMetrics(page(15), 61)).toBe(page(18));
});

it('lets the histogram of each resource move as it has moved', () => {
  const series = 'gotk_reconcile_duration_seconds';
  const of = 'kind="Receiver",name="push",namespace="flux-system"';
  const page = (half: number, all: number, sum: number) =>
    [
      `${series}_bucket{${of},le="0.01"} ${half}`,
      `${series}_bucket{${of},le="+Inf"} ${all}`,
      `${series}_sum{${of}} ${sum}`,
      `${series}_count{${of}} ${all}`,
    ].join('\n');
  expect(livingMetrics(page(1, 2, 0.5), 19)).toBe(page(1, 2, 0.5));
  expect(livingMetrics(page(1, 2, 0.5), 61)).toBe(page(2, 5, 1.25));
});
