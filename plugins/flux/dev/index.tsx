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
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { fluxApiRef } from '../src/api';
import fluxPlugin from '../src';
import { mockFluxApi } from './mockFluxApi';
import { scenarios } from './scenarios';

function component(name: string, annotated: boolean = true): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: annotated
        ? { 'fluxcd.io/resources': `Kustomization/flux-system/${name}` }
        : {},
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

const entities = [
  ...Object.keys(scenarios).map(name => component(name)),
  component('slow'),
  component('forbidden'),
];

const mockFlux = createFrontendModule({
  pluginId: 'flux',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: fluxApiRef, deps: {}, factory: () => mockFluxApi }),
    }),
  ],
});

const mockCatalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities }),
        }),
    }),
  ],
});

createDevApp({
  features: [catalogPlugin, mockCatalog, homePlugin, fluxPlugin, mockFlux],
});
