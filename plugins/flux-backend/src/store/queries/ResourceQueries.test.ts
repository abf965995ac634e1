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

import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { record } from '../__testUtils__/testRecords';
import {
  pathOf,
  RECORDS,
  useResourceQueries,
} from '../__testUtils__/useResourceQueries';
import {
  batch,
  holdCluster,
  writeRecords,
} from '../__testUtils__/writeTestBatch';
import { ClusterWriter } from '../writing/ClusterWriter';
import { StoredResource } from './readResources';
import { RESOURCE_SORTS, ResourceOrder } from './ResourceOrder';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ResourceQueries on %s',
  id => {
    const { knex, queries } = useResourceQueries(databases, id);

    it('gives back what was written, those that need someone first', async () => {
      const page = await queries().page({}, { limit: 100 });

      expect(page.items.map(pathOf)).toEqual([
        'prod:Kustomization/shop/pay',
        'prod:HelmRelease/shop/redis',
        'staging:Kustomization/shop/cart',
        'staging:Kustomization/other/cart',
        'prod:Kustomization/shop/cart',
      ]);
      expect(page.next).toBeUndefined();
      for (const item of page.items) {
        const { id: opaque, ...rest } = item;
        expect(opaque).toMatch(/^[0-9a-f-]{36}$/);
        expect(RECORDS).toContainEqual(rest);
      }
    });

    it.each(
      RESOURCE_SORTS.flatMap(sort => [
        { sort, descending: false },
        { sort, descending: true },
      ]),
    )(
      'goes on from page to page without a gap or a repetition: %j',
      async ({ sort, descending }) => {
        const order = ResourceOrder.by(sort, descending);
        const seen: StoredResource[] = [];
        let after: string | undefined;
        do {
          const page = await queries().page({}, { limit: 2, after }, order);
          expect(page.totalItems).toBe(5);
          seen.push(...page.items);
          after = page.next;
        } while (after !== undefined);

        const all = await queries().page({}, { limit: 9 }, order);
        expect(seen.map(pathOf)).toEqual(all.items.map(pathOf));
        expect(new Set(seen.map(pathOf)).size).toBe(5);
        // What needs someone first is no column; other tests tell its order.
        const column = seen.flatMap(({ resource }) =>
          sort === 'attention' ? [] : resource[sort],
        );
        const sorted = [...column].sort();
        expect(column).toEqual(descending ? sorted.reverse() : sorted);
      },
    );

    it('refuses the cursor of a list in another order', async () => {
      const orders = RESOURCE_SORTS.flatMap(sort => [
        ResourceOrder.by(sort),
        ResourceOrder.by(sort, true),
      ]);
      for (const order of orders) {
        const { next: after } = await queries().page({}, { limit: 1 }, order);
        for (const other of orders.filter(each => each !== order)) {
          await expect(
            queries().page({}, { limit: 1, after }, other),
          ).rejects.toThrow('does not continue this list');
        }
      }
    });

    it.each(['rubbish', 'W10', 'eyJhIjoxfQ', 'WzEsMiwzLDQsNV0'])(
      "refuses the cursor '%s', and names it",
      async after => {
        await expect(queries().page({}, { limit: 2, after })).rejects.toThrow(
          `The cursor '${after}' does not continue this list`,
        );
      },
    );

    it.each([
      ['no number', '[1e400,"a","b","c","d"]'],
      ['a fraction', '[1.5,"a","b","c","d"]'],
      ['a number beyond its column', '[99999999999,"a","b","c","d"]'],
      ['a character that no database takes', '[1,"\\u0000","b","c","d"]'],
    ])('refuses a cursor that was made up with %s', async (_, position) => {
      const after = Buffer.from(position).toString('base64url');
      await expect(queries().page({}, { limit: 2, after })).rejects.toThrow(
        'does not continue this list',
      );
    });

    it('finds resources by key and by root', async () => {
      const key = {
        cluster: 'prod',
        kind: 'Kustomization',
        namespace: 'shop',
        name: 'pay',
      };
      const root = {
        kind: 'HelmRepository',
        namespace: 'shop',
        name: 'charts',
      };

      expect((await queries().find(key))?.resource).toEqual(
        RECORDS[1].resource,
      );
      expect(await queries().find({ ...key, name: 'none' })).toBeUndefined();
      const many = await queries().findMany([
        key,
        { ...key, cluster: 'staging', name: 'cart' },
        { ...key, name: 'none' },
      ]);
      expect(many.items.map(pathOf).sort()).toEqual([
        'prod:Kustomization/shop/pay',
        'staging:Kustomization/shop/cart',
      ]);
      const blocked = await queries().withRoot('prod', root);
      expect(blocked.items.map(pathOf)).toEqual([
        'prod:HelmRelease/shop/redis',
      ]);
      const own = await queries().withRoot('prod', key);
      expect(own.items.map(pathOf)).toEqual(['prod:Kustomization/shop/pay']);
    });

    it("tells how old a resource is by its kind's last confirmation, in its namespace or everywhere", async () => {
      const lease = await holdCluster(knex(), 'aged');
      const kind = {
        cluster: 'aged',
        group: 'g',
        version: 'v1',
        plural: 'p',
        resourceVersion: '7',
        projectionVersion: 1,
      };
      await new ClusterWriter(knex()).write(
        lease,
        batch({
          resources: [
            'Kustomization/a/x',
            'Kustomization/b/x',
            'Bucket/a/x',
            'Alert/a/x',
          ].map(path => ({ record: record(`aged:${path}`), relabelled: true })),
          kinds: [
            { ...kind, kind: 'Kustomization', namespace: 'a', observedAt: 1 },
            { ...kind, kind: 'Kustomization', namespace: 'b', observedAt: 2 },
            { ...kind, kind: 'Bucket', observedAt: 1_900_000_000_000 },
          ],
        }),
      );

      const { items } = await queries().page(
        { clusters: ['aged'] },
        { limit: 9 },
      );

      expect(
        Object.fromEntries(items.map(item => [pathOf(item), item.observedAt])),
      ).toEqual({
        'aged:Kustomization/a/x': 1,
        'aged:Kustomization/b/x': 2,
        'aged:Bucket/a/x': 1_900_000_000_000,
        'aged:Alert/a/x': undefined,
      });
      await knex()('flux_resources').where({ cluster: 'aged' }).delete();
    });

    it('names a row that is broken, and hides no other', async () => {
      const [cluster, name] = ['broken', 'bad'];
      await writeRecords(knex(), [
        record('broken:Kustomization/shop/bad'),
        record('broken:Kustomization/shop/odd'),
        record('broken:Kustomization/shop/good'),
      ]);
      const breakRecord = (of: string, text: string) =>
        knex()('flux_resource_records')
          .whereIn(
            'resource_id',
            knex()('flux_resources').where({ cluster, name: of }).select('id'),
          )
          .update({ record: text });
      await breakRecord(name, '{"resource":');
      await breakRecord('odd', '{"resource":{},"verdict":{}}');

      const page = await queries().page({ clusters: [cluster] }, { limit: 9 });

      expect(page.items.map(pathOf)).toEqual([
        'broken:Kustomization/shop/good',
      ]);
      expect(page.broken.map(({ message }) => message)).toEqual([
        expect.stringContaining(
          "Cannot read Kustomization/shop/bad of cluster 'broken' from the database",
        ),
        expect.stringContaining('Kustomization/shop/odd'),
      ]);
      await expect(
        queries().find({
          cluster,
          kind: 'Kustomization',
          namespace: 'shop',
          name,
        }),
      ).rejects.toThrow('Cannot read Kustomization/shop/bad');
      await knex()('flux_resources').where({ cluster }).delete();
    });
  },
);
