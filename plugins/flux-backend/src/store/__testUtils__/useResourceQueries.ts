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

import { formatResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { StoredResource } from '../queries/readResources';
import { ResourceFilter } from '../queries/ResourceFilter';
import { ResourceQueries } from '../queries/ResourceQueries';
import { StoreDatabaseId, StoreDatabases } from './StoreDatabases';
import { alert, NOW, record } from './testRecords';
import { writeRecords } from './writeTestBatch';

/** What is stored: two clusters, and something of each readiness that needs someone. */
export const RECORDS = [
  record('prod:Kustomization/shop/cart', {
    resource: {
      labels: {
        app: 'cart',
        tier: 'web',
        'backstage.io/kubernetes-id': 'cart',
      },
      annotations: { 'fluxcd.io/entity': 'cart' },
      appliedRevision: 'main@sha1:aaa',
      attemptedRevision: 'main@sha1:abc',
    },
  }),
  record('prod:Kustomization/shop/pay', {
    resource: { labels: { app: 'pay', tier: 'api' } },
    verdict: {
      readiness: 'Failed',
      failing: true,
      cause: { type: 'Ready', reason: 'BuildFailed', message: '100%_Done\\' },
    },
    alerts: [alert({ state: 'firing', firedAt: NOW })],
  }),
  record('prod:HelmRelease/shop/redis', {
    resource: { labels: { app: 'cart' }, appliedRevision: '6.5.4' },
    verdict: {
      readiness: 'Blocked',
      blockedBy: { kind: 'HelmChart', namespace: 'shop', name: 'redis' },
      root: {
        ref: { kind: 'HelmRepository', namespace: 'shop', name: 'charts' },
        state: 'Missing',
      },
    },
    alerts: [alert({ startedBy: 'blocked' })],
  }),
  record('staging:Kustomization/shop/cart', {
    resource: {
      labels: { app: 'cart', 'backstage.io/kubernetes-id': 'cart' },
      url: 'https://example.com/Fleet',
    },
    verdict: { readiness: 'Progressing', failing: true, lastSettled: 'Failed' },
  }),
  record('staging:Kustomization/other/cart', {
    verdict: { readiness: 'Suspended' },
  }),
];

/** `cluster:Kind/namespace/name`, as test records are named. */
export function pathOf({ resource }: Pick<StoredResource, 'resource'>): string {
  return `${resource.cluster}:${formatResourceRef(resource)}`;
}

/** A database with RECORDS, for all tests of a suite. */
export function useResourceQueries(
  databases: StoreDatabases,
  id: StoreDatabaseId,
) {
  let knex: Knex;
  let queries: ResourceQueries;

  beforeAll(async () => {
    knex = await databases.init(id);
    queries = new ResourceQueries(knex);
    await writeRecords(knex, RECORDS);
  });

  return {
    knex: () => knex,
    queries: () => queries,
    /** The paths of all that a filter finds, which is also counted. */
    async found(filter: ResourceFilter): Promise<string[]> {
      const page = await queries.page(filter, { limit: 100 });
      expect(page.broken).toEqual([]);
      expect(page.totalItems).toBe(page.items.length);
      expect(await queries.count(filter)).toBe(page.items.length);
      return page.items.map(pathOf);
    },
  };
}
