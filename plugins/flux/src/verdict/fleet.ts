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
  ApiAlert,
  ApiCluster,
  ApiClusterList,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterSight, clusterSight, clusterTitle } from './clusterSight';

/** How a cluster does, in one word: the first that holds. */
export type ClusterCondition =
  | 'broken'
  | 'fluxDown'
  | 'blind'
  | 'uncertain'
  | 'well';

/** One cluster of the fleet, judged. */
export interface FleetCluster {
  cluster: ApiCluster;
  title: string;
  sight: ClusterSight;
  condition: ClusterCondition;
  /** Resources of every readiness. */
  total: number;
  readyControllers: number;
  totalControllers: number;
}

const ORDER: readonly ClusterCondition[] = [
  'broken',
  'fluxDown',
  'blind',
  'uncertain',
  'well',
];

const BLIND: ReadonlySet<ClusterSight> = new Set(['unreachable']);

function isFiring(alert: ApiAlert | undefined): boolean {
  return alert?.state === 'firing';
}

function conditionOf(
  cluster: ApiCluster,
  sight: ClusterSight,
  controllers: { ready: number; total: number },
): ClusterCondition {
  const failing = cluster.failing ?? cluster.counts.Failed;
  const { firing = 0, pending = 0 } = cluster.alerts ?? {};
  if (BLIND.has(sight)) {
    return 'blind';
  }
  if (controllers.ready < controllers.total) {
    return 'fluxDown';
  }
  if ((cluster.incidents ?? 0) + failing + firing + pending > 0) {
    return 'broken';
  }
  return sight === 'clear' && !isFiring(cluster.alert) ? 'well' : 'uncertain';
}

function judge(cluster: ApiCluster, now: number): FleetCluster {
  const sight = clusterSight(cluster, cluster.errors, now);
  const flux = cluster.flux ?? [];
  const ready = flux.reduce((sum, item) => sum + item.readyControllers, 0);
  const total = flux.reduce((sum, item) => sum + item.totalControllers, 0);
  return {
    cluster,
    title: clusterTitle(cluster),
    sight,
    condition: conditionOf(cluster, sight, { ready, total }),
    total: Object.values(cluster.counts).reduce((sum, n) => sum + n, 0),
    readyControllers: ready,
    totalControllers: total,
  };
}

function urgency({ cluster, condition }: FleetCluster): number[] {
  const { firing = 0, pending = 0 } = cluster.alerts ?? {};
  return [
    ORDER.indexOf(condition),
    -firing,
    -(cluster.incidents ?? 0),
    -pending,
  ];
}

/** The clusters, those that need someone first. */
export function fleetClusters(
  list: Pick<ApiClusterList, 'items'>,
  now: number,
): FleetCluster[] {
  return list.items
    .map(cluster => judge(cluster, now))
    .sort((a, b) => {
      const other = urgency(b);
      const difference = urgency(a)
        .map((value, index) => value - other[index])
        .find(value => value !== 0);
      return difference ?? a.title.localeCompare(b.title);
    });
}
