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

import { formatResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { firing, storedAlert } from '../__testUtils__/storedAlerts';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { alert, NOW, record } from '../__testUtils__/testRecords';
import {
  batch,
  holdCluster,
  writeRecords,
} from '../__testUtils__/writeTestBatch';
import { ClusterWriter } from '../writing/ClusterWriter';
import { ClusterQueries } from './ClusterQueries';
import { IncidentFilter, IncidentQueries } from './IncidentQueries';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'IncidentQueries on %s',
  id => {
    let knex: Knex;
    let queries: IncidentQueries;

    function blocked(name: string, root: string, state: 'Missing' | 'Ready') {
      return record(`prod:Kustomization/shop/${name}`, {
        resource: { labels: { 'backstage.io/kubernetes-id': name } },
        verdict: {
          readiness: 'Blocked',
          root: {
            ref: { kind: 'Bucket', namespace: 'shop', name: root },
            state,
          },
        },
        ...(name === 'waits-with-alert' && {
          alerts: [alert({ startedBy: 'blocked' })],
        }),
      });
    }

    function suspended(name: string, state: 'pending' | 'firing') {
      return record(`prod:Kustomization/shop/${name}`, {
        verdict: { readiness: 'Suspended' },
        alerts: [alert({ rule: 'FluxSuspendedTooLong', state })],
      });
    }

    beforeAll(async () => {
      knex = await databases.init(id);
      queries = new IncidentQueries(knex);
      await writeRecords(knex, [
        record('prod:Kustomization/shop/fine'),
        record('prod:Kustomization/shop/failed', {
          verdict: { readiness: 'Failed', failing: true },
        }),
        blocked('a', 'gone', 'Missing'),
        blocked('b', 'gone', 'Missing'),
        blocked('retries-soon', 'ready', 'Ready'),
        blocked('waits-with-alert', 'ready-too', 'Ready'),
        record('other:Kustomization/shop/failed', {
          verdict: { readiness: 'Failed', failing: true },
          alerts: [alert({ state: 'firing', firedAt: NOW })],
        }),
        suspended('today', 'pending'),
        suspended('too-long', 'firing'),
      ]);
    });

    async function found(filter: IncidentFilter): Promise<string[]> {
      const { items, totalItems } = await queries.page(filter, { limit: 50 });
      expect(totalItems).toBe(items.length);
      return items.map(
        ({ cluster, root }) => `${cluster}:${formatResourceRef(root)}`,
      );
    }

    it('groups what is in trouble by its root, the worst first, and leaves out what is about to be retried', async () => {
      expect(await found({})).toEqual([
        'other:Kustomization/shop/failed',
        'prod:Bucket/shop/ready-too',
        'prod:Kustomization/shop/failed',
        'prod:Bucket/shop/gone',
        'prod:Kustomization/shop/too-long',
      ]);
    });

    it('filters by cluster and owner', async () => {
      expect(await found({ clusters: ['other'] })).toHaveLength(1);
      expect(
        await found({ owners: [{ reason: 'kubernetesId', id: 'b' }] }),
      ).toEqual(['prod:Bucket/shop/gone']);
    });

    it('goes on from page to page without a gap or a repetition', async () => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await queries.page({}, { limit: 1, after });
        expect(page.totalItems).toBe(5);
        seen.push(...page.items.map(({ root }) => root.name));
        after = page.next;
      } while (after !== undefined);

      expect(seen).toEqual([
        'failed',
        'ready-too',
        'failed',
        'gone',
        'too-long',
      ]);
    });

    it('reads of each incident no more than asked for, and counts them all', async () => {
      const ofCluster = (cluster: string, kind: string, name: string) => ({
        cluster,
        root: { kind, namespace: 'shop', name },
      });
      const gone = ofCluster('prod', 'Bucket', 'gone');
      const failed = ofCluster('prod', 'Kustomization', 'failed');
      const elsewhere = ofCluster('other', 'Bucket', 'gone');
      const incidents = [gone, failed, elsewhere];

      const first = await queries.members(incidents, 1);
      const all = await queries.members(incidents, 10);

      const names = [first, all].map(({ items }) =>
        items.map(({ resource }) => resource.name),
      );
      expect(names).toEqual([
        ['failed', 'a'],
        ['failed', 'a', 'b'],
      ]);
      expect(incidents.map(first.heldUpBy)).toEqual([2, 0, 0]);
    });

    it('counts for each cluster what is in which state, with three queries', async () => {
      const lease = await holdCluster(knex, 'alerts-only');
      await new ClusterWriter(knex).write(
        lease,
        batch({
          alerts: [
            { ...storedAlert('c1', firing(NOW)), cluster: 'alerts-only' },
            { ...storedAlert('c2', {}), cluster: 'alerts-only' },
            { ...storedAlert('c3', {}), cluster: 'alerts-only' },
            {
              ...storedAlert('c4', { state: 'resolved', resolvedAt: NOW }),
              cluster: 'alerts-only',
            },
            {
              ...storedAlert('itself', firing(NOW)),
              cluster: 'alerts-only',
              ref: undefined,
            },
          ],
        }),
      );
      let asked = 0;
      knex.on('query', () => {
        asked += 1;
      });

      const counts = await new ClusterQueries(knex).counts();

      expect(asked).toBe(3);
      expect([...counts.keys()].sort()).toEqual([
        'alerts-only',
        'other',
        'prod',
      ]);
      expect(counts.get('prod')).toEqual({
        readiness: {
          Ready: 1,
          Progressing: 0,
          Failed: 1,
          Blocked: 4,
          Suspended: 2,
          Terminating: 0,
          NotReported: 0,
        },
        failing: 1,
        incidents: 4,
        alerts: { pending: 0, firing: 0 },
      });
      expect(counts.get('other')).toMatchObject({ failing: 1, incidents: 1 });
      expect(counts.get('alerts-only')).toMatchObject({
        failing: 0,
        incidents: 0,
        alerts: { pending: 2, firing: 1 },
      });
    });
  },
);
