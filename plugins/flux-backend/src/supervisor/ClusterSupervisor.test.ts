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

import { mockServices } from '@backstage/backend-test-utils';
import { fluxObject, servedKind } from '../alerts/__testUtils__/fluxObjects';
import { ClusterStatus } from '../ingest';
import { AlertQueries, ClusterQueries, TransitionQueries } from '../store';
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { cluster, START, useSupervisors } from './__testUtils__/useSupervisors';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const CART = 'Kustomization/shop/cart';
const REF = { kind: 'Kustomization', namespace: 'shop', name: 'cart' };

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ClusterSupervisor on %s',
  id => {
    const {
      knex,
      clock,
      answerListing,
      start,
      pass,
      until,
      reading,
      readerOf,
    } = useSupervisors(databases, id);

    function synced(name: string): ClusterStatus {
      return {
        cluster: name,
        reachability: 'reachable',
        since: START,
        synced: true,
        kinds: [],
        discoveryErrors: [],
      };
    }

    async function history(): Promise<string[]> {
      const transitions = await new TransitionQueries(knex()).of(
        { cluster: 'a', ref: REF },
        10,
      );
      return transitions.reverse().map(({ from, to }) => `${from} > ${to}`);
    }

    it('has each cluster read by one replica, and left to another one in order', async () => {
      const first = start('first');
      await until('first reads', () => reading().length === 2);
      start('second');
      await pass(60_000);
      expect(reading()).toEqual(['first: a', 'first: b']);

      await first.stop();
      expect(reading()).toEqual([]);
      await until('second reads', () => reading().length === 2);
      expect(reading()).toEqual(['second: a', 'second: b']);
    });

    it('takes over from a replica that has died, with running clocks, and nothing twice', async () => {
      // The first one's database can be cut off, as when its machine freezes.
      let cut = false;
      const database = new Proxy(knex(), {
        apply: (target, self, args) => {
          if (cut) {
            throw new Error('The database is away');
          }
          return Reflect.apply(target, self, args);
        },
        get: (target, property) => {
          if (cut && property === 'transaction') {
            throw new Error('The database is away');
          }
          return Reflect.get(target, property);
        },
      });
      start('first', { database });
      await until('first reads', () => reading().length === 2);
      const before = readerOf('first', 'a');
      const position = (version: number) => ({
        resourceVersion: String(version),
        observedAt: clock().now(),
      });
      await before.sink.replaced(
        servedKind('Kustomization'),
        [fluxObject(CART, 9, 'False')],
        position(10),
      );
      before.onStatus(synced('a'));
      await until('it is pending', async () => (await history()).length === 1);
      const [{ alert: known }] = (
        await new AlertQueries(knex()).page({}, { limit: 1 })
      ).items;

      cut = true;
      start('second');
      await pass(5_000);
      expect(reading()).toEqual(['first: a', 'first: b']);
      // It still reads, but has no say any more.
      const event = fluxObject(CART, 11, 'True');
      const kind = servedKind('Kustomization');
      await before.sink.changed(kind, 'MODIFIED', event, position(11));
      await until(
        'second reads',
        () =>
          reading().filter(reader => reader.startsWith('second')).length === 2,
      );
      expect(clock().now() - START).toBeLessThan(30_000);
      const after = readerOf('second', 'a');
      expect(after.positions).toEqual([
        expect.objectContaining({ resourceVersion: '10' }),
      ]);
      cut = false;
      const same = fluxObject(CART, 12, 'False');
      await after.sink.changed(kind, 'MODIFIED', same, position(12));
      after.onStatus(synced('a'));
      await pass(2_000);

      expect(await history()).toEqual(['inactive > pending']);
      const open = await new AlertQueries(knex()).page({}, { limit: 9 });
      expect(open.items.map(({ alert }) => alert)).toEqual([known]);
      await pass(known.since + known.holdOff - clock().now() + 1_000);
      await until('it has fired', async () => (await history()).length === 2);
      expect(await history()).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
      expect(reading()).toEqual(['second: a', 'second: b']);
    });

    it('reads the others when one cannot be read, and tries that one again', async () => {
      start('first', { startFails: 'a' });
      await until('b is read', () => reading().length === 1);
      await pass(20_000);
      expect(reading()).toEqual(['first: b']);

      start('second');
      await until('a is read too', () => reading().length === 2);
      expect(reading()).toEqual(['first: b', 'second: a']);
    });

    it('only knows of clusters that need the token of the user', async () => {
      answerListing(async () => ({
        clusters: [cluster('a'), cluster('b', true)],
        errors: [],
      }));
      start('first');
      await until('a is read', () => reading().length === 1);
      await pass(10_000);

      expect(reading()).toEqual(['first: a']);
      const { items } = await new ClusterQueries(knex()).list();
      expect(items.map(item => [item.name, item.reachability])).toEqual([
        ['a', 'waiting'],
        ['b', 'needsSignIn'],
      ]);
    });

    it('says once that the list of clusters cannot be read, and again when that has changed', async () => {
      const logger = mockServices.logger.mock();
      let reason = 'it is not installed';
      answerListing(async () => {
        throw new Error(reason);
      });
      start('first', { logger });
      await pass(60_000);
      expect(logger.error).toHaveBeenCalledTimes(1);

      reason = 'it is too slow';
      await pass(60_000);
      expect(logger.error).toHaveBeenCalledTimes(2);
    });

    it('forgets a cluster that stays away, but none while the list cannot be read', async () => {
      const names = async () => {
        const { items } = await new ClusterQueries(knex()).list();
        return items.map(({ name }) => name);
      };
      start('first');
      await until('both are read', () => reading().length === 2);

      answerListing(async () => {
        throw new Error('The Kubernetes plugin is away');
      });
      await pass(15 * 60_000);
      expect(reading()).toHaveLength(2);
      expect(await names()).toEqual(['a', 'b']);

      answerListing(async () => ({ clusters: [cluster('a')], errors: [] }));
      await until('b is not read', () => reading().length === 1);
      await pass(60_000);
      expect(await names()).toEqual(['a', 'b']);

      await pass(6 * 60_000);
      expect(await names()).toEqual(['a']);
      expect(reading()).toEqual(['first: a']);
    });

    if (id === 'POSTGRES_18') {
      it('keeps the other leases while one waits for a long write', async () => {
        const leaseOf = async (name: string) => {
          const [row] = await knex()('flux_clusters').where({ name });
          return Number(row.lease_until);
        };
        start('first');
        await until('both are read', () => reading().length === 2);

        const writing = await knex().transaction();
        try {
          await writing('flux_clusters').where({ name: 'a' }).forUpdate();
          const before = await leaseOf('b');
          await pass(20_000);
          await until(
            'b is kept',
            async () => (await leaseOf('b')) > before + 15_000,
          );
        } finally {
          await writing.rollback();
        }
        expect(reading()).toEqual(['first: a', 'first: b']);
      });
    }
  },
);
