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

import { ClusterBatch, Leases, ResourceQueries } from '../store';
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { BASE, CART, MINUTE } from './__testUtils__/EngineTestBed';
import { fluxObject, servedKind } from './__testUtils__/fluxObjects';
import { CLUSTER } from './__testUtils__/TestReplica';
import { useEngineTestBed } from './__testUtils__/useEngineTestBed';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ClusterEngine on %s',
  id => {
    const bed = useEngineTestBed(databases, id);

    it('writes again what could not be written, before anything later, and loses nothing', async () => {
      let failures = 0;
      const attempts: string[] = [];
      const replica = await bed().start({
        beforeWrite: ({ id: batch }: ClusterBatch) => {
          attempts.push(batch);
          if (failures > 0) {
            failures -= 1;
            throw new Error('The database is away');
          }
        },
      });
      await replica.list('Kustomization', 10, [fluxObject(CART, 9, 'True')]);
      replica.status();
      await replica.written();
      attempts.splice(0);

      failures = 2;
      await replica.event('MODIFIED', fluxObject(CART, 11, 'False'));
      await replica.written();
      await replica.event('MODIFIED', fluxObject(CART, 12, 'True'));
      await replica.written();
      expect(await bed().kind('Kustomization')).toMatchObject({
        resourceVersion: '10',
      });
      await replica.pass(10_000);
      await replica.pass(10_000);

      expect(await bed().kind('Kustomization')).toMatchObject({
        resourceVersion: '12',
      });
      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
      expect(attempts).toHaveLength(4);
      expect(new Set(attempts.slice(0, 3)).size).toBe(1);
    });

    it('lets readers wait when more comes in than can be written', async () => {
      let open = () => {};
      let gate = Promise.resolve();
      const replica = await bed().start({ beforeWrite: () => gate });
      const many = (from: number) =>
        Array.from({ length: 600 }, (_, index) =>
          fluxObject(`Kustomization/shop/app-${index}`, from + index, 'True'),
        );
      await replica.list('Kustomization', 1, many(2));
      gate = new Promise(resolve => {
        open = resolve;
      });
      replica.status();
      await replica.list('Kustomization', 1_000, many(1_001));
      let taken = false;
      const next = replica
        .event(
          'MODIFIED',
          fluxObject('Kustomization/shop/app-1', 9_000, 'False'),
        )
        .then(() => {
          taken = true;
        });
      bed().clock.advance(1_000);
      await new Promise(resolve => setTimeout(resolve, 20));
      expect(taken).toBe(false);
      expect(await bed().readiness()).toEqual({});

      open();
      await next;
      await replica.written();

      expect(Object.keys(await bed().readiness())).toHaveLength(100);
      expect(await bed().kind('Kustomization')).toMatchObject({
        resourceVersion: '9000',
      });
    });

    it('writes nothing once another replica has the lease, and says so', async () => {
      const replica = await bed().startFailing();
      bed().clock.advance(16_000);
      const lease = await new Leases(bed().knex, 15_000).acquire(
        CLUSTER,
        bed().clock.now(),
      );
      expect(lease).toBeDefined();

      await replica.event('MODIFIED', fluxObject(CART, 20, 'True'));
      await replica.written();
      await replica.event('MODIFIED', fluxObject(CART, 21, 'True'));
      await replica.pass(20 * MINUTE);

      expect(replica.lost).toEqual([CLUSTER]);
      expect(await bed().readiness()).toEqual({ cart: 'Failed' });
      expect(await replica.history(CART)).toEqual(['inactive > pending']);
    });

    it('tells which resources have changed, after they are committed', async () => {
      const replica = await bed().start();
      await replica.list('Kustomization', 10, [
        fluxObject(CART, 9, 'True'),
        fluxObject(BASE, 8, 'True'),
      ]);
      replica.status();
      await replica.written();
      const cart = await new ResourceQueries(bed().knex).find({
        cluster: CLUSTER,
        kind: 'Kustomization',
        namespace: 'shop',
        name: 'cart',
      });
      replica.committed.splice(0);

      await replica.event('MODIFIED', fluxObject(CART, 11, 'False'));
      await replica.written();
      await replica.engine.confirmed(
        servedKind('Kustomization'),
        replica.position(12),
      );
      await replica.pass(2_000);

      expect(replica.committed).toEqual([
        { cluster: CLUSTER, changedIds: [cart?.id], inventory: false },
      ]);
      expect(await bed().kind('Kustomization')).toMatchObject({
        resourceVersion: '12',
      });
    });
  },
);
