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
import { firing, storedAlert } from '../__testUtils__/storedAlerts';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { alert, NOW, record } from '../__testUtils__/testRecords';
import { batch, holdCluster } from '../__testUtils__/writeTestBatch';
import { ClusterWriter } from '../writing/ClusterWriter';
import { AlertFilter, AlertQueries } from './AlertQueries';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'AlertQueries on %s',
  id => {
    let knex: Knex;
    let queries: AlertQueries;

    beforeAll(async () => {
      knex = await databases.init(id);
      queries = new AlertQueries(knex);
      const writer = new ClusterWriter(knex);
      await writer.write(
        await holdCluster(knex, 'prod'),
        batch({
          resources: ['soon', 'without-alert', 'frozen'].map(name => ({
            record: record(`prod:Kustomization/shop/${name}`, {
              resource: { labels: { 'backstage.io/kubernetes-id': name } },
            }),
            relabelled: true,
          })),
          alerts: [
            storedAlert('frozen', { alert: alert({ frozenSince: NOW }) }),
            storedAlert('later', { alert: alert({ holdOff: 900_000 }) }),
            storedAlert('soon', {}),
            storedAlert('fired-first', firing(NOW)),
            storedAlert('fired-last', firing(NOW + 1)),
            storedAlert('resolved', { state: 'resolved', resolvedAt: NOW }),
          ],
        }),
      );
      await writer.write(
        await holdCluster(knex, 'lost'),
        batch({
          alerts: [
            {
              id: 'cluster',
              cluster: 'lost',
              state: 'pending',
              alert: alert({ rule: 'FluxClusterUnreachable', holdOff: 1 }),
            },
            {
              id: 'controller',
              cluster: 'lost',
              controller: { namespace: 'flux-system', name: 'helm-controller' },
              state: 'pending',
              alert: alert({ rule: 'FluxControllerDown', holdOff: 2 }),
            },
          ],
        }),
      );
    });

    async function found(filter: AlertFilter): Promise<string[]> {
      const { items, totalItems } = await queries.page(filter, { limit: 50 });
      expect(totalItems).toBe(items.length);
      return items.map(item => item.id);
    }

    it('gives open alerts: firing ones, newest first, then the next to fire', async () => {
      expect(await found({})).toEqual([
        'fired-last',
        'fired-first',
        'cluster',
        'controller',
        'soon',
        'later',
        'frozen',
      ]);
    });

    it('filters by state, rule and cluster', async () => {
      expect(await found({ states: ['resolved'] })).toEqual(['resolved']);
      expect(await found({ rules: ['FluxClusterUnreachable'] })).toEqual([
        'cluster',
      ]);
      expect(await found({ clusters: ['lost'] })).toEqual([
        'cluster',
        'controller',
      ]);
      const { items } = await queries.ofClusters();
      expect(items).toEqual([
        expect.objectContaining({ id: 'cluster', cluster: 'lost' }),
      ]);
      expect(items[0]).not.toHaveProperty('ref');
      expect((await queries.ofClusters(['prod'])).items).toEqual([]);
    });

    it('filters by owner, beside what else is asked for', async () => {
      const ownedBy = ['soon', 'without-alert', 'frozen', 'nobody'].map(
        name => ({ reason: 'kubernetesId', id: name } as const),
      );
      expect(await found({ ownedBy })).toEqual(['soon', 'frozen']);
      expect(await found({ ownedBy: ownedBy.slice(0, 1) })).toEqual(['soon']);
      expect(await found({ ownedBy, clusters: ['lost'] })).toEqual([]);
      expect(await found({ ownedBy: [] })).toEqual([]);
    });

    it('tells which controller an alert is about', async () => {
      const { items } = await queries.ofControllers();
      expect(items).toEqual([
        expect.objectContaining({
          id: 'controller',
          cluster: 'lost',
          controller: { namespace: 'flux-system', name: 'helm-controller' },
        }),
      ]);
      expect(items[0]).not.toHaveProperty('ref');
      expect((await queries.ofControllers(['prod'])).items).toEqual([]);
    });

    it('goes on from page to page without a gap or a repetition', async () => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await queries.page({}, { limit: 1, after });
        seen.push(...page.items.map(item => item.id));
        after = page.next;
      } while (after !== undefined);

      expect(seen).toEqual(await found({}));
    });
  },
);
