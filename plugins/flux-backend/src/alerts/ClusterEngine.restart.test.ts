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

import { ClusterQueries, ResourceQueries } from '../store';
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { BASE, CART, START } from './__testUtils__/EngineTestBed';
import { fluxObject, servedKind, waitsFor } from './__testUtils__/fluxObjects';
import { CLUSTER } from './__testUtils__/TestReplica';
import { useEngineTestBed } from './__testUtils__/useEngineTestBed';
import { PROJECTION_VERSION } from './projectionVersion';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'A restarted ClusterEngine on %s',
  id => {
    const bed = useEngineTestBed(databases, id);

    it('believes the list of a cluster that was built anew, whose versions begin again', async () => {
      const first = await bed().startFailing();
      await first.crash();

      const second = await bed().start();
      await second.list('Kustomization', 4, [
        fluxObject(CART, 3, 'True', { uid: 'another' }),
      ]);
      second.status();
      await second.written();

      expect(await bed().readiness()).toEqual({ cart: 'Ready' });
      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
    });

    it('judges what was missed during a restart in the order in which it happened', async () => {
      const first = await bed().start();
      await first.list('Kustomization', 10, [fluxObject(CART, 9, 'True')]);
      await first.list('HelmRelease', 10, []);
      first.status();
      await first.written();
      await first.crash();

      const second = await bed().start();
      await second.event('ADDED', waitsFor('Kustomization/shop/app', 31, BASE));
      await second.event('ADDED', fluxObject(BASE, 30, 'True'));
      second.status();
      await second.written();

      expect(await second.history('Kustomization/shop/app')).toEqual([]);
      expect(await bed().readiness()).toMatchObject({ app: 'Blocked: Ready' });
    });

    it('lists again what another version of the projection has stored, and keeps its clocks', async () => {
      const first = await bed().startFailing();
      await first.crash();
      await bed().knex('flux_kinds').update({ projection_version: 0 });
      await bed().knex('flux_resources').update({ search_text: 'of old' });

      const second = await bed().start();
      expect(second.engine.positions).toEqual([]);
      await second.list('Kustomization', 10, [
        fluxObject(CART, 9, 'False', { reason: 'Newly read' }),
      ]);
      second.status();
      await second.written();

      const { items } = await new ResourceQueries(bed().knex).page(
        { text: CART.split('/')[2] },
        { limit: 1 },
      );
      expect(items[0].verdict.cause?.reason).toBe('Newly read');
      expect(await second.history(CART)).toEqual(['inactive > pending']);
      expect(await bed().kind('Kustomization')).toMatchObject({
        projectionVersion: PROJECTION_VERSION,
      });
    });

    it('reads again what the database does not give back', async () => {
      const first = await bed().startFailing();
      await first.list('Kustomization', 12, [
        fluxObject(CART, 9, 'False'),
        fluxObject(BASE, 11, 'True'),
      ]);
      await first.written();
      await first.crash();
      await bed().knex('flux_resource_records').update({ record: 'broken' });

      const second = await bed().start();
      expect(second.engine.positions).toEqual([]);
      await second.list('Kustomization', 13, [fluxObject(CART, 9, 'False')]);
      second.status();
      await second.written();

      expect(await bed().readiness()).toEqual({ cart: 'Failed' });
      expect(await second.alerts()).toHaveLength(1);
    });

    it('forgets what is outside of the namespaces that are read now, and takes it in again', async () => {
      const other = 'Kustomization/other/far';
      const scopes = async () => {
        const { items } = await new ClusterQueries(bed().knex).list();
        return items[0].kinds.map(({ namespace }) => namespace);
      };
      const first = await bed().start();
      await first.list('Kustomization', 10, [
        fluxObject(CART, 9, 'True'),
        fluxObject(other, 8, 'False'),
      ]);
      first.status();
      await first.written();
      await first.crash();

      const second = await bed().start();
      await second.list(
        'Kustomization',
        11,
        [fluxObject(CART, 9, 'True')],
        'shop',
      );
      const kinds = [servedKind('Kustomization')];
      second.status({ kinds, namespaces: ['shop'] });
      await second.written();
      expect(await bed().readiness()).toEqual({ cart: 'Ready' });
      expect(await second.history(other)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
      expect(await scopes()).toEqual(['shop']);
      await second.crash();

      const third = await bed().start();
      await third.list('Kustomization', 12, [
        fluxObject(CART, 9, 'True'),
        fluxObject(other, 8, 'True'),
      ]);
      third.status({ kinds });
      await third.written();
      expect(await bed().readiness()).toEqual({ cart: 'Ready', far: 'Ready' });
      expect(await scopes()).toEqual([undefined]);
    });

    it('forgets the error of a kind that is read no more', async () => {
      const error = {
        cluster: CLUSTER,
        kind: 'Bucket',
        reason: 'forbidden' as const,
        message: 'no',
        hint: 'allow it',
      };
      const first = await bed().startFailing();
      await first.engine.failed(servedKind('Bucket'), error, START);
      await first.written();
      expect(await bed().kind('Bucket')).toHaveProperty('error');
      await first.crash();

      const second = await bed().start();
      second.status({ kinds: [servedKind('Kustomization')] });
      await second.written();

      expect(await bed().kind('Bucket')).toBeUndefined();
      expect(await bed().kind('Kustomization')).toBeDefined();
      expect(await bed().readiness()).toEqual({ cart: 'Failed' });
    });
  },
);
