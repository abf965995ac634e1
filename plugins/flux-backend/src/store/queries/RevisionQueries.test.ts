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

import {
  formatResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { record } from '../__testUtils__/testRecords';
import { writeRecords } from '../__testUtils__/writeTestBatch';
import { OwnCell } from './revisionMatrix';
import { RevisionFilter, RevisionQueries } from './RevisionQueries';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const A = `main@sha1:${'a'.repeat(40)}`;
const B = `main@sha1:${'b'.repeat(40)}`;

function applied(path: string, revision?: string, attempted = revision) {
  return record(path, {
    resource: {
      ...(revision && { appliedRevision: revision }),
      ...(attempted && { attemptedRevision: attempted }),
      labels: { team: path.includes('/pay') ? 'pay' : 'shop' },
      prerequisites: [
        {
          role: 'source',
          ref: { kind: 'GitRepository', namespace: 'flux', name: 'fleet' },
        },
      ],
    },
  });
}

const RECORDS = [
  applied('prod:Kustomization/shop/cart', A),
  applied('test:Kustomization/shop/cart', A),
  applied('prod:Kustomization/shop/pay', A),
  applied('test:Kustomization/shop/pay', B),
  applied('prod:Kustomization/shop/tried', A, B),
  applied('test:Kustomization/shop/tried', A, B),
  applied('prod:Kustomization/shop/empty'),
  applied('test:Kustomization/shop/empty', A),
  applied('prod:Kustomization/alone/here', A),
  applied('prod:ImagePolicy/shop/cart', 'v1'),
  applied('test:ImagePolicy/shop/cart', 'v2'),
];

function own(ref: string, revision: string, matched = 1): OwnCell {
  const [kind, namespace, name] = ref.split('/');
  const identity = { lowest_revision: revision, highest_revision: revision };
  return { kind, namespace, name, ...identity, matched };
}

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'RevisionQueries on %s',
  id => {
    let knex: Knex;
    let queries: RevisionQueries;

    beforeAll(async () => {
      knex = await databases.init(id);
      queries = new RevisionQueries(knex);
      await writeRecords(knex, RECORDS);
    });

    async function page(filter: RevisionFilter = {}, cells: OwnCell[] = []) {
      const { items, totalItems } = await queries.page(filter, cells, {
        limit: 50,
      });
      expect(totalItems).toBe(items.length);
      return items.map(formatResourceRef);
    }

    it('has those first of which not all have the newest, and those of one cluster last', async () => {
      expect(await page()).toEqual([
        'Kustomization/shop/pay',
        'Kustomization/shop/tried',
        'Kustomization/shop/cart',
        'Kustomization/shop/empty',
        'Kustomization/alone/here',
      ]);
    });

    it('has only those of which not all have the newest when asked', async () => {
      expect(await page({ behind: true })).toEqual([
        'Kustomization/shop/pay',
        'Kustomization/shop/tried',
      ]);
    });

    it('compares only the clusters that are asked for', async () => {
      expect(await page({ clusters: ['test'], behind: true })).toEqual([
        'Kustomization/shop/tried',
      ]);
    });

    it('filters by kind, namespace, owner, and a text on any of the clusters', async () => {
      expect(await page({ namespaces: ['alone'] })).toHaveLength(1);
      expect(await page({ kinds: ['ImagePolicy'] })).toEqual([]);
      expect(await page({ text: 'BBBBBB' })).toEqual([
        'Kustomization/shop/pay',
        'Kustomization/shop/tried',
      ]);
      const requirements = [
        { key: 'team', operator: 'in' as const, values: ['pay'] },
      ];
      expect(
        await page({ owners: [{ reason: 'labelSelector', requirements }] }),
      ).toEqual(['Kustomization/shop/pay']);
      expect(await page({ owners: [] })).toEqual([]);
    });

    it('takes in what was read for one user alone', async () => {
      expect(
        await page({}, [
          own('Kustomization/shop/cart', 'ccc'),
          own('Kustomization/alone/here', 'a'.repeat(40)),
          own('Kustomization/shop/mine', "it's"),
        ]),
      ).toEqual([
        'Kustomization/shop/cart',
        'Kustomization/shop/pay',
        'Kustomization/shop/tried',
        'Kustomization/alone/here',
        'Kustomization/shop/empty',
        'Kustomization/shop/mine',
      ]);
      expect(
        await page({ text: 'bbbb' }, [
          own('Kustomization/shop/mine', 'x'),
          own('Kustomization/shop/other', 'x', 0),
        ]),
      ).toEqual([
        'Kustomization/shop/pay',
        'Kustomization/shop/tried',
        'Kustomization/shop/mine',
      ]);
    });

    it('is read page by page', async () => {
      const whole = await queries.page({}, [], { limit: 50 });
      const parts: ResourceRef[] = [];
      let after: string | undefined;
      do {
        const part = await queries.page({}, [], { limit: 2, after });
        expect(part.totalItems).toBe(5);
        parts.push(...part.items);
        after = part.next;
      } while (after !== undefined);
      expect(parts).toEqual(whole.items);
      await expect(
        queries.page({}, [], { limit: 2, after: 'bad' }),
      ).rejects.toThrow('does not continue this list');
    });

    it('tells the cells of a row with what is compared of them', async () => {
      const ref = { kind: 'Kustomization', namespace: 'shop', name: 'tried' };
      const { items } = await queries.cells([ref], {});
      expect(items.map(({ cluster }) => cluster)).toEqual(['prod', 'test']);
      expect(items[0]).toEqual({
        ...ref,
        cluster: 'prod',
        readiness: 'Ready',
        revision: {
          applied: A,
          attempted: B,
          source: { kind: 'GitRepository', namespace: 'flux', name: 'fleet' },
        },
      });
    });

    it('follows a resource that changes', async () => {
      await writeRecords(knex, [applied('test:Kustomization/shop/pay', A)]);
      expect(await page({ behind: true })).toEqual([
        'Kustomization/shop/tried',
      ]);
    });
  },
);
