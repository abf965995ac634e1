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

import { ApiClusterList } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterCondition } from './clusterCondition';
import { ClusterHealth, clusterHealth } from './clusterHealth';

const ORDER: readonly ClusterCondition[] = [
  'broken',
  'fluxDown',
  'blind',
  'uncertain',
  'well',
];

function urgency({ cluster, condition, firing, pending }: ClusterHealth) {
  return [
    ORDER.indexOf(condition),
    -firing,
    -(cluster.incidents ?? 0),
    -pending,
  ];
}

/** The clusters of an answer, judged; those that need someone first. */
export function fleetHealth(
  { errors, items }: ApiClusterList,
  now: number,
): ClusterHealth[] {
  return items
    .map(cluster => clusterHealth(cluster, errors, now))
    .sort((a, b) => {
      const other = urgency(b);
      const difference = urgency(a)
        .map((value, index) => value - other[index])
        .find(value => value !== 0);
      return difference ?? a.title.localeCompare(b.title);
    });
}
