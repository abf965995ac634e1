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
import { Cluster } from '../../clusters';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { alert, NOW, record } from '../__testUtils__/testRecords';
import { batch, LEASE_MS } from '../__testUtils__/writeTestBatch';
import { ClusterQueries } from '../queries/ClusterQueries';
import { ClusterRegistry } from './ClusterRegistry';
import { ClusterWriter } from './ClusterWriter';
import { Leases } from './Leases';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

function cluster(name: string, fields: Partial<Cluster> = {}): Cluster {
  return { name, authProvider: 'aws', needsSignIn: false, ...fields };
}

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'the clusters on %s',
  id => {
    let knex: Knex;
    let registry: ClusterRegistry;
    let leases: Leases;

    beforeEach(async () => {
      knex = await databases.init(id);
      registry = new ClusterRegistry(knex);
      leases = new Leases(knex, LEASE_MS);
    });

    async function fill(name: string): Promise<void> {
      const lease = await leases.acquire(name, NOW);
      if (!lease) {
        throw new Error('held');
      }
      const ref = { kind: 'Bucket', namespace: 'shop', name: 'x' };
      await new ClusterWriter(knex).write(
        lease,
        batch({
          resources: [
            {
              record: record(`${name}:Bucket/shop/x`, {
                resource: { labels: { app: 'x' } },
              }),
              relabelled: true,
            },
          ],
          alerts: [
            { id: name, cluster: name, ref, state: 'pending', alert: alert() },
          ],
          transitions: [
            {
              at: NOW,
              cluster: name,
              ref,
              rule: 'FluxReconciliationFailing',
              severity: 'warning',
              from: 'inactive',
              to: 'pending',
              since: NOW,
            },
          ],
          kinds: [
            {
              cluster: name,
              group: 'g',
              version: 'v1',
              kind: 'Bucket',
              plural: 'buckets',
              projectionVersion: 1,
            },
          ],
        }),
      );
    }

    async function rowsIn(...tables: string[]): Promise<number[]> {
      const counts = await Promise.all(
        tables.map(table => knex(table).select('*')),
      );
      return counts.map(rows => rows.length);
    }

    const DATA = [
      'flux_resources',
      'flux_resource_records',
      'flux_resource_labels',
      'flux_kinds',
      'flux_alerts',
      'flux_alert_transitions',
    ];

    it('are known by name, and wait to be read or for someone to sign in', async () => {
      await registry.record(
        [
          cluster('b', { title: 'B' }),
          cluster('a', {
            authProvider: 'oidc',
            oidcTokenProvider: 'okta',
            needsSignIn: true,
          }),
        ],
        NOW,
      );

      const { items } = await new ClusterQueries(knex).list();

      expect(items).toEqual([
        {
          name: 'a',
          authProvider: 'oidc',
          oidcTokenProvider: 'okta',
          reachability: 'needsSignIn',
          reachabilitySince: NOW,
          discoveryErrors: [],
          kinds: [],
        },
        {
          name: 'b',
          title: 'B',
          authProvider: 'aws',
          reachability: 'waiting',
          reachabilitySince: NOW,
          discoveryErrors: [],
          kinds: [],
        },
      ]);
    });

    it('are forgotten with all their data when they stay unlisted, and only then', async () => {
      await registry.record([cluster('stays'), cluster('goes')], NOW);
      await fill('stays');
      await fill('goes');

      await registry.record([cluster('stays')], NOW + 1);
      expect(await registry.removeUnlisted(NOW)).toEqual([]);
      await registry.record([cluster('stays'), cluster('goes')], NOW + 2);
      expect(await registry.removeUnlisted(NOW + 2)).toEqual([]);
      expect(await rowsIn(...DATA)).toEqual([2, 2, 2, 2, 2, 2]);

      await registry.record([cluster('stays')], NOW + 3);
      await registry.record([cluster('stays')], NOW + 4);
      expect(await registry.removeUnlisted(NOW + 3)).toEqual(['goes']);
      expect(await rowsIn('flux_clusters', ...DATA)).toEqual([
        1, 1, 1, 1, 1, 1, 1,
      ]);
    });

    it('are kept when another replica lists them again just then', async () => {
      await registry.record([cluster('stays'), cluster('back')], NOW);
      await fill('back');
      await registry.record([cluster('stays')], NOW + 1);
      const interrupted = new Proxy(knex, {
        get: (target, property) =>
          property === 'transaction'
            ? async (work: (trx: Knex.Transaction) => Promise<boolean>) => {
                const all = [cluster('stays'), cluster('back')];
                await registry.record(all, NOW + 2);
                return target.transaction(work);
              }
            : Reflect.get(target, property),
      });

      const forgetting = new ClusterRegistry(interrupted);

      expect(await forgetting.removeUnlisted(NOW + 1)).toEqual([]);
      expect(await rowsIn('flux_clusters', ...DATA)).toEqual([
        2, 1, 1, 1, 1, 1, 1,
      ]);
    });

    it('keep nothing once they need the token of the user', async () => {
      await registry.record([cluster('a')], NOW);
      await fill('a');

      const signIn = cluster('a', { authProvider: 'oidc', needsSignIn: true });
      await registry.record([signIn], NOW + 1);

      expect(await rowsIn(...DATA)).toEqual([0, 0, 0, 0, 0, 0]);
      const { items } = await new ClusterQueries(knex).list();
      expect(items[0].reachability).toBe('needsSignIn');
      await registry.record([cluster('a')], NOW + 2);
      const again = await new ClusterQueries(knex).list();
      expect(again.items[0].reachability).toBe('waiting');
    });

    it('are held by one at a time', async () => {
      await registry.record([cluster('a')], NOW);

      const tries = await Promise.all(
        [1, 2, 3, 4].map(() => leases.acquire('a', NOW)),
      );
      const [first] = tries.flatMap(lease => lease ?? []);
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await leases.acquire('unknown', NOW)).toBeUndefined();
      expect(await leases.renew(first, NOW + 10_000)).toBe(true);
      expect(await leases.acquire('a', NOW + 25_000)).toBeUndefined();

      const second = await leases.acquire('a', NOW + 25_001);
      expect(second).toBeDefined();
      expect(await leases.renew(first, NOW + 25_002)).toBe(false);
      await leases.release(first);
      expect(await leases.acquire('a', NOW + 25_003)).toBeUndefined();

      await leases.release(second ?? first);
      expect(await leases.acquire('a', NOW + 25_004)).toBeDefined();
    });
  },
);
