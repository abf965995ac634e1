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

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiGitCommitLine } from '@remixicon/react';
import { fluxApi } from './extensions/apis';
import { entityFluxCard } from './extensions/entityCards';
import { entityFluxContent } from './extensions/entityContents';
import { fluxPages } from './extensions/pages';
import {
  homeAlertsWidget,
  homeFleetWidget,
  homeMineWidget,
} from './extensions/homeWidgets';
import {
  entityFluxRouteRef,
  fluxResourceRouteRef,
  fluxRouteRef,
} from './routes';

/**
 * The Flux tab and the Flux card of catalog entities, and the cards of the home
 * page, for the new frontend system.
 *
 * @public
 */
export const fluxPlugin = createFrontendPlugin({
  pluginId: 'flux',
  title: 'Flux',
  icon: <RiGitCommitLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    entityFlux: entityFluxRouteRef,
    root: fluxRouteRef,
    resource: fluxResourceRouteRef,
  },
  extensions: [
    fluxApi,
    entityFluxContent,
    entityFluxCard,
    homeMineWidget,
    homeFleetWidget,
    homeAlertsWidget,
    ...fluxPages,
  ],
});
