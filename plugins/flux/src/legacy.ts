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

/**
 * The Flux tab and card of Backstage entities, for the legacy frontend system.
 *
 * @packageDocumentation
 */
import { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  FluxClient,
  isFluxEntity,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxApiRef } from './api';
import {
  legacyEntityFluxRouteRef,
  legacyFluxResourceRouteRef,
  legacyFluxRouteRef,
} from './legacyRoutes';
import { entityTargetRef, resourceTargetRef } from './linkTargets';

export { fluxApiRef } from './api';
export { fluxTranslationRef } from './translation';

/**
 * The plugin, for the legacy frontend system.
 *
 * @public
 */
export const fluxPlugin = createPlugin({
  id: 'flux',
  apis: [
    createApiFactory({
      api: fluxApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new FluxClient(deps),
    }),
  ],
  routes: {
    entityFlux: legacyEntityFluxRouteRef,
    root: legacyFluxRouteRef,
    resource: legacyFluxResourceRouteRef,
  },
  externalRoutes: {
    entityTarget: entityTargetRef,
    resourceTarget: resourceTargetRef,
  },
});

/**
 * The Flux tab: the content of an `EntityLayout.Route`.
 *
 * @public
 */
export const EntityFluxContent: () => JSX.Element = fluxPlugin.provide(
  createRoutableExtension({
    name: 'EntityFluxContent',
    mountPoint: legacyEntityFluxRouteRef,
    component: () =>
      import('./components/FluxTab').then(({ FluxTab }) => FluxTab),
  }),
);

/**
 * The card for the overview of an entity. Its property `tabPath` is where the
 * Flux tab is, such as `flux`; without it there is no link.
 *
 * @public
 */
export const EntityFluxCard: (props: { tabPath?: string }) => JSX.Element =
  fluxPlugin.provide(
    createComponentExtension({
      name: 'EntityFluxCard',
      component: {
        lazy: () =>
          import('./components/FluxCard').then(({ FluxCard }) => FluxCard),
      },
    }),
  );

/**
 * Does an entity say anything about Flux or Kubernetes? For the `if` of a
 * route or of an `EntitySwitch.Case`.
 *
 * @public
 */
export function isFluxAvailable(entity: Entity): boolean {
  return isFluxEntity(entity);
}
