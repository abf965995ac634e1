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

import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { COMMIT } from '../__testUtils__/fluxObjects';
import {
  describeItem,
  useListedResources,
} from '../__testUtils__/useListedResources';

describe('GET /v1/resources', () => {
  const { server, list, names } = useListedResources();

  it('filters by cluster, kind, namespace, readiness, alert and text, once or repeated', async () => {
    expect(await names('?cluster=staging')).toEqual([
      'staging: Kustomization/shop/checkout',
    ]);
    expect(await names('?kind=GitRepository&kind=HelmRelease')).toEqual([
      'production: GitRepository/flux-system/fleet',
    ]);
    expect(await names('?namespace=shop&readiness=Suspended')).toEqual([
      'production: Kustomization/shop/paused',
    ]);
    expect(await names('?alert=pending')).toEqual([
      'production: Kustomization/flux-system/infra',
      'production: Kustomization/shop/lost',
      'production: Kustomization/shop/paused',
    ]);
    expect(await names('?alert=firing')).toEqual([]);
    expect(await names('?q=NO%20SUCH+FILE')).toEqual([
      'production: Kustomization/flux-system/infra',
    ]);
    expect(await names('?q=')).toHaveLength(8);
    expect(await names('?q=100%25')).toEqual([]);
  });

  it('filters by labels and by revision', async () => {
    expect(
      await names('?label=backstage.io/kubernetes-id%20in%20(checkout)'),
    ).toEqual(['production: Kustomization/shop/checkout']);
    expect(
      await names('?label=backstage.io/kubernetes-id!%3Dcheckout'),
    ).toEqual(
      (await names()).filter((_: string, index: number) => index !== 6),
    );
    expect(await names('?revision=FFFF0000')).toEqual([
      'production: Kustomization/flux-system/infra',
    ]);
    expect(await names(`?revision=${COMMIT.slice(0, 7)}&limit=500`)).toEqual([
      'production: Kustomization/flux-system/infra',
      'production: Kustomization/flux-system/apps',
      'production: GitRepository/flux-system/fleet',
      'production: Kustomization/shop/checkout',
    ]);
  });

  it('sorts by a column, up or down, from page to page', async () => {
    const byName = await list('?sort=name&limit=5');
    expect(byName.items.map(({ name }: ApiResource) => name)).toEqual([
      'apps',
      'checkout',
      'checkout',
      'fleet',
      'infra',
    ]);
    const rest = await names(`?sort=name&limit=5&cursor=${byName.nextCursor}`);
    expect(rest).toEqual([
      'production: Kustomization/shop/lost',
      'production: Kustomization/shop/paused',
      'production: Kustomization/flux-system/tenants',
    ]);
    expect((await names('?sort=cluster&order=descending'))[0]).toBe(
      'staging: Kustomization/shop/checkout',
    );
    expect(await names('?order=descending')).toEqual((await names()).reverse());
    const other = await request(server()).get(
      `/api/flux/v1/resources?sort=kind&cursor=${byName.nextCursor}`,
    );
    expect(other.status).toBe(400);
    expect(other.body.error.message).toMatch('does not continue this list');
  });

  it('gives each item once when all pages are read', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const page = await list(`?limit=3${query}`);
      expect(page.totalItems).toBe(8);
      seen.push(...page.items.map(describeItem));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(await names());
  });

  it.each([
    ['limit=0', "query parameter 'limit' must be >= 1"],
    ['limit=many', "query parameter 'limit' must be integer"],
    [
      'readiness=Sad',
      /query parameter 'readiness' must be equal to one of .*Ready, Progressing, Failed/,
    ],
    ['sort=colour', /query parameter 'sort' must be equal to one of/],
    ['label=a+b', "'a b' in the label selector 'a b' is not a requirement"],
    ['colour=red', "query parameter 'colour' Unknown query parameter 'colour'"],
    ['cluster=', "query parameter 'cluster' Empty value found"],
    [
      'cluster=atlantis',
      "there is no cluster 'atlantis'; the clusters are production, recovery, staging",
    ],
    [
      'kind=Pod',
      /there is no kind 'Pod'; the kinds are Kustomization, HelmRelease, /,
    ],
    ['cursor=nonsense', "The cursor 'nonsense' does not continue this list"],
    ['cursor=a.b.c', "The cursor 'a.b.c' does not continue this list"],
    [
      'cursor=WzEsMiwzXQ',
      "The cursor 'WzEsMiwzXQ' does not continue this list",
    ],
    [
      'entityRef=checkout',
      "entityRef 'checkout' is not the reference of a catalog entity",
    ],
  ])('refuses %s with an error that names it', async (query, message) => {
    const response = await request(server()).get(
      `/api/flux/v1/resources?${query}`,
    );
    expect(response.body.error).toMatchObject({ name: 'InputError' });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });
});
