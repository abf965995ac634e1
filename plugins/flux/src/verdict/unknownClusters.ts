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
import { ClusterSight, clusterSight, clusterTitle } from './clusterSight';

/** A cluster of which the present state is not known. */
export interface UnknownCluster {
  title: string;
  sight: Exclude<ClusterSight, 'clear'>;
  /** When it was last seen; milliseconds since the epoch. */
  seenAt?: number;
}

/** The clusters that cannot be seen, or not all of them, or not as of now. */
export function unknownClusters(
  clusters: readonly ApiClusterState[],
  errors: readonly ApiClusterError[],
  now: number,
): UnknownCluster[] {
  return clusters.flatMap(cluster => {
    const sight = clusterSight(cluster, errors, now);
    return sight === 'clear'
      ? []
      : {
          title: clusterTitle(cluster),
          sight,
          seenAt: parseTime(cluster.observedAt),
        };
  });
}
