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

import { createExternalRouteRef } from '@backstage/core-plugin-api';

// References of this package resolve in both frontend systems, so what links
// by them need not know in which of the two it is. As they are optional, there
// is no link where the app has no such page.

/** Where a link to a resource leads: its page, when the app has the Flux page. */
export const resourceTargetRef = createExternalRouteRef({
  id: 'flux:resource-target',
  params: ['cluster', 'kind', 'namespace', 'name'],
  optional: true,
  defaultTarget: 'flux.resource',
});

/** Where a link to an entity leads: its page in the catalog. */
export const entityTargetRef = createExternalRouteRef({
  id: 'flux:entity-target',
  params: ['namespace', 'kind', 'name'],
  optional: true,
  defaultTarget: 'catalog.catalogEntity',
});

/** Where the Flux page is. */
export const pageTargetRef = createExternalRouteRef({
  id: 'flux:page-target',
  optional: true,
  defaultTarget: 'flux.root',
});
