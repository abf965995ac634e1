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
 * The Flux tab and card of Backstage entities, and the cards of the home page,
 * for the legacy frontend system.
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
import { createCardExtension } from '@backstage/plugin-home-react';
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
import {
  entityTargetRef,
  pageTargetRef,
  resourceTargetRef,
} from './linkTargets';
import { AlertsSettings } from './home/alertsSettings';
import { FleetSettings } from './home/fleetSettings';
import { alertsCard, fleetCard, mineCard } from './home/homeCards';
import { MineSettings } from './home/mineSettings';

export { fluxApiRef } from './api';
export { fluxTranslationRef } from './translation';
export type { AlertsSettings } from './home/alertsSettings';
export type { FleetSettings } from './home/fleetSettings';
export type { MineSettings } from './home/mineSettings';

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
    pageTarget: pageTargetRef,
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
 * The Flux page, for a route of the app such as `/flux`.
 *
 * @public
 */
export const FluxPage: () => JSX.Element = fluxPlugin.provide(
  createRoutableExtension({
    name: 'FluxPage',
    mountPoint: legacyFluxRouteRef,
    component: () =>
      import('./components/FluxPage').then(module => module.FluxPage),
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
 * The home-page card "My Flux": what fails, is about to, or is suspended of all
 * that the user, and the groups of the user, own.
 *
 * @public
 */
export const FluxHomeMine = fluxPlugin.provide(
  createCardExtension<Partial<MineSettings>>(mineCard),
);

/**
 * The home-page card "Fleet health": each cluster, what fails there, how old
 * that is, and whether Flux is alive.
 *
 * @public
 */
export const FluxHomeFleet = fluxPlugin.provide(
  createCardExtension<Partial<FleetSettings>>(fleetCard),
);

/**
 * The home-page card "Flux alerts": alerts that fire or are about to.
 *
 * @public
 */
export const FluxHomeAlerts = fluxPlugin.provide(
  createCardExtension<Partial<AlertsSettings>>(alertsCard),
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
