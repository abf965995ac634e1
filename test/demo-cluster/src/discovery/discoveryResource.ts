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

/** A kind that a recording has objects of, but no discovery. */
export interface UndiscoveredKind {
  group: string;
  version: string;
  plural: string;
  kind: string;
  namespaced: boolean;
}

/** The APIResourceDiscovery of such a kind. */
export function discoveryResource(kind: UndiscoveredKind): JsonObject {
  return {
    resource: kind.plural,
    responseKind: {
      group: kind.group,
      // The server leaves it out for its core group.
      version: kind.group === '' ? '' : kind.version,
      kind: kind.kind,
    },
    scope: kind.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: kind.kind.toLowerCase(),
    verbs: [
      'delete',
      'deletecollection',
      'get',
      'list',
      'patch',
      'create',
      'update',
      'watch',
    ],
  };
}
