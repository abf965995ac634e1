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
  matchOwner,
  OwnerMatcher,
  parseLabelSelector,
} from '@fluxwatch/backstage-plugin-flux-common';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { record } from '../__testUtils__/testRecords';
import {
  pathOf,
  RECORDS,
  useResourceQueries,
} from '../__testUtils__/useResourceQueries';
import { writeRecords } from '../__testUtils__/writeTestBatch';
import { filedUnder } from './ResourceFilter';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'ResourceQueries on %s',
  id => {
    const { knex, found } = useResourceQueries(databases, id);

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
      await writeRecords(knex(), [
        record('long:Kustomization/shop/cart', {
          resource: { appliedRevision: `Ünï@${'\u{1F600}'.repeat(700)}` },
        }),
      ]);

      expect(await found({ revision: 'ÜNÏ@\u{1F600}' })).toEqual([
        'long:Kustomization/shop/cart',
      ]);
      await knex()('flux_resources').where({ cluster: 'long' }).delete();
    });
  },
);
