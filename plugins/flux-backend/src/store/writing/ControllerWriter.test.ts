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
import { NOW, record } from '../__testUtils__/testRecords';
import {
  holdCluster,
  LEASE_MS,
  writeRecords,
} from '../__testUtils__/writeTestBatch';
import { ControllerQueries } from '../queries/ControllerQueries';
import { StoredController } from '../rows/ControllerRow';
import { ClusterRegistry } from './ClusterRegistry';
import { ControllerWrite, ControllerWriter } from './ControllerWriter';
import { Lease, LeaseLostError } from './Lease';
import { Leases } from './Leases';
import { removeOldHistory } from './removeOldHistory';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();
const HOUR = 60 * 60_000;

function controller(
  name: string,
  fields: Partial<StoredController> = {},
): StoredController {
  return {
    ...{ cluster: 'prod', namespace: 'flux-system', name, component: name },
    ...{ state: 'up', readyPods: 1, desiredPods: 1, restarts: 0 },
    observedAt: NOW,
    ...fields,
  };
}

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ControllerWriter on %s',
  id => {
    let knex: Knex;
    let lease: Lease;
    let queries: ControllerQueries;

    beforeEach(async () => {
      knex = await databases.init(id);
      lease = await holdCluster(knex, 'prod');
      queries = new ControllerQueries(knex);
    });

    function write(controllers: readonly ControllerWrite[], at = NOW) {
      return new ControllerWriter(knex).write(lease, {
        ...{ at, controllers, errors: [] },
      });
    }

    async function names(): Promise<string[]> {
      const { items, broken } = await queries.list();
      expect(broken).toEqual([]);
      return items.map(({ name }) => name);
    }

    function count(table: string): Promise<number> {
      return knex(table)
        .count({ total: '*' })
        .then(([{ total }]) => Number(total));
    }

    const key = {
      ...{ cluster: 'prod', namespace: 'flux-system' },
      name: 'kustomize-controller',
    };
    const full = controller('kustomize-controller', {
      ...{ version: 'v1.9.5', fluxVersion: 'v2.9.5' },
      lease: { pod: 'pod-1', renewTime: '2026', movedAt: NOW },
      progress: { total: 5, pod: 'pod-1', movedAt: NOW },
      stats: {
        sampledAt: NOW,
        memoryBytes: 1e8,
        kinds: [{ kind: 'Kustomization', durations: { count: 2, p50: 0.5 } }],
      },
      metricsError: {
        ...{
          cluster: 'prod',
          reason: 'forbidden',
          message: 'no',
          hint: 'grant',
        },
        rbacRule: {
          apiGroups: [''],
          resources: ['pods/proxy'],
          verbs: ['get'],
        },
      },
    });
    const cart = {
      ...key,
      kind: 'Kustomization',
      namespace: 'apps',
      name: 'cart',
    };
    const durations = (at: number, cartCount: number) => ({
      sampledAt: at,
      kinds: new Map([
        [
          'Kustomization',
          new Map([
            ['apps/cart', { count: cartCount, average: 1.23456, p99: 2 }],
            ['apps/\u0000"shop', { count: 1 }],
          ]),
        ],
      ]),
    });

    it('gives back what it was given, and replaces it', async () => {
      await write([
        {
          controller: full,
          sample: { at: NOW, cpuCores: 0.25, queueDepth: 3 },
          durations: durations(NOW, 2),
        },
      ]);
      await write(
        [
          {
            controller: { ...full, state: 'idle' },
            sample: { at: NOW + 60_000 },
            durations: durations(NOW + 60_000, 3),
          },
          { controller: controller('helm-controller', { version: 'v1.6.4' }) },
        ],
        NOW + 60_000,
      );
      const { items } = await queries.find(key);
      expect(items).toEqual([{ ...full, state: 'idle' }]);
      expect(await names()).toEqual(['helm-controller', key.name]);
      expect(await queries.samples(key, NOW)).toEqual([
        { at: NOW, cpuCores: 0.25, queueDepth: 3 },
        { at: NOW + 60_000 },
      ]);
      expect(await queries.samples(key, NOW + 1)).toHaveLength(1);
      expect(await queries.durationsOfResource(cart)).toEqual({
        sampledAt: NOW + 60_000,
        durations: { count: 3, average: 1.2346, p99: 2 },
      });
      expect((await queries.durationsOf(key)).items.flat()).toHaveLength(2);
      expect(await queries.versions()).toEqual(
        expect.arrayContaining([
          { cluster: 'prod', component: 'helm-controller', version: 'v1.6.4' },
          { cluster: 'prod', component: key.name, version: 'v1.9.5' },
        ]),
      );
      expect((await queries.reads()).items).toEqual([
        { cluster: 'prod', at: NOW + 60_000, errors: [] },
      ]);
    });

    it('believes the controller that counted most of a resource that has moved', async () => {
      await write([
        {
          controller: controller('kustomize-controller'),
          durations: durations(NOW, 2),
        },
        {
          controller: controller('kustomize-controller-shard1'),
          durations: durations(NOW, 7),
        },
      ]);
      const found = await queries.durationsOfResource(cart);
      expect(found?.durations.count).toBe(7);
      await expect(
        queries.durationsOfResource({ ...cart, cluster: 'staging' }),
      ).resolves.toBeUndefined();
    });

    it('forgets controllers that are gone, with all that was kept of them', async () => {
      await write([
        { controller: full, sample: { at: NOW }, durations: durations(NOW, 1) },
      ]);
      await write([{ controller: controller('helm-controller') }]);
      expect(await names()).toEqual(['helm-controller']);
      expect(await count('flux_controller_samples')).toBe(0);
      expect(await count('flux_controller_durations')).toBe(0);
    });

    it('keeps what it knew while it cannot be found out which there are', async () => {
      const error = {
        ...{ cluster: 'prod', reason: 'timeout' as const },
        ...{ message: 'no answer', hint: 'wait' },
      };
      await write([{ controller: full }]);
      await new ControllerWriter(knex).write(lease, {
        ...{ at: NOW + 1, errors: [error] },
      });
      expect(await names()).toEqual([key.name]);
      expect((await queries.reads()).items).toEqual([
        { cluster: 'prod', at: NOW + 1, errors: [error] },
      ]);
    });

    it('writes nothing for one who has lost the lease', async () => {
      await new Leases(knex, LEASE_MS).release(lease);
      await holdCluster(knex, 'prod');
      await expect(write([{ controller: full }])).rejects.toThrow(
        LeaseLostError,
      );
      expect(await names()).toEqual([]);
    });

    it('forgets samples after a day, and everything with the cluster', async () => {
      await write([
        {
          controller: full,
          sample: { at: NOW - 25 * HOUR },
          durations: durations(NOW, 1),
        },
      ]);
      await write([{ controller: full, sample: { at: NOW - 23 * HOUR } }]);
      await removeOldHistory(knex, NOW);
      expect(await queries.samples(key, 0)).toEqual([{ at: NOW - 23 * HOUR }]);
      const registry = new ClusterRegistry(knex);
      await registry.record([], NOW);
      await registry.removeUnlisted(NOW);
      for (const table of [
        'flux_controllers',
        'flux_controller_samples',
        'flux_controller_durations',
        'flux_controller_reads',
      ]) {
        expect([table, await count(table)]).toEqual([table, 0]);
      }
    });

    it('tells what the resources of a cluster ask of a controller', async () => {
      await new Leases(knex, LEASE_MS).release(lease);
      await writeRecords(knex, [
        record('prod:Kustomization/apps/cart', {
          resource: { interval: 60_000, labels: { team: 'shop' } },
          verdict: { stalled: true, readiness: 'Failed' },
        }),
        record('prod:HelmRelease/apps/cart'),
        record('staging:Kustomization/apps/cart'),
      ]);
      expect(await queries.work('prod', ['Kustomization'])).toEqual([
        expect.objectContaining({
          ...{ kind: 'Kustomization', interval: 60_000, stalled: true },
          ...{ labels: { team: 'shop' }, readiness: 'Failed' },
        }),
      ]);
    });
  },
);
