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

import {
  ApiCoverage,
  findEventCoverage,
  FluxResource,
} from '@fluxwatch/backstage-plugin-flux-common';

const SHOWN = 50;

/** @param kinds - those that are read on the cluster */
export function toAlertCoverage(
  resources: readonly FluxResource[],
  kinds: ReadonlyArray<{ kind: string }>,
): ApiCoverage['alerts'] {
  const found = findEventCoverage(resources, {
    knowsProviders: kinds.some(({ kind }) => kind === 'Provider'),
  });
  return {
    total: found.total,
    covered: found.covered,
    uncovered: found.uncovered.slice(0, SHOWN),
    items: found.alerts.map(({ selected, ...alert }) => ({
      ...alert,
      covered: selected,
    })),
  };
}
