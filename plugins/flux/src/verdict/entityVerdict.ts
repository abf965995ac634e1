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
  ApiIncident,
  ApiResource,
  ApiResourcePage,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterSight, clusterSight, clusterTitle } from './clusterSight';
import { hasUnread } from './hasUnread';
import { isHeldUp, RootCause, rootCauses } from './rootCauses';
import { UnknownCluster, unknownClusters } from './unknownClusters';

/** The answer to "is it deployed as I pushed it", worst first. */
export type VerdictState =
  | 'broken'
  | 'removing'
  | 'deploying'
  | 'suspended'
  | 'unseen'
  | 'uncertain'
  | 'notReported'
  | 'deployed';

export interface EntityVerdict {
  state: VerdictState;
  /** The titles of the clusters that the state is about. */
  clusters: string[];
  causes: RootCause[];
  unknown: UnknownCluster[];
  /** How many of its resources were read, when that is not all of them. */
  unread?: { read: number; total: number };
}

function isBroken(resource: ApiResource): boolean {
  return (
    resource.failing ||
    isHeldUp(resource) ||
    (resource.readiness === 'Ready' && resource.source?.readiness === 'Failed')
  );
}

function decide(
  resources: readonly ApiResource[],
  isCertain: boolean,
  sights: ReadonlyMap<string, ClusterSight>,
): { state: VerdictState; on: ApiResource[] } {
  const tests: [VerdictState, (resource: ApiResource) => boolean][] = [
    ['broken', isBroken],
    ['removing', ({ readiness }) => readiness === 'Terminating'],
    [
      'deploying',
      ({ readiness }) => readiness === 'Progressing' || readiness === 'Blocked',
    ],
    ['suspended', ({ readiness }) => readiness === 'Suspended'],
  ];
  for (const [state, test] of tests) {
    const on = resources.filter(test);
    if (on.length > 0) {
      return { state, on };
    }
  }
  const ready = resources.filter(({ readiness }) => readiness === 'Ready');
  const seen = ready.filter(({ cluster }) => {
    const sight = sights.get(cluster);
    return sight === 'clear' || sight === 'partial' || sight === undefined;
  });
  if (ready.length > 0 && seen.length === 0) {
    return { state: 'unseen', on: ready };
  }
  if (ready.length === 0) {
    return {
      state: isCertain ? 'notReported' : 'unseen',
      on: [...resources],
    };
  }
  return { state: isCertain ? 'deployed' : 'uncertain', on: seen };
}

/**
 * The verdict on an entity, from what is known of its resources. It is
 * `deployed` only where every cluster that was asked could be seen, and all
 * resources were read.
 */
export function entityVerdict(
  page: ApiResourcePage,
  incidents: readonly ApiIncident[],
  now: number,
): EntityVerdict {
  const { items, clusters, errors, totalItems } = page;
  const sights = new Map<string, ClusterSight>();
  const titles = new Map<string, string>();
  for (const cluster of clusters) {
    sights.set(cluster.name, clusterSight(cluster, errors, now));
    titles.set(cluster.name, clusterTitle(cluster));
  }
  const unknown = unknownClusters(clusters, errors, now);
  const unread = hasUnread(page);
  const isCertain = unknown.length === 0 && !unread;
  const { state, on } = decide(items, isCertain, sights);
  const names = new Set(on.map(({ cluster }) => cluster));
  return {
    state,
    clusters: [...names].map(name => titles.get(name) ?? name),
    causes: rootCauses(items, incidents),
    unknown,
    ...(unread && { unread: { read: items.length, total: totalItems } }),
  };
}
