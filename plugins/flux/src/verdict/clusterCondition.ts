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

import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterSight } from './clusterSight';

/** How a cluster does, in one word: the first that holds. */
export type ClusterCondition =
  | 'blind'
  | 'fluxDown'
  | 'broken'
  | 'uncertain'
  | 'well';

/** What the condition of a cluster is judged from. */
export interface ClusterFacts {
  cluster: Pick<ApiCluster, 'counts' | 'failing' | 'incidents'>;
  sight: ClusterSight;
  /** Alerts of the cluster itself and of all that is on it. */
  firing: number;
  controllers?: FluxControllerCounts;
}

/** How many Flux controllers there are; the idle ones are ready, and do nothing. */
export interface FluxControllerCounts {
  ready: number;
  total: number;
  idle: number;
}

/** Some of its Flux controllers do not work. */
export function isFluxHurt({
  controllers,
}: Pick<ClusterFacts, 'controllers'>): boolean {
  return (
    controllers !== undefined &&
    (controllers.ready < controllers.total || controllers.idle > 0)
  );
}

/**
 * What waits is no failure of its own: it counts by its root cause, and not at
 * all while that is about to get ready. Only where nobody counts root causes
 * must all that waits be taken for held up.
 */
function hasFailures({ cluster }: ClusterFacts): boolean {
  const { counts, failing = counts.Failed, incidents } = cluster;
  return failing + (incidents ?? counts.Blocked) > 0;
}

/**
 * How a cluster does. A pending alert tells nobody yet: what fails counts by
 * itself, and what is only suspended is meant to be.
 */
export function clusterCondition(facts: ClusterFacts): ClusterCondition {
  const { firing, sight } = facts;
  if (sight === 'unreachable') {
    return 'blind';
  }
  if (isFluxHurt(facts)) {
    return 'fluxDown';
  }
  if (hasFailures(facts) || firing > 0) {
    return 'broken';
  }
  return sight === 'clear' ? 'well' : 'uncertain';
}

/**
 * Someone has to look at it. A cluster that waits for the reader's own sign-in
 * and shows nothing wrong needs nobody else.
 */
export function needsSomeone(
  condition: ClusterCondition,
  sight: ClusterSight,
): boolean {
  return (
    condition !== 'well' &&
    !(condition === 'uncertain' && sight === 'needsSignIn')
  );
}
