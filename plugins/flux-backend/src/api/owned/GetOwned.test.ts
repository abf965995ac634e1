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
import { ApiOwnedItem } from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { fluxObject } from '../__testUtils__/fluxObjects';
import { startTestApi } from '../__testUtils__/startTestApi';
import { STRANGER } from '../__testUtils__/testCatalog';
import {
  component,
  ID,
  TEAM,
  useOwnedFleet,
} from '../__testUtils__/useOwnedFleet';

jest.setTimeout(60_000);

function describeItem(item: ApiOwnedItem): string {
  const { entityRef, resource, holdsUp, totalHeldUp } = item;
  const names = holdsUp.map(({ name }) => name).join(' ');
  return `${entityRef}: ${resource.name} ${resource.readiness}, ${totalHeldUp} ${names}`.trim();
}

describe('GET /v1/owned', () => {
  const api = useOwnedFleet();

  async function owned(query = '', credentials?: string) {
    const response = await request(api.server())
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
    api.catalog().state.fails = true;
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
