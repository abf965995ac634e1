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

import type { JsonObject } from '@backstage/types';
import type { ApiCatalog } from './ApiCatalog';

/** How a client asks for aggregated discovery, and what the answer calls itself. */
export const AGGREGATED_DISCOVERY =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** `/apis`, or `/api` for the core group alone, in one document with all kinds (Kubernetes 1.30 and later). */
export function aggregatedDiscovery(
  catalog: ApiCatalog,
  groups: string[],
): JsonObject {
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: 'apidiscovery.k8s.io/v2',
    metadata: {},
    items: groups.map(name => ({
      metadata: name ? { name } : {},
      versions: catalog.versionsOf(name).map(version => ({
        version,
        resources: catalog
          .kindsOf(name, version)
          .map(({ discovery }) => discovery),
        freshness: 'Current',
      })),
    })),
  };
}
