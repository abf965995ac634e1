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
  ApiClusterError,
  ApiClusterState,
} from '@fluxwatch/backstage-plugin-flux-common';
import { parseTime } from '../wording/exactTime';

/** Data older than this is called old; milliseconds. */
const STALE_AFTER = 2 * 60_000;

/** How well a cluster can be seen; only `clear` may ever look green. */
export type ClusterSight =
  | 'clear'
  | 'waiting'
  | 'unreachable'
  | 'needsSignIn'
  | 'stale'
  | 'partial';

/** Is data from `observedAt` old? Data without a time is not called old. */
export function isStale(observedAt: string | undefined, now: number): boolean {
  const time = parseTime(observedAt);
  return time !== undefined && now - time > STALE_AFTER;
}

/**
 * How well a cluster can be seen.
 *
 * @param errors - all errors of the answer; those of other clusters are passed over
 */
export function clusterSight(
  cluster: ApiClusterState,
  errors: readonly ApiClusterError[],
  now: number,
): ClusterSight {
  if (cluster.reachability !== 'reachable') {
    return cluster.reachability;
  }
  if (isStale(cluster.observedAt, now)) {
    return 'stale';
  }
  return errors.some(error => error.cluster === cluster.name)
    ? 'partial'
    : 'clear';
}

/** What people call a cluster. */
export function clusterTitle(cluster: ApiClusterState): string {
  return cluster.title ?? cluster.name;
}
