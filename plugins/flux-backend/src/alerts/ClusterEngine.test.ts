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

import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { BASE, CART, START } from './__testUtils__/EngineTestBed';
import { fluxObject, servedKind, waitsFor } from './__testUtils__/fluxObjects';
import { CLUSTER } from './__testUtils__/TestReplica';
import { useEngineTestBed } from './__testUtils__/useEngineTestBed';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ClusterEngine on %s',
  id => {
    const bed = useEngineTestBed(databases, id);

    it('calls nothing missing while lists are still coming', async () => {
      const replica = await bed().start();
      const source = { sourceRef: { kind: 'GitRepository', name: 'fleet' } };
      const artifact = { artifact: { revision: 'main@sha1:a', digest: 'd' } };
      const waiting = { reason: 'SourceNotReady', spec: source };

      await replica.list('Kustomization', 10, [
        fluxObject(CART, 9, 'False', waiting),
      ]);
      await replica.written();
      expect(await bed().readiness()).toEqual({});
      expect(await bed().kind('Kustomization')).toBeUndefined();

      await replica.list('GitRepository', 11, [
        fluxObject('GitRepository/shop/fleet', 8, 'True', { status: artifact }),
      ]);
      replica.status();
      await replica.written();

      expect(await bed().readiness()).toEqual({
        cart: 'Blocked: Ready',
        fleet: 'Ready',
      });
      expect(await replica.history(CART)).toEqual([]);
      expect(await bed().kind('Kustomization')).toMatchObject({
        resourceVersion: '10',
      });
    });

    it('calls missing what is not there once all has been read, but not what cannot be read', async () => {
      const replica = await bed().start();
      const waiting = {
        reason: 'SourceNotReady',
        spec: { sourceRef: { kind: 'Bucket', name: 'b' } },
      };
      await replica.list('Kustomization', 10, [
        waitsFor(CART, 9, BASE),
        fluxObject('Kustomization/shop/other', 8, 'False', waiting),
      ]);
      await replica.engine.failed(
        servedKind('Bucket'),
        {
          cluster: CLUSTER,
          kind: 'Bucket',
          reason: 'forbidden',
          message: 'no',
          hint: 'allow it',
        },
        START,
      );
      replica.status();
      await replica.written();

      expect(await bed().readiness()).toEqual({
        cart: 'Blocked: Missing',
        other: 'Blocked: Unreadable',
      });
      expect(await bed().kind('Bucket')).toMatchObject({
        error: { reason: 'forbidden' },
        errorSince: START,
      });

      await replica.list('Bucket', 12);
      await replica.written();

      expect(await bed().readiness()).toMatchObject({
        other: 'Blocked: Missing',
      });
      expect(await bed().kind('Bucket')).not.toHaveProperty('error');
    });

    it.each(['99999999999999h', '100us', '1m0.0005s'])(
      'writes a resource whose annotation asks for a hold-off of %s',
      async holdOff => {
        const replica = await bed().start();
        await replica.list('Kustomization', 10, [
          fluxObject(CART, 9, 'False', {
            annotations: { 'fluxcd.io/alert-for': holdOff },
          }),
        ]);
        replica.status();
        await replica.written();

        expect(await bed().readiness()).toEqual({ cart: 'Failed' });
      },
    );

    it('keeps every transition, also of what came and went within one batch', async () => {
      const replica = await bed().start();
      await replica.list('Kustomization', 10);
      replica.status();

      await replica.event('ADDED', fluxObject(CART, 11, 'False'));
      await replica.event('MODIFIED', fluxObject(CART, 12, 'True'));
      await replica.event('MODIFIED', fluxObject(CART, 13, 'False'));
      await replica.written();

      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
        'inactive > pending',
      ]);
      expect(await replica.alerts()).toHaveLength(1);
      expect(await bed().kind('Kustomization')).toMatchObject({
        resourceVersion: '13',
      });
    });

    it('changes nothing for what it has seen before, late or twice', async () => {
      const replica = await bed().startFailing();
      await replica.event('MODIFIED', fluxObject(CART, 20, 'False'));
      await replica.written();
      const before = await bed().knex('flux_resource_records').select('*');
      replica.committed.splice(0);

      await replica.event('MODIFIED', fluxObject(CART, 20, 'False'));
      await replica.event('MODIFIED', fluxObject(CART, 15, 'True'));
      await replica.event('DELETED', fluxObject(CART, 16, 'True'));
      await replica.list('Kustomization', 21, [fluxObject(CART, 20, 'False')]);
      await replica.written();

      expect(await bed().knex('flux_resource_records').select('*')).toEqual(
        before,
      );
      expect(await replica.history(CART)).toEqual(['inactive > pending']);
      expect(replica.committed).toEqual([]);
    });

    it('starts a new clock for a resource that was created anew', async () => {
      const replica = await bed().startFailing();
      const [{ id: before }] = await replica.alerts();

      await replica.event(
        'ADDED',
        fluxObject(CART, 30, 'False', { uid: 'another' }),
      );
      await replica.written();

      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
        'inactive > pending',
      ]);
      const after = await replica.alerts();
      expect(after).toHaveLength(1);
      expect(after[0].id).not.toBe(before);
    });

    it('names an object that cannot be understood, and goes on with the others', async () => {
      const replica = await bed().start();
      const broken = fluxObject('Kustomization/shop/broken', 9, 'True');
      delete broken.metadata.namespace;
      await replica.list('Kustomization', 10, [
        broken,
        fluxObject(CART, 8, 'True'),
      ]);
      replica.status();
      await replica.written();

      expect(await bed().readiness()).toEqual({ cart: 'Ready' });
      expect((await bed().kind('Kustomization'))?.error?.message).toMatch(
        /Could not understand Kustomization .*broken' of cluster 'prod'/,
      );
      await replica.engine.confirmed(
        servedKind('Kustomization'),
        replica.position(11),
      );
      await replica.pass(2_000);
      expect(await bed().kind('Kustomization')).toHaveProperty('error');

      await replica.list('Kustomization', 12, [fluxObject(CART, 8, 'True')]);
      await replica.pass(2_000);
      expect(await bed().kind('Kustomization')).not.toHaveProperty('error');
    });

    it('forgets a kind that is gone, and ends the alerts of its resources', async () => {
      const replica = await bed().startFailing();

      await replica.engine.gone(servedKind('Kustomization'), bed().clock.now());
      await replica.written();

      expect(await bed().readiness()).toEqual({});
      expect(await bed().kind('Kustomization')).toBeUndefined();
      expect(await replica.alerts()).toEqual([]);
      expect(await replica.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
    });
  },
);
