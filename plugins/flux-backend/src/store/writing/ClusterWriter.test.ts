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
import { alert, NOW, record } from '../__testUtils__/testRecords';
import { batch, holdCluster, LEASE_MS } from '../__testUtils__/writeTestBatch';
import { AlertQueries } from '../queries/AlertQueries';
import { ClusterQueries } from '../queries/ClusterQueries';
import { ResourceQueries } from '../queries/ResourceQueries';
import { TransitionQueries } from '../queries/TransitionQueries';
import { StoredAlert } from '../rows/AlertRow';
import { StoredTransition } from '../rows/TransitionRow';
import { ClusterWriter } from './ClusterWriter';
import { LeaseLostError } from './Lease';
import { Leases } from './Leases';
import { removeOldHistory } from './removeOldHistory';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const CART = record('prod:Kustomization/shop/cart', {
  resource: { labels: { app: 'cart', tier: 'web' } },
});
const REF = { kind: 'Kustomization', namespace: 'shop', name: 'cart' };
const KEY = { cluster: 'prod', ...REF };

const KEY_SUBJECT = { cluster: 'prod', ref: REF };

const TRANSITION: StoredTransition = {
  at: NOW,
  cluster: 'prod',
  ref: REF,
  rule: 'FluxReconciliationFailing',
  severity: 'warning',
  from: 'inactive',
  to: 'pending',
  since: NOW,
};

function stored(fields: Partial<StoredAlert> = {}): StoredAlert {
  return {
    id: 'a1',
    cluster: 'prod',
    ref: REF,
    state: 'pending',
    alert: alert(),
    ...fields,
  };
}

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
      const third = await writer.write(lease, batch({ removed: [REF] }));
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

      await writer.write(lease, batch({ removed: [REF] }));
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

    it('follows an alert from pending through firing to resolved, and its next one', async () => {
      const lease = await holdCluster(knex, 'prod');
      const alerts = new AlertQueries(knex);
      const all = async () => {
        const states = ['pending', 'firing', 'resolved'] as const;
        const { items } = await alerts.page({ states }, { limit: 10 });
        return items.map(({ id: key, state }) => `${key} ${state}`);
      };
      const fired = alert({ state: 'firing', firedAt: NOW + 1 });

      await writer.write(lease, batch({ alerts: [stored()] }));
      expect(await all()).toEqual(['a1 pending']);
      await writer.write(
        lease,
        batch({ alerts: [stored({ state: 'firing', alert: fired })] }),
      );
      expect(await all()).toEqual(['a1 firing']);
      await writer.write(
        lease,
        batch({
          alerts: [
            stored({ id: 'a2' }),
            stored({ state: 'resolved', alert: fired, resolvedAt: NOW + 2 }),
          ],
        }),
      );
      expect(await all()).toEqual(['a2 pending', 'a1 resolved']);
      await writer.write(
        lease,
        batch({ endedAlerts: ['a2'], alerts: [stored({ id: 'a3' })] }),
      );
      expect(await all()).toEqual(['a3 pending', 'a1 resolved']);
      const { items } = await alerts.page(
        { states: ['resolved'] },
        { limit: 1 },
      );
      expect(items[0]).toEqual({
        id: 'a1',
        cluster: 'prod',
        ref: REF,
        state: 'resolved',
        alert: fired,
        resolvedAt: NOW + 2,
      });
    });

    it('writes the same batch once, however often it is told to', async () => {
      const lease = await holdCluster(knex, 'prod');
      const same = batch({
        resources: [{ record: CART, relabelled: true }],
        transitions: [
          TRANSITION,
          { ...TRANSITION, from: 'pending', to: 'firing', blockedBy: REF },
        ],
      });

      await writer.write(lease, same);
      await writer.write(lease, same);

      const history = await new TransitionQueries(knex).of(KEY_SUBJECT, 10);
      expect(history).toEqual([
        { ...TRANSITION, from: 'pending', to: 'firing', blockedBy: REF },
        TRANSITION,
      ]);
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

    it('writes a batch whole or not at all', async () => {
      const lease = await holdCluster(knex, 'prod');
      const broken = batch({
        resources: [{ record: CART, relabelled: true }],
        alerts: [stored({ id: 'a1' }), stored({ id: 'a2' })],
      });

      await expect(writer.write(lease, broken)).rejects.toMatchObject({
        message: expect.stringMatching(/unique/i),
      });

      expect(await new ResourceQueries(knex).count({})).toBe(0);
      await expect(
        writer.write(lease, { ...broken, alerts: [stored()] }),
      ).resolves.toMatchObject({ inventory: true });
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

    it('forgets history after 30 days, and no open alert', async () => {
      const lease = await holdCluster(knex, 'prod');
      const day = 24 * 60 * 60_000;
      await writer.write(
        lease,
        batch({
          alerts: [
            stored({ id: 'open' }),
            stored({
              id: 'old',
              state: 'resolved',
              resolvedAt: NOW - 31 * day,
            }),
            stored({
              id: 'new',
              state: 'resolved',
              resolvedAt: NOW - 29 * day,
            }),
          ],
          transitions: [
            { ...TRANSITION, at: NOW - 31 * day },
            { ...TRANSITION, at: NOW - 29 * day },
          ],
        }),
      );

      await removeOldHistory(knex, NOW);

      const states = ['pending', 'resolved'] as const;
      const { items } = await new AlertQueries(knex).page(
        { states },
        { limit: 9 },
      );
      expect(items.map(item => item.id)).toEqual(['open', 'new']);
      const history = await new TransitionQueries(knex).of(KEY_SUBJECT, 10);
      expect(history.map(({ at }) => at)).toEqual([NOW - 29 * day]);
    });
  },
);
