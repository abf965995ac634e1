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
  ApiResource,
  ApiResourcePage,
  ListResourcesOptions,
  READINESS_ORDER,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  blockedResource,
  failedResource,
  pendingAlert,
  readyResource,
} from '../src/__fixtures__/resources';
import { mockClusters, REGIONAL } from './fleet';

const TEAMS = ['shop', 'data', 'search', 'identity', 'billing'];
const KINDS = ['Kustomization', 'HelmRelease', 'GitRepository'];
const PER_CLUSTER = 400;

function owned(resource: ApiResource, team: string): ApiResource {
  return {
    ...resource,
    owners: [
      {
        entityRef: `component:default/${resource.name}`,
        reason: 'entityAnnotation',
        ownedBy: [`group:default/${team}`],
      },
    ],
  };
}

/** Ten thousand resources, what needs someone first. */
export function manyResources(now: number): ApiResource[] {
  const troubled = [
    owned(failedResource({}, now), 'shop'),
    owned(
      failedResource(
        {
          cluster: 'staging',
          name: 'inventory',
          kind: 'HelmRelease',
          namespace: 'apps',
          stalled: true,
          alert: pendingAlert(4, now),
          cause: {
            type: 'Released',
            reason: 'InstallFailed',
            message:
              'Helm install failed for release apps/inventory with chart failing@0.1.0: execution error at (failing/templates/all.yaml:4:13): a database password is required',
          },
        },
        now,
      ),
      'billing',
    ),
    owned(blockedResource({}, now), 'shop'),
    readyResource(
      {
        name: 'load-test',
        cluster: 'staging',
        readiness: 'Suspended',
        suspendedBy: 'ada',
        suspendReason: 'load test, do not touch',
      },
      now,
    ),
  ];
  const well = REGIONAL.flatMap(cluster =>
    Array.from({ length: PER_CLUSTER }, (_, index) => {
      const team = TEAMS[index % TEAMS.length];
      return owned(
        readyResource(
          {
            cluster,
            kind: KINDS[index % KINDS.length],
            namespace: team,
            name: `${team}-${index}`,
          },
          now,
        ),
        team,
      );
    }),
  );
  return [...troubled, ...well];
}

function matches(item: ApiResource, query: ListResourcesOptions): boolean {
  const { cluster, kind, namespace, owner, q = '', readiness } = query;
  const owners = (item.owners ?? []).flatMap(({ entityRef, ownedBy = [] }) => [
    entityRef,
    ...ownedBy,
  ]);
  return (
    (cluster?.includes(item.cluster) ?? true) &&
    (kind?.includes(item.kind) ?? true) &&
    (namespace?.includes(item.namespace) ?? true) &&
    (readiness?.includes(item.readiness) ?? true) &&
    (owner?.some(ref => owners.includes(ref)) ?? true) &&
    `${item.name} ${item.cause?.message}`.includes(q)
  );
}

/** One page of them, as the backend would find it. */
export function mockResources(
  query: ListResourcesOptions,
  now: number,
): ApiResourcePage {
  const { cursor = '0', limit = 100, order, sort = 'attention' } = query;
  const found = manyResources(now).filter(item => matches(item, query));
  if (sort === 'attention') {
    found.sort(
      (a, b) =>
        READINESS_ORDER.indexOf(a.readiness) -
        READINESS_ORDER.indexOf(b.readiness),
    );
  } else {
    found.sort((a, b) => a[sort].localeCompare(b[sort]));
  }
  if (order === 'descending') {
    found.reverse();
  }
  const end = Number(cursor) + limit;
  return {
    items: found.slice(Number(cursor), end),
    totalItems: found.length,
    clusters: mockClusters(now).map(({ counts: _, ...cluster }) => cluster),
    errors: [],
    ...(end < found.length && { nextCursor: String(end) }),
  };
}
