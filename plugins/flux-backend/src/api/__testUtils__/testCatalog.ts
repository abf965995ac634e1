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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A user who may see nothing of the catalog. */
export const STRANGER = 'user:default/stranger';

function principalOf({ principal }: BackstageCredentials): object {
  return typeof principal === 'object' && principal !== null ? principal : {};
}

/**
 * A catalog that hides things as the real one does by its permissions, counts
 * how often it is asked, and fails when told to.
 */
export function testCatalog(options: {
  entities?: Entity[];
  hidden?: string[];
}) {
  const { entities = [], hidden = [] } = options;
  const calls: string[] = [];
  const state = { fails: false };
  const seenBy = (credentials: BackstageCredentials) => {
    const principal = principalOf(credentials);
    const isUser = 'userEntityRef' in principal;
    if (isUser && principal.userEntityRef === STRANGER) {
      return [];
    }
    return entities.filter(
      entity => !isUser || !hidden.includes(stringifyEntityRef(entity)),
    );
  };
  const service = catalogServiceMock();
  const asked = (
    name: string,
    { credentials }: { credentials: BackstageCredentials },
  ) => {
    calls.push(name);
    if (state.fails) {
      throw new Error('the catalog is away');
    }
    return catalogServiceMock({ entities: seenBy(credentials) });
  };
  const overrides: Partial<CatalogService> = {
    getEntityByRef: async (ref, by) =>
      asked('getEntityByRef', by).getEntityByRef(ref, by),
    getEntitiesByRefs: async (request, by) =>
      asked('getEntitiesByRefs', by).getEntitiesByRefs(request, by),
    queryEntities: async (request, by) =>
      asked('queryEntities', by).queryEntities(request, by),
  };
  return { service: Object.assign(service, overrides), calls, state };
}
