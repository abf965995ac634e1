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

import { Entity } from '@backstage/catalog-model';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EntityOwners } from './EntityOwners';
import { FluxEntities } from './FluxEntities';
import { ResourceOwners } from './ResourceOwners';

const OWNER = 'group:default/shop';

function component(name: string, id: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      ...{ name, namespace: 'default' },
      annotations: { 'backstage.io/kubernetes-id': id },
    },
    relations: [{ type: 'ownedBy', targetRef: OWNER }],
  };
}

function subject(id: string) {
  return {
    ...{ cluster: 'c', kind: 'Kustomization', namespace: 'n', name: id },
    labels: { 'backstage.io/kubernetes-id': id },
    annotations: {},
  };
}

describe('more of the catalog than one answer looks at', () => {
  const credentials = mockCredentials.user();

  it('is told beside the owners of resources', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `app-${index}`);
    const catalog = catalogServiceMock({
      // Twenty entities of each: no resource is told more.
      entities: ids.flatMap(id =>
        Array.from({ length: 20 }, (_, index) =>
          component(`${id}-${index}`, id),
        ),
      ),
    });
    const owners = new ResourceOwners({
      catalog,
      entities: new FluxEntities({ catalog, auth: mockServices.auth() }),
    });
    const all = await owners.find(ids.map(subject), credentials);
    expect(all.of(subject('app-0'))).toHaveLength(20);
    expect(all.of(subject('app-100'))).toEqual([]);
    expect(all.failures).toEqual([
      {
        message: expect.stringContaining('more than 2,000 entities'),
        hint: expect.stringContaining('Ask for fewer resources'),
      },
    ]);
    const fewer = await owners.find(ids.slice(1).map(subject), credentials);
    expect(fewer.failures).toEqual([]);
  });

  it('is told beside what some owners own', async () => {
    const entities = Array.from({ length: 1_001 }, (_, index) =>
      component(`app-${index}`, `app-${index}`),
    );
    const find = (visible: Entity[]) =>
      new EntityOwners({
        catalog: catalogServiceMock({ entities: visible }),
      }).ofOwners([OWNER], credentials);
    expect((await find(entities)).failures).toEqual([
      {
        message: expect.stringContaining('more than 1,000 entities'),
        hint: expect.stringContaining('fewer owners'),
      },
    ]);
    expect((await find(entities.slice(1))).failures).toEqual([]);
  });
});
