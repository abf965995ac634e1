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

import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { FluxApi } from '@fluxwatch/backstage-plugin-flux-common';
import { ownedItems, ownedOverview } from '../src/__fixtures__/home';
import { mockClusters } from './fleet';
import { manyResources, mockResources } from './manyResources';
import { mockPages } from './pages';
import { scenarioDetail, scenarios } from './scenarios';

/** Answers with the scenario that has the name of the entity. */
export const mockFluxApi: FluxApi = {
  ...mockPages,
  async listResources(query) {
    const { entityRef } = query;
    if (entityRef === undefined) {
      return mockResources(query, Date.now());
    }
    const name = entityRef.split('/')[1];
    if (name === 'slow') {
      await new Promise(() => {});
    }
    const scenario = scenarios[name];
    if (!scenario) {
      throw new NotAllowedError('Unauthorized');
    }
    return scenario(Date.now());
  },
  async getResource({ cluster, kind, name }) {
    const now = Date.now();
    for (const scenario of Object.values(scenarios)) {
      const resource = scenario(now).items.find(
        item =>
          item.cluster === cluster && item.kind === kind && item.name === name,
      );
      if (resource) {
        return scenarioDetail(resource, now);
      }
    }
    const found = manyResources(now).find(
      item =>
        item.cluster === cluster && item.kind === kind && item.name === name,
    );
    if (found) {
      return { ...scenarioDetail(found, now), owners: found.owners };
    }
    throw new NotFoundError(`There is no ${kind} ${name} on ${cluster}`);
  },
  async listClusters() {
    return { items: mockClusters(Date.now()), errors: [] };
  },
  async getOwned() {
    const now = Date.now();
    return ownedOverview({ items: ownedItems(now) }, now);
  },
};
