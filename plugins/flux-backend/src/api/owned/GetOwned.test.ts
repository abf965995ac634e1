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
import { Entity } from '@backstage/catalog-model';
import { ApiOwnedItem } from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { fleetOf, fluxObject } from '../__testUtils__/fluxObjects';
import { SEEN_AT } from '../__testUtils__/seedCluster';
import { startTestApi } from '../__testUtils__/startTestApi';
import { STRANGER } from '../__testUtils__/testCatalog';

jest.setTimeout(60_000);

const ID = 'backstage.io/kubernetes-id';
const RESOURCES = 'fluxcd.io/resources';
const TEAM = 'group:default/team';

function component(
  name: string,
  annotations: Record<string, string>,
  owner = TEAM,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title: `The ${name}`, annotations },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function group(name: string, parentOf: string[] = []): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    relations: parentOf.map(child => ({
      type: 'parentOf',
      targetRef: `group:default/${child}`,
    })),
  };
}

const ENTITIES = [
  component('checkout', { [ID]: 'checkout' }),
  component('infra', { [RESOURCES]: 'Kustomization/flux-system/infra' }),
  component('tenants', { [RESOURCES]: 'Kustomization/flux-system/tenants' }),
  component('waits', { [RESOURCES]: 'Kustomization/platform/waits' }),
  component('nowhere', { [ID]: 'nothing-has-it' }),
  component('said-by-resource', {}),
  component('says-nothing', {}),
  component('broken', { [RESOURCES]: 'nonsense' }),
  component('secret', { [RESOURCES]: 'Kustomization/shop/paused' }),
  component(
    'below',
    { 'backstage.io/kubernetes-label-selector': 'app=below' },
    'group:default/below',
  ),
  component('foreign', { [ID]: 'foreign' }, 'group:default/others'),
  group('team', ['below']),
  group('below', ['team']),
];

const WAITS = ['False', 'DependencyNotReady', 'it waits'] as const;

function describeItem(item: ApiOwnedItem): string {
  const { entityRef, resource, holdsUp, totalHeldUp } = item;
  const names = holdsUp.map(({ name }) => name).join(' ');
  return `${entityRef}: ${resource.name} ${resource.readiness}, ${totalHeldUp} ${names}`.trim();
}

