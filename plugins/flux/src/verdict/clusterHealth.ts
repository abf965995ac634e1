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
import { ClusterSight, clusterSight, clusterTitle } from './clusterSight';

/** How one cluster is doing, at a glance. */
export interface ClusterHealth {
  name: string;
  title: string;
  sight: ClusterSight;
  /** When its data was last confirmed; milliseconds since the epoch. */
  seenAt?: number;
  /** Resources by the word they are filed under; those without any left out. */
  counts: { readiness: Readiness; count: number }[];
  resources: number;
  /** Root causes; absent where the backend does not count them. */
  causes?: number;
  firing: number;
  pending: number;
  /** Its Flux controllers; absent where nothing is known of them. */
  controllers?: { ready: number; total: number };
  /** What could not be read of it. */
  errors: ApiClusterError[];
  /** Someone has to look at it. */
  needsSomeone: boolean;
}

/** Some of its Flux controllers do not work. */
export function isFluxHurt({
  controllers,
}: Pick<ClusterHealth, 'controllers'>): boolean {
  return controllers !== undefined && controllers.ready < controllers.total;
}

/**
 * What is retried after a failure counts as failing, as it is shown in a list
 * of resources.
 */
function shownCounts(cluster: ApiCluster): ClusterHealth['counts'] {
  const { counts } = cluster;
  const retried = Math.min(
    counts.Progressing,
    Math.max(0, (cluster.failing ?? counts.Failed) - counts.Failed),
  );
  const shown = {
    ...counts,
    Failed: counts.Failed + retried,
    Progressing: counts.Progressing - retried,
  };
  return READINESS_ORDER.map(readiness => ({
    readiness,
    count: shown[readiness],
  })).filter(({ count }) => count > 0);
}

function controllersOf(cluster: ApiCluster): ClusterHealth['controllers'] {
  return cluster.flux?.reduce(
    (sum, { readyControllers, totalControllers }) => ({
      ready: sum.ready + readyControllers,
      total: sum.total + totalControllers,
    }),
    { ready: 0, total: 0 },
  );
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
  const firing =
    (cluster.alerts?.firing ?? 0) + (cluster.alert?.state === 'firing' ? 1 : 0);
  const pending =
    (cluster.alerts?.pending ?? 0) +
    (cluster.alert?.state === 'pending' ? 1 : 0);
  const broken = counts.some(
    ({ readiness }) => readiness === 'Failed' || readiness === 'Blocked',
  );
  return {
    name: cluster.name,
    title: clusterTitle(cluster),
    sight,
    seenAt: parseTime(cluster.observedAt),
    counts,
    resources: counts.reduce((sum, { count }) => sum + count, 0),
    causes: cluster.incidents,
    firing,
    pending,
    controllers,
    errors: all,
    needsSomeone:
      (sight !== 'clear' && sight !== 'needsSignIn') ||
      broken ||
      firing + pending > 0 ||
      isFluxHurt({ controllers }),
  };
}
