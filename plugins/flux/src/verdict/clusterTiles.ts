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
  ApiClusterState,
  ApiResource,
  ApiResourcePage,
  Readiness,
  READINESS_ORDER,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterSight, clusterSight, clusterTitle } from './clusterSight';
import { hasUnread } from './hasUnread';
import { parseTime } from '../wording/exactTime';

/** What one cluster runs of an entity. */
export interface ClusterTileModel {
  name: string;
  title: string;
  state: ApiClusterState;
  sight: ClusterSight;
  /** When its data was last confirmed; milliseconds since the epoch. */
  seenAt?: number;
  /** The worst of its resources; absent when it has none. */
  readiness?: Readiness;
  failing: boolean;
  /** The most urgent alert of its resources. */
  alert?: ApiAlert;
  /** What is worth a line: what deploys, what fails first. */
  shown: ApiResource[];
  /** How many resources are not worth a line. */
  more: number;
  /** It may have others, which were not read. */
  unread: boolean;
}

/** What each cluster has of an entity. */
export interface ClusterOverview {
  tiles: ClusterTileModel[];
  /** The titles of the clusters that have nothing of it, for sure. */
  without: string[];
}

const LINES = 3;
const DEPLOYS: ReadonlySet<string> = new Set(['Kustomization', 'HelmRelease']);

/** Sights that may hide resources of which nothing is known. */
const HIDES: ReadonlySet<ClusterSight> = new Set([
  'waiting',
  'unreachable',
  'needsSignIn',
]);

function readinessRank(resource: ApiResource): number {
  return resource.failing ? -1 : READINESS_ORDER.indexOf(resource.readiness);
}

/** The alert that needs someone first: firing before pending, older first. */
export function worstAlert(
  resources: readonly Pick<ApiResource, 'alert'>[],
): ApiAlert | undefined {
  return resources
    .flatMap(({ alert }) => (alert ? [alert] : []))
    .sort(
      (a, b) =>
        Number(b.state === 'firing') - Number(a.state === 'firing') ||
        Date.parse(a.firesAt ?? a.since) - Date.parse(b.firesAt ?? b.since),
    )[0];
}

function tile(
  cluster: ApiClusterState,
  sight: ClusterSight,
  resources: readonly ApiResource[],
  unread: boolean,
): ClusterTileModel {
  const sorted = [...resources].sort(
    (a, b) => readinessRank(a) - readinessRank(b),
  );
  const deploying = sorted.filter(({ kind }) => DEPLOYS.has(kind));
  const lines = (deploying.length > 0 ? deploying : sorted).slice(0, LINES);
  const worst = sorted[0];
  return {
    name: cluster.name,
    title: clusterTitle(cluster),
    state: cluster,
    sight,
    seenAt: parseTime(cluster.observedAt),
    ...(worst && { readiness: worst.failing ? 'Failed' : worst.readiness }),
    failing: sorted.some(({ failing }) => failing),
    alert: worstAlert(sorted),
    shown: lines,
    more: resources.length - lines.length,
    unread,
  };
}

function tileRank(model: ClusterTileModel): number {
  if (model.failing) {
    return model.alert?.state === 'firing' ? 0 : 1;
  }
  if (model.sight !== 'clear') {
    return 3;
  }
  return model.readiness === 'Ready' ? 4 : 2;
}

/**
 * One tile for each cluster that has resources of the entity, or might have:
 * of a cluster that cannot be seen nobody knows. What needs someone is first.
 */
export function clusterOverview(
  page: ApiResourcePage,
  now: number,
): ClusterOverview {
  const byCluster = new Map<string, ApiResource[]>();
  for (const resource of page.items) {
    const known = byCluster.get(resource.cluster);
    if (known) {
      known.push(resource);
    } else {
      byCluster.set(resource.cluster, [resource]);
    }
  }
  const unread = hasUnread(page);
  const tiles: ClusterTileModel[] = [];
  const without: string[] = [];
  for (const cluster of page.clusters) {
    const resources = byCluster.get(cluster.name) ?? [];
    const sight = clusterSight(cluster, page.errors, now);
    if (resources.length > 0 || HIDES.has(sight)) {
      tiles.push(tile(cluster, sight, resources, unread));
    } else if (sight === 'clear' && !unread) {
      without.push(clusterTitle(cluster));
    }
  }
  tiles.sort((a, b) => tileRank(a) - tileRank(b));
  return { tiles, without };
}