describe('GET /v1/owned', () => {
  let api: Awaited<ReturnType<typeof startTestApi>>;

  beforeAll(async () => {
    api = await startTestApi({
      entities: ENTITIES,
      hidden: ['component:default/secret'],
      ownershipEntityRefs: ['user:default/mock', TEAM],
      clusters: [
        {
          name: 'production',
          now: SEEN_AT + 60_000,
          objects: [
            ...fleetOf(),
            fluxObject('Kustomization/platform/root', {
              ready: ['False', 'BuildFailed', 'it is broken'],
            }),
            fluxObject('Kustomization/platform/waits', {
              spec: { dependsOn: [{ name: 'root' }] },
              ready: [...WAITS],
            }),
            fluxObject('Kustomization/shop/said', {
              annotations: { 'fluxcd.io/entity': 'said-by-resource' },
            }),
            fluxObject('Kustomization/shop/below', {
              labels: { app: 'below' },
              ready: ['False', 'BuildFailed', 'it is broken, too'],
            }),
          ],
        },
      ],
    });
  });

  afterEach(() => {
    api.catalog.state.fails = false;
  });

  async function owned(query = '', credentials?: string) {
    const response = await request(api.server)
      .get(`/api/flux/v1/owned${query}`)
      .set('Authorization', credentials ?? mockCredentials.user.header());
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

  it('tells what of the user and the groups needs someone, root causes first', async () => {
    const body = await owned();
    expect(body.items.map(describeItem)).toEqual([
      'component:default/infra: infra Failed, 2 apps tenants',
      'component:default/below: below Failed, 0',
      'component:default/checkout: lost Blocked, 0',
      'component:default/waits: waits Blocked, 0',
    ]);
    expect(body).toMatchObject({
      owners: ['user:default/mock', TEAM, 'group:default/below'],
      components: 8,
      deployed: 1,
      withoutResources: 2,
      totalItems: 4,
      clusters: [{ name: 'production', reachability: 'reachable' }],
      errors: [],
    });
    expect(body.items[0]).toMatchObject({
      title: 'The infra',
      resource: { alert: { state: 'pending' }, source: expect.anything() },
    });
    expect(body.items[3].resource.root).toEqual({
      ref: { kind: 'Kustomization', namespace: 'platform', name: 'root' },
      state: 'Failed',
    });
  });

  it('leaves out the groups below, and what is beyond the limit', async () => {
    const body = await owned('?childGroups=false&limit=1');
    expect(body.items.map(describeItem)).toEqual([
      'component:default/infra: infra Failed, 2 apps tenants',
    ]);
    expect(body).toMatchObject({
      owners: ['user:default/mock', TEAM],
      totalItems: 3,
    });
  });

  it.each([
    ['a user who may see nothing', mockCredentials.user.header(STRANGER)],
    ['a service', mockCredentials.service.header()],
  ])('is empty, and no error, for %s', async (_, credentials) => {
    expect(await owned('', credentials)).toMatchObject({
      components: 0,
      deployed: 0,
      withoutResources: 0,
      items: [],
      totalItems: 0,
      errors: [],
    });
  });

  it('says so when the catalog fails', async () => {
    api.catalog.state.fails = true;
    const body = await owned();
    expect(body.items).toEqual([]);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          cluster: '',
          message: expect.stringContaining('the catalog is away'),
        }),
      ]),
    );
  });

  describe('and the lists', () => {
    async function get(path: string) {
      const response = await request(api.server)
        .get(`/api/flux/v1${path}`)
        .set('Authorization', mockCredentials.user.header());
      expect(response.body.error).toBeUndefined();
      return response.body;
    }

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
        const hidden = await request(api.server)
          .get(`/api/flux/v1/${list}?owner=component:default/secret`)
          .set('Authorization', mockCredentials.user.header());
        expect(hidden.status).toBe(404);
      }
    });

    it('tell owners that the asker may see, with one call of the catalog', async () => {
      await get('/resources?include=owners');
      api.catalog.calls.length = 0;
      const { items } = await get('/resources?include=owners&sort=name');
      expect(api.catalog.calls).toEqual(['getEntitiesByRefs']);
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
      api.catalog.state.fails = true;
      const without = await get(path);
      expect(without.owners).toEqual([]);
      expect(without.errors).toMatchObject([{ cluster: '' }]);
    });
  });
});

describe('GET /v1/owned, of five hundred components on many clusters', () => {
  it('needs the same few queries as for one', async () => {
    const entities = Array.from({ length: 500 }, (_, index) =>
      component(
        `app-${index}`,
        index % 2
          ? { [ID]: `app-${index}` }
          : { 'backstage.io/kubernetes-label-selector': `app=app-${index}` },
      ),
    );
    const { server, queries } = await startTestApi({
      entities,
      ownershipEntityRefs: [TEAM],
      clusters: ['a', 'b'].map(name => ({
        name,
        objects: Array.from({ length: 500 }, (_, index) =>
          fluxObject(`Kustomization/apps/app-${index}`, {
            labels: { [ID]: `app-${index}`, app: `app-${index}` },
            ...(index === 7 && { ready: ['False', 'BuildFailed', 'no'] }),
          }),
        ),
      })),
    });
    queries.length = 0;
    const response = await request(server).get('/api/flux/v1/owned');
    expect(response.body).toMatchObject({
      components: 500,
      deployed: 499,
      withoutResources: 0,
      totalItems: 2,
    });
    expect(queries.length).toBeLessThanOrEqual(11);
  });
});
