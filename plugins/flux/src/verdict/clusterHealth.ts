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
  ApiCluster,
  ApiClusterError,
  Readiness,
  READINESS_ORDER,
} from '@fluxwatch/backstage-plugin-flux-common';
import { parseTime } from '../wording/exactTime';
import {
  ClusterCondition,
  clusterCondition,
  FluxControllerCounts,
  needsSomeone,
} from './clusterCondition';
import { ClusterSight, clusterSight, clusterTitle } from './clusterSight';

/** How many resources are filed under a word. */
export interface ReadinessCount {
  readiness: Readiness;
  count: number;
}

/** How one cluster is doing, at a glance: the same wherever it is shown. */
export interface ClusterHealth {
  cluster: ApiCluster;
  title: string;
  sight: ClusterSight;
  condition: ClusterCondition;
  /** Someone has to look at it. */
  needsSomeone: boolean;
  /** When its data was last confirmed; milliseconds since the epoch. */
  seenAt?: number;
  /** Resources by the word they are filed under; those without any left out. */
  counts: ReadinessCount[];
  resources: number;
  /** Of those that count as Failed: they are being tried again. */
  retried: number;
  /** Alerts of the cluster itself and of all that is on it. */
  firing: number;
  pending: number;
  /** Its Flux controllers; absent where nothing is known of them. */
  controllers?: FluxControllerCounts;
  /** What could not be read of it. */
  errors: ApiClusterError[];
}

/** What is tried again after a failure: failing, and Progressing by its word. */
function countRetried({ counts, failing = counts.Failed }: ApiCluster): number {
  return Math.min(counts.Progressing, Math.max(0, failing - counts.Failed));
}

/** What is tried again is filed under Failed, as in a list of resources. */
export function filedCounts(cluster: ApiCluster): ApiCluster['counts'] {
  const { counts } = cluster;
  const retried = countRetried(cluster);
  return {
    ...counts,
    Failed: counts.Failed + retried,
    Progressing: counts.Progressing - retried,
  };
}

function shownCounts(cluster: ApiCluster): ReadinessCount[] {
  const shown = filedCounts(cluster);
  return READINESS_ORDER.map(readiness => ({
    readiness,
    count: shown[readiness],
  })).filter(({ count }) => count > 0);
}

function controllersOf(cluster: ApiCluster): ClusterHealth['controllers'] {
  return cluster.flux?.reduce(
    (sum, { readyControllers, totalControllers, idleControllers = 0 }) => ({
      ready: sum.ready + readyControllers,
      total: sum.total + totalControllers,
      idle: sum.idle + idleControllers,
    }),
    { ready: 0, total: 0, idle: 0 },
  );
}

function countAlerts(
  { alert, alerts }: ApiCluster,
  state: 'firing' | 'pending',
): number {
  return (alerts?.[state] ?? 0) + (alert?.state === state ? 1 : 0);
}

/** Judges a cluster, with the errors of the whole answer. */
export function clusterHealth(
  cluster: ApiCluster,
  errors: readonly ApiClusterError[],
  now: number,
): ClusterHealth {
  const own = errors.filter(error => error.cluster === cluster.name);
  const all = [...cluster.errors, ...own].filter(
    (error, index, list) =>
      list.findIndex(
        other => other.kind === error.kind && other.message === error.message,
      ) === index,
  );
  const sight = clusterSight(cluster, all, now);
  const counts = shownCounts(cluster);
  const controllers = controllersOf(cluster);
  const firing = countAlerts(cluster, 'firing');
  const condition = clusterCondition({ cluster, sight, firing, controllers });
  return {
    cluster,
    title: clusterTitle(cluster),
    sight,
    condition,
    needsSomeone: needsSomeone(condition, sight),
    seenAt: parseTime(cluster.observedAt),
    counts,
    resources: counts.reduce((sum, { count }) => sum + count, 0),
    retried: countRetried(cluster),
    firing,
    pending: countAlerts(cluster, 'pending'),
    controllers,
    errors: all,
  };
}
