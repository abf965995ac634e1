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

import { DEFAULT_ALERT_RULES } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterQueries } from '../store';
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { CART, MINUTE, START } from './__testUtils__/EngineTestBed';
import { fluxObject, servedKind } from './__testUtils__/fluxObjects';
import { CLUSTER } from './__testUtils__/TestReplica';
import { useEngineTestBed } from './__testUtils__/useEngineTestBed';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'A restarted ClusterEngine on %s',
  id => {
    const bed = useEngineTestBed(databases, id);

    it('fires in time also when the cluster cannot be read since the restart', async () => {
      const first = await bed().startFailing();
      await first.crash();

      const second = await bed().start();
      second.status({ synced: false, reachability: 'waiting' });
      await second.pass(9 * MINUTE);
      second.status({ synced: false, reachability: 'unreachable' });
      await second.pass(2 * MINUTE);

      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
    });

    it('keeps the clock of a pending alert over a restart, and fires it in time, once', async () => {
      const first = await bed().startFailing();
      const [{ id: alertId }] = await first.alerts();
      await first.pass(4 * MINUTE);
      await first.crash();
      bed().clock.advance(3 * MINUTE);

      const second = await bed().start();
      expect(second.engine.positions).toEqual([
        expect.objectContaining({
          kind: 'Kustomization',
          resourceVersion: '10',
        }),
      ]);
      await second.engine.confirmed(
        servedKind('Kustomization'),
        second.position(11),
      );
      second.status();
      await second.pass(2 * MINUTE);
      expect(await second.history(CART)).toEqual(['inactive > pending']);
      await second.pass(MINUTE);

      const alerts = await second.alerts();
      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
      expect(alerts).toEqual([
        expect.objectContaining({
          id: alertId,
          state: 'firing',
          alert: expect.objectContaining({
            since: START,
            firedAt: START + 10 * MINUTE,
          }),
        }),
      ]);
    });

    it('keeps a firing alert over a restart, and resolves it when its resource is Ready', async () => {
      const first = await bed().startFailing();
      await first.pass(10 * MINUTE);
      await first.crash();

      const second = await bed().start();
      await second.event('MODIFIED', fluxObject(CART, 20, 'True'));
      second.status();
      await second.written();

      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
        'firing > inactive',
      ]);
      expect(await second.alerts()).toEqual([
        expect.objectContaining({ state: 'resolved' }),
      ]);
      expect(await bed().readiness()).toEqual({ cart: 'Ready' });
    });

    it('does not fire during a restart what was Ready before its time came', async () => {
      const first = await bed().startFailing();
      await first.crash();
      bed().clock.advance(30 * MINUTE);

      const second = await bed().start();
      await second.pass(MINUTE);
      expect(await second.history(CART)).toEqual(['inactive > pending']);
      await second.event('MODIFIED', fluxObject(CART, 20, 'True'));
      second.status();
      await second.written();

      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > inactive',
      ]);
      expect(await second.alerts()).toEqual([]);
    });

    it('resolves nothing when the cluster is lost, and tells that it is', async () => {
      const replica = await bed().startFailing();
      const error = {
        cluster: CLUSTER,
        kind: 'Kustomization',
        reason: 'unreachable' as const,
        message: 'gone',
        hint: 'look',
      };
      await replica.engine.failed(servedKind('Kustomization'), error, START);
      replica.status({ reachability: 'unreachable', error });
      await replica.pass(5 * MINUTE);

      expect(await replica.history('')).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
      expect(await bed().readiness()).toEqual({ cart: 'Failed' });
      expect(
        (await replica.alerts()).map(({ ref, state }) => [ref?.name, state]),
      ).toEqual([
        [undefined, 'firing'],
        ['cart', 'pending'],
      ]);
      await replica.crash();

      const second = await bed().start();
      second.status({ reachability: 'waiting', synced: false });
      await second.pass(MINUTE);
      const { items } = await new ClusterQueries(bed().knex).list();
      expect(items[0]).toMatchObject({ reachability: 'unreachable', error });
      expect(items[0].reachabilitySince).toBeLessThan(START + MINUTE);
      expect(await second.history('')).toHaveLength(2);

      second.status({ reachability: 'reachable' });
      await second.written();
      expect(await second.history('')).toEqual([
        'inactive > pending',
        'pending > firing',
        'firing > inactive',
      ]);
      expect(await bed().readiness()).toEqual({ cart: 'Failed' });
    });

    it('runs restored clocks under the rules as they are now', async () => {
      const { FluxReconciliationFailing: failing } = DEFAULT_ALERT_RULES;
      const first = await bed().startFailing();
      await first.pass(4 * MINUTE);
      await first.crash();

      const second = await bed().start({
        rules: {
          ...DEFAULT_ALERT_RULES,
          FluxReconciliationFailing: { ...failing, holdOff: 5 * MINUTE },
        },
      });
      second.status();
      await second.written();
      expect(await second.alerts()).toEqual([
        expect.objectContaining({
          state: 'pending',
          alert: expect.objectContaining({
            since: START,
            holdOff: 5 * MINUTE,
          }),
        }),
      ]);
      await second.pass(MINUTE);
      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
      await second.crash();

      const third = await bed().start({
        rules: {
          ...DEFAULT_ALERT_RULES,
          FluxReconciliationFailing: { ...failing, enabled: false },
        },
      });
      third.status();
      await third.written();
      expect(await third.history(CART)).toContain('firing > inactive');
    });
  },
);
