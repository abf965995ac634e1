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
  matchOwner,
  OwnerMatcher,
  parseLabelSelector,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { alert, NOW, record } from '../__testUtils__/testRecords';
import {
  batch,
  holdCluster,
  writeRecords,
} from '../__testUtils__/writeTestBatch';
import { ClusterWriter } from '../writing/ClusterWriter';
import { StoredResource } from './readResources';
import { filedUnder, ResourceFilter } from './ResourceFilter';
import { RESOURCE_SORTS, ResourceOrder } from './ResourceOrder';
import { ResourceQueries } from './ResourceQueries';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

function pathOf({ resource }: Pick<StoredResource, 'resource'>): string {
  return `${resource.cluster}:${formatResourceRef(resource)}`;
}

const RECORDS = [
  record('prod:Kustomization/shop/cart', {
    resource: {
      labels: {
        app: 'cart',
        tier: 'web',
        'backstage.io/kubernetes-id': 'cart',
      },
      annotations: { 'fluxcd.io/entity': 'cart' },
      appliedRevision: 'main@sha1:aaa',
      attemptedRevision: 'main@sha1:abc',
    },
  }),
  record('prod:Kustomization/shop/pay', {
    resource: { labels: { app: 'pay', tier: 'api' } },
    verdict: {
      readiness: 'Failed',
      failing: true,
      cause: { type: 'Ready', reason: 'BuildFailed', message: '100%_Done\\' },
    },
    alerts: [alert({ state: 'firing', firedAt: NOW })],
  }),
  record('prod:HelmRelease/shop/redis', {
    resource: { labels: { app: 'cart' }, appliedRevision: '6.5.4' },
    verdict: {
      readiness: 'Blocked',
      blockedBy: { kind: 'HelmChart', namespace: 'shop', name: 'redis' },
      root: {
        ref: { kind: 'HelmRepository', namespace: 'shop', name: 'charts' },
        state: 'Missing',
      },
    },
    alerts: [alert({ startedBy: 'blocked' })],
  }),
  record('staging:Kustomization/shop/cart', {
    resource: {
      labels: { app: 'cart', 'backstage.io/kubernetes-id': 'cart' },
      url: 'https://example.com/Fleet',
    },
    verdict: { readiness: 'Progressing', failing: true, lastSettled: 'Failed' },
  }),
  record('staging:Kustomization/other/cart', {
    verdict: { readiness: 'Suspended' },
  }),
];

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ResourceQueries on %s',
  id => {
    let knex: Knex;
    let queries: ResourceQueries;

    beforeAll(async () => {
      knex = await databases.init(id);
      queries = new ResourceQueries(knex);
      await writeRecords(knex, RECORDS);
    });

    async function found(filter: ResourceFilter): Promise<string[]> {
      const page = await queries.page(filter, { limit: 100 });
      expect(page.broken).toEqual([]);
      expect(page.totalItems).toBe(page.items.length);
      expect(await queries.count(filter)).toBe(page.items.length);
      return page.items.map(pathOf);
    }

    it('gives back what was written, those that need someone first', async () => {
      const page = await queries.page({}, { limit: 100 });

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

    it('filters by cluster, kind, namespace, readiness and alert', async () => {
      expect(await found({ clusters: ['staging'] })).toHaveLength(2);
      expect(await found({ clusters: ['prod', 'staging'] })).toHaveLength(5);
      expect(await found({ clusters: ['nowhere'] })).toEqual([]);
      expect(await found({ clusters: [] })).toHaveLength(5);
      expect(await found({ kinds: ['HelmRelease'] })).toEqual([
        'prod:HelmRelease/shop/redis',
      ]);
      expect(await found({ namespaces: ['other'] })).toEqual([
        'staging:Kustomization/other/cart',
      ]);
      expect(await found({ readiness: ['Suspended', 'Blocked'] })).toEqual([
        'prod:HelmRelease/shop/redis',
        'staging:Kustomization/other/cart',
      ]);
      expect(await found({ alertStates: ['pending'] })).toEqual([
        'prod:HelmRelease/shop/redis',
      ]);
    });

    it('files what had failed and is tried again under Failed', async () => {
      const failing = [
        'prod:Kustomization/shop/pay',
        'staging:Kustomization/shop/cart',
      ];
      expect(await found({ readiness: ['Failed'] })).toEqual(failing);
      expect(await found({ readiness: ['Progressing'] })).toEqual([]);
      expect(await found({ readiness: ['Progressing', 'Failed'] })).toEqual(
        failing,
      );
      for (const { resource, verdict } of RECORDS) {
        const filter = {
          kinds: [resource.kind],
          clusters: [resource.cluster],
          namespaces: [resource.namespace],
        };
        expect(
          await found({ ...filter, readiness: [filedUnder(verdict)] }),
        ).toContain(pathOf({ resource }));
      }
    });

    it('finds text in any case, and takes no character of it for a pattern', async () => {
      expect(await found({ text: 'REDIS' })).toEqual([
        'prod:HelmRelease/shop/redis',
      ]);
      expect(await found({ text: '6.5.4' })).toHaveLength(1);
      expect(await found({ text: 'example.com/fleet' })).toHaveLength(1);
      expect(await found({ text: '100%_done\\' })).toEqual([
        'prod:Kustomization/shop/pay',
      ]);
      expect(await found({ text: '1%d' })).toEqual([]);
      expect(await found({ text: '_' })).toHaveLength(1);
    });

    it.each([
      [{ reason: 'resourceAnnotation', entityRef: 'component:default/cart' }],
      [{ reason: 'kubernetesId', id: 'cart' }],
      [{ reason: 'kubernetesId', id: 'cart', cluster: 'staging' }],
      [{ reason: 'kubernetesId', id: 'cart', namespace: 'other' }],
      [
        {
          reason: 'entityAnnotation',
          kind: 'Kustomization',
          namespace: 'shop',
          name: 'cart',
        },
      ],
      [
        {
          reason: 'entityAnnotation',
          kind: 'Kustomization',
          namespace: 'shop',
        },
      ],
      ...[
        'app=cart',
        'app=cart,tier=web',
        'app in (cart, pay),tier',
        'app=cart,!tier',
        'app=cart,tier!=web',
        'tier notin (web)',
        '!app',
        'app=CART',
      ].map((selector): [OwnerMatcher] => [
        {
          reason: 'labelSelector',
          requirements: parseLabelSelector(selector),
        },
      ]),
    ] satisfies [OwnerMatcher][])(
      'finds what belongs to an entity as the domain matches it: %j',
      async matcher => {
        const expected = RECORDS.filter(({ resource }) =>
          matchOwner([matcher], resource),
        ).map(pathOf);

        const owned = await found({ owners: [matcher] });

        expect([...owned].sort()).toEqual([...expected].sort());
      },
    );

    it('finds what any of several matchers finds, once', async () => {
      const owners: OwnerMatcher[] = [
        { reason: 'kubernetesId', id: 'cart' },
        { reason: 'resourceAnnotation', entityRef: 'component:default/cart' },
        {
          reason: 'labelSelector',
          requirements: parseLabelSelector('app=pay'),
        },
      ];

      expect(await found({ owners })).toEqual([
        'prod:Kustomization/shop/pay',
        'staging:Kustomization/shop/cart',
        'prod:Kustomization/shop/cart',
      ]);
      expect(await found({ owners, clusters: ['prod'] })).toHaveLength(2);
      expect(await found({ owners: [] })).toEqual([]);
    });

    it('finds what an annotation names among hundreds', async () => {
      const owners = Array.from(
        { length: 600 },
        (_, index): OwnerMatcher => ({
          reason: 'entityAnnotation',
          kind: 'Kustomization',
          namespace: 'shop',
          name: index === 599 ? 'pay' : `none-${index}`,
        }),
      );
      owners.push({ ...owners[599], cluster: 'staging' });

      expect(await found({ owners })).toEqual(['prod:Kustomization/shop/pay']);
    });

    it('finds what belongs to any of a thousand entities with selectors of their own', async () => {
      const owners = Array.from(
        { length: 1_000 },
        (_, index): OwnerMatcher => ({
          reason: 'labelSelector',
          requirements: parseLabelSelector(
            index === 999 ? 'app=pay,tier' : `app=none-${index}`,
          ),
        }),
      );
      for (let index = 0; index < 1_000; index++) {
        owners.push(
          { reason: 'kubernetesId', id: `none-${index}` },
          { reason: 'kubernetesId', id: 'none', namespace: `none-${index}` },
          { reason: 'resourceAnnotation', entityRef: `none-${index}` },
        );
      }
      owners.push({
        reason: 'kubernetesId',
        id: 'cart',
        namespace: 'shop',
        cluster: 'staging',
      });

      expect(await found({ owners })).toEqual([
        'prod:Kustomization/shop/pay',
        'staging:Kustomization/shop/cart',
      ]);
    });

    it('finds what two lists of matchers find both', async () => {
      const owners: OwnerMatcher[] = [{ reason: 'kubernetesId', id: 'cart' }];
      const ownedBy: OwnerMatcher[] = [
        { reason: 'resourceAnnotation', entityRef: 'component:default/cart' },
        { reason: 'entityAnnotation', kind: 'HelmRelease', namespace: 'shop' },
      ];

      expect(await found({ owners, ownedBy })).toEqual([
        'prod:Kustomization/shop/cart',
      ]);
      expect(await found({ owners, ownedBy: [] })).toEqual([]);
    });

    it('filters by labels', async () => {
      expect(
        await found({ labels: parseLabelSelector('app in (cart),!tier') }),
      ).toEqual([
        'prod:HelmRelease/shop/redis',
        'staging:Kustomization/shop/cart',
      ]);
      expect(await found({ labels: [] })).toHaveLength(5);
    });

    it('finds a part of the applied or the attempted revision, in any case', async () => {
      expect(await found({ revision: '6.5' })).toEqual([
        'prod:HelmRelease/shop/redis',
      ]);
      expect(await found({ revision: 'SHA1:AB' })).toEqual([
        'prod:Kustomization/shop/cart',
      ]);
      // Parts of messages and URLs are none of revisions.
      expect(await found({ revision: 'example.com' })).toEqual([]);
      expect(await found({ revision: '100%' })).toEqual([]);
      expect(await found({ revision: '_' })).toEqual([]);
    });

    it('takes a revision of any length and any characters, and finds its begin', async () => {
      await writeRecords(knex, [
        record('long:Kustomization/shop/cart', {
          resource: { appliedRevision: `Ünï@${'\u{1F600}'.repeat(700)}` },
        }),
      ]);

      expect(await found({ revision: 'ÜNÏ@\u{1F600}' })).toEqual([
        'long:Kustomization/shop/cart',
      ]);
      await knex('flux_resources').where({ cluster: 'long' }).delete();
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
          const page = await queries.page({}, { limit: 2, after }, order);
          expect(page.totalItems).toBe(5);
          seen.push(...page.items);
          after = page.next;
        } while (after !== undefined);

        const all = await queries.page({}, { limit: 9 }, order);
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
        const { next: after } = await queries.page({}, { limit: 1 }, order);
        for (const other of orders.filter(each => each !== order)) {
          await expect(
            queries.page({}, { limit: 1, after }, other),
          ).rejects.toThrow('does not continue this list');
        }
      }
    });

    it.each(['rubbish', 'W10', 'eyJhIjoxfQ', 'WzEsMiwzLDQsNV0'])(
      "refuses the cursor '%s', and names it",
      async after => {
        await expect(queries.page({}, { limit: 2, after })).rejects.toThrow(
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
      await expect(queries.page({}, { limit: 2, after })).rejects.toThrow(
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

      expect((await queries.find(key))?.resource).toEqual(RECORDS[1].resource);
      expect(await queries.find({ ...key, name: 'none' })).toBeUndefined();
      const many = await queries.findMany([
        key,
        { ...key, cluster: 'staging', name: 'cart' },
        { ...key, name: 'none' },
      ]);
      expect(many.items.map(pathOf).sort()).toEqual([
        'prod:Kustomization/shop/pay',
        'staging:Kustomization/shop/cart',
      ]);
      const blocked = await queries.withRoot('prod', root);
      expect(blocked.items.map(pathOf)).toEqual([
        'prod:HelmRelease/shop/redis',
      ]);
      const own = await queries.withRoot('prod', key);
      expect(own.items.map(pathOf)).toEqual(['prod:Kustomization/shop/pay']);
    });

    it("tells how old a resource is by its kind's last confirmation, in its namespace or everywhere", async () => {
      const lease = await holdCluster(knex, 'aged');
      const kind = {
        cluster: 'aged',
        group: 'g',
        version: 'v1',
        plural: 'p',
        resourceVersion: '7',
        projectionVersion: 1,
      };
      await new ClusterWriter(knex).write(
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

      const { items } = await queries.page(
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
      await knex('flux_resources').where({ cluster: 'aged' }).delete();
    });

    it('names a row that is broken, and hides no other', async () => {
      const [cluster, name] = ['broken', 'bad'];
      await writeRecords(knex, [
        record('broken:Kustomization/shop/bad'),
        record('broken:Kustomization/shop/odd'),
        record('broken:Kustomization/shop/good'),
      ]);
      const breakRecord = (of: string, text: string) =>
        knex('flux_resource_records')
          .whereIn(
            'resource_id',
            knex('flux_resources').where({ cluster, name: of }).select('id'),
          )
          .update({ record: text });
      await breakRecord(name, '{"resource":');
      await breakRecord('odd', '{"resource":{},"verdict":{}}');

      const page = await queries.page({ clusters: [cluster] }, { limit: 9 });

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
        queries.find({
          cluster,
          kind: 'Kustomization',
          namespace: 'shop',
          name,
        }),
      ).rejects.toThrow('Cannot read Kustomization/shop/bad');
      await knex('flux_resources').where({ cluster }).delete();
    });
  },
);
