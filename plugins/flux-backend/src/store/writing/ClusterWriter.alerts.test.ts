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
import { storedAlert } from '../__testUtils__/storedAlerts';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { alert, CART, CART_REF, NOW } from '../__testUtils__/testRecords';
import { batch, holdCluster } from '../__testUtils__/writeTestBatch';
import { AlertQueries } from '../queries/AlertQueries';
import { ResourceQueries } from '../queries/ResourceQueries';
import { TransitionQueries } from '../queries/TransitionQueries';
import { StoredAlert } from '../rows/AlertRow';
import { StoredTransition } from '../rows/TransitionRow';
import { ClusterWriter } from './ClusterWriter';
import { removeOldHistory } from './removeOldHistory';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const KEY_SUBJECT = { cluster: 'prod', ref: CART_REF };

const TRANSITION: StoredTransition = {
  at: NOW,
  cluster: 'prod',
  ref: CART_REF,
  rule: 'FluxReconciliationFailing',
  severity: 'warning',
  from: 'inactive',
  to: 'pending',
  since: NOW,
};

function stored(fields: Partial<StoredAlert> = {}): StoredAlert {
  return storedAlert(CART_REF.name, { id: 'a1', ...fields });
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
        ref: CART_REF,
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
          { ...TRANSITION, from: 'pending', to: 'firing', blockedBy: CART_REF },
        ],
      });

      await writer.write(lease, same);
      await writer.write(lease, same);

      const history = await new TransitionQueries(knex).of(KEY_SUBJECT, 10);
      expect(history).toEqual([
        { ...TRANSITION, from: 'pending', to: 'firing', blockedBy: CART_REF },
        TRANSITION,
      ]);
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
