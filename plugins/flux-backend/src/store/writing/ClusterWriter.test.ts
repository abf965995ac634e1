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

import { Knex } from 'knex';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { CART, CART_REF, NOW, record } from '../__testUtils__/testRecords';
import { batch, holdCluster, LEASE_MS } from '../__testUtils__/writeTestBatch';
import { ClusterQueries } from '../queries/ClusterQueries';
import { ResourceQueries } from '../queries/ResourceQueries';
import { ClusterWriter } from './ClusterWriter';
import { LeaseLostError } from './Lease';
import { Leases } from './Leases';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const KEY = { cluster: 'prod', ...CART_REF };

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ClusterWriter on %s',
  id => {
    let knex: Knex;
    let writer: ClusterWriter;

    beforeEach(async () => {
      knex = await databases.init(id);
      writer = new ClusterWriter(knex);
    });

    async function labels(): Promise<string[]> {
      const rows: { label_key: string; label_value: string }[] = await knex(
        'flux_resource_labels',
      ).orderBy('label_key');
      return rows.map(row => `${row.label_key}=${row.label_value}`);
    }

    it('keeps the id of a resource for as long as it is there, and tells what is new', async () => {
      const lease = await holdCluster(knex, 'prod');
      const resources = [{ record: CART, relabelled: true }];

      const first = await writer.write(lease, batch({ resources }));
      const second = await writer.write(lease, batch({ resources }));
      const third = await writer.write(lease, batch({ removed: [CART_REF] }));
      const fourth = await writer.write(lease, batch({ resources }));

      expect(first).toMatchObject({ cluster: 'prod', inventory: true });
      expect(second).toEqual({ ...first, inventory: false });
      expect(third).toMatchObject({ changedIds: [], inventory: true });
      expect(fourth.changedIds).not.toEqual(first.changedIds);
      expect((await new ResourceQueries(knex).find(KEY))?.id).toBe(
        fourth.changedIds[0],
      );
    });

    it('tells what the database says, without the resources that it was to write', async () => {
      const lease = await holdCluster(knex, 'prod');
      await knex.schema.dropTable('flux_resources');

      const writing = writer.write(
        lease,
        batch({ resources: [{ record: CART, relabelled: true }] }),
      );

      await expect(writing).rejects.toThrow(/flux_resources/);
      await expect(writing).rejects.not.toThrow(/cart|insert into/);
    });

    it('rewrites labels when they changed, and removes them with their resource', async () => {
      const lease = await holdCluster(knex, 'prod');
      const relabelled = record('prod:Kustomization/shop/cart', {
        resource: { labels: { app: 'till', 'too-long': 'x'.repeat(64) } },
      });
      const other = record('prod:Kustomization/shop/other', {
        resource: { labels: { zone: 'b' } },
      });
      const resources = [CART, other].map(own => ({
        record: own,
        relabelled: true,
      }));

      await writer.write(lease, batch({ resources }));
      expect(await labels()).toEqual(['app=cart', 'tier=web', 'zone=b']);

      await writer.write(
        lease,
        batch({ resources: [{ record: relabelled, relabelled: true }] }),
      );
      expect(await labels()).toEqual(['app=till', 'zone=b']);

      await writer.write(lease, batch({ removed: [CART_REF] }));
      expect(await labels()).toEqual(['zone=b']);
    });

    it('writes more rows than fit into one statement', async () => {
      const lease = await holdCluster(knex, 'prod');
      const resources = Array.from({ length: 1_234 }, (_, index) => ({
        record: record(`prod:Kustomization/shop/app-${index}`, {
          resource: { labels: { app: `app-${index}`, tier: 'web' } },
        }),
        relabelled: true,
      }));

      const { changedIds } = await writer.write(lease, batch({ resources }));

      expect(new Set(changedIds).size).toBe(1_234);
      expect(await labels()).toHaveLength(2_468);
      const keys = resources.map(({ record: { resource } }) => resource);
      const { items } = await new ResourceQueries(knex).findMany(keys);
      expect(items).toHaveLength(1_234);
      const removed = resources.map(({ record: { resource } }) => resource);
      await writer.write(lease, batch({ removed }));
      expect(await labels()).toEqual([]);
      expect(await new ResourceQueries(knex).count({})).toBe(0);
    });

    it('writes nothing after the lease is lost', async () => {
      const lease = await holdCluster(knex, 'prod');
      const leases = new Leases(knex, LEASE_MS);
      const resources = [{ record: CART, relabelled: true }];
      const next = await leases.acquire('prod', NOW + LEASE_MS + 1);

      const late = writer.write(lease, batch({ resources }));

      await expect(late).rejects.toThrow(LeaseLostError);
      await expect(late).rejects.toThrow("Cluster 'prod' is no longer read");
      expect(await new ResourceQueries(knex).count({})).toBe(0);
      expect(next).toBeDefined();
    });

    it('takes whatever text a cluster sends', async () => {
      const lease = await holdCluster(knex, 'prod');
      const odd = record('prod:Kustomization/shop/odd', {
        resource: {
          labels: {
            nul: 'a\u0000b',
            'backstage.io/kubernetes-id': 'x'.repeat(9_000),
          },
          annotations: {
            'fluxcd.io/entity': `component:default/${'e'.repeat(9_000)}`,
          },
        },
        verdict: {
          readiness: 'Blocked',
          cause: {
            type: 'Ready',
            reason: 'R',
            message: 'nul \u0000 \ud800 end',
          },
          root: {
            ref: { kind: 'Bucket', namespace: 'n', name: 'b'.repeat(9_000) },
            state: 'Missing',
          },
        },
      });

      await writer.write(
        lease,
        batch({ resources: [{ record: odd, relabelled: true }] }),
      );

      const { items } = await new ResourceQueries(knex).page(
        { text: 'odd' },
        { limit: 1 },
      );
      expect(items[0].verdict.cause?.message).toContain('nul \u0000');
    });

    it('keeps what is known of the cluster and its kinds', async () => {
      const lease = await holdCluster(knex, 'prod');
      const error = {
        cluster: 'prod',
        kind: 'Bucket',
        status: 403,
        reason: 'forbidden' as const,
        message: 'Forbidden',
        hint: 'Allow it',
      };
      const kind = {
        cluster: 'prod',
        group: 'source.toolkit.fluxcd.io',
        version: 'v1',
        kind: 'Bucket',
        plural: 'buckets',
        projectionVersion: 1,
        resourceVersion: '12',
        observedAt: NOW,
      };
      const status = {
        reachability: 'reachable' as const,
        reachabilitySince: NOW,
        kubernetesVersion: 'v1.34.1',
        discoveryErrors: [error],
      };

      await writer.write(lease, batch({ kinds: [kind], status }));
      await writer.write(
        lease,
        batch({ kinds: [{ ...kind, error, errorSince: NOW }] }),
      );

      const clusters = new ClusterQueries(knex);
      expect((await clusters.list()).items).toEqual([
        {
          name: 'prod',
          authProvider: 'serviceAccount',
          ...status,
          kinds: [{ ...kind, error, errorSince: NOW }],
        },
      ]);
      await writer.write(lease, batch({ goneKinds: [{ kind: 'Bucket' }] }));
      expect((await clusters.list(['prod'])).items[0].kinds).toEqual([]);
    });
  },
);
