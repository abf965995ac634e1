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

import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { TEAM, useOwnedFleet } from '../__testUtils__/useOwnedFleet';

jest.setTimeout(60_000);

describe('GET /v1/owned and the lists', () => {
  const api = useOwnedFleet();
  const { get } = api;
  const names = (items: { name: string }[]) => items.map(({ name }) => name);

  it('filter by entities, and by those who own entities', async () => {
    const one = await get('/resources?owner=component:default/checkout');
    expect(names(one.items)).toEqual(['lost', 'checkout']);
    const all = await get(`/resources?owner=${TEAM}&sort=name`);
    expect(names(all.items)).toEqual([
      'checkout',
      'infra',
      'lost',
      'said',
      'tenants',
      'waits',
    ]);
    const both = await get(
      `/resources?owner=${TEAM}&entityRef=component:default/infra`,
    );
    expect(names(both.items)).toEqual(['infra']);
    const none = await get('/resources?owner=user:default/nobody');
    expect(none.items).toEqual([]);
    const incidents = await get('/incidents?owner=group:default/below');
    expect(incidents.items).toHaveLength(1);
    const alerts = await get('/alerts?owner=group:default/below');
    expect(
      alerts.items.map(({ ref }: { ref: { name: string } }) => ref.name),
    ).toEqual(['below']);
    expect(alerts.totalItems).toBe(1);
    for (const list of ['resources', 'alerts', 'incidents']) {
      const hidden = await request(api.server())
        .get(`/api/flux/v1/${list}?owner=component:default/secret`)
        .set('Authorization', mockCredentials.user.header());
      expect(hidden.status).toBe(404);
    }
  });

  it('tell owners that the asker may see, with one call of the catalog', async () => {
    await get('/resources?include=owners');
    api.catalog().calls.length = 0;
    const { items } = await get('/resources?include=owners&sort=name');
    expect(api.catalog().calls).toEqual(['getEntitiesByRefs']);
    const owners = Object.fromEntries(
      items.map((item: { name: string; owners: object[] }) => [
        item.name,
        item.owners,
      ]),
    );
    expect(owners).toMatchObject({
      checkout: [
        {
          entityRef: 'component:default/checkout',
          title: 'The checkout',
          reason: 'kubernetesId',
          ownedBy: [TEAM],
        },
      ],
      said: [{ reason: 'resourceAnnotation' }],
      below: [{ reason: 'labelSelector' }],
      paused: [],
    });
    expect((await get('/resources')).items[0].owners).toBeUndefined();
  });

  it('tell them of alerts, incidents, and of one resource always', async () => {
    const alerts = await get('/alerts?include=owners');
    expect(
      alerts.items.find(
        ({ ref }: { ref: { name: string } }) => ref.name === 'infra',
      ).owners,
    ).toMatchObject([{ entityRef: 'component:default/infra' }]);
    const incidents = await get('/incidents?include=owners');
    expect(
      incidents.items
        .find(
          ({ root }: { root: { ref: { name: string } } }) =>
            root.ref.name === 'infra',
        )
        .owners.map(({ entityRef }: { entityRef: string }) => entityRef),
    ).toEqual(['component:default/infra', 'component:default/tenants']);
    const path = '/resources/production/Kustomization/shop/checkout';
    expect((await get(path)).owners).toMatchObject([
      { entityRef: 'component:default/checkout' },
    ]);
    api.catalog().state.fails = true;
    const without = await get(path);
    expect(without.owners).toEqual([]);
    expect(without.errors).toMatchObject([{ cluster: '' }]);
  });
});
