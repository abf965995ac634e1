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
import { objectOrEmpty, objectsIn } from '../json/isObject';
import type { ApiCatalog, ServedKind } from './ApiCatalog';

/** `/apis`: the groups with their versions. */
export function groupList(catalog: ApiCatalog): JsonObject {
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: catalog.groups.map(name => groupOf(catalog, name)),
  };
}

/** `/apis/<group>`. */
export function group(catalog: ApiCatalog, name: string): JsonObject {
  return { kind: 'APIGroup', apiVersion: 'v1', ...groupOf(catalog, name) };
}

/** `/api`. */
export function coreVersions(serverAddress: string): JsonObject {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress }],
  };
}

/** `/api/v1` and `/apis/<group>/<version>`: the kinds, with their subresources. */
export function resourceList(
  catalog: ApiCatalog,
  name: string,
  version: string,
): JsonObject {
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: groupVersion(name, version),
    resources: catalog.kindsOf(name, version).flatMap(resourcesOf),
  };
}

function groupOf(catalog: ApiCatalog, name: string): JsonObject {
  const versions = catalog.versionsOf(name).map(version => ({
    groupVersion: groupVersion(name, version),
    version,
  }));
  return { name, versions, preferredVersion: versions[0] };
}

function resourcesOf(served: ServedKind): JsonObject[] {
  const { plural, kind, namespaced, discovery } = served;
  const { singularResource, verbs, shortNames, categories } = discovery;
  return [
    {
      name: plural,
      singularName: singularResource ?? '',
      namespaced,
      kind,
      verbs: verbs ?? [],
      ...(shortNames ? { shortNames } : {}),
      ...(categories ? { categories } : {}),
    },
    ...objectsIn(discovery.subresources).map(subresource => ({
      name: `${plural}/${subresource.subresource}`,
      singularName: '',
      namespaced,
      kind: objectOrEmpty(subresource.responseKind).kind ?? kind,
      verbs: subresource.verbs ?? [],
    })),
  ];
}

function groupVersion(name: string, version: string): string {
  return name ? `${name}/${version}` : version;
}
