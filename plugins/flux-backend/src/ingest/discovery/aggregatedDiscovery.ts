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

import {
  JsonObject,
  objectAt,
  objectsAt,
  stringAt,
} from '../../clusters/jsonDocument';
import { ServedGroup, ServedResource } from './ServedGroup';

/**
 * What to accept when asking for `/apis`: the whole of discovery in one answer
 * (Kubernetes 1.26 and later), or else the plain list of groups.
 */
export const AGGREGATED_DISCOVERY_ACCEPT = [
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
  'application/json',
].join(',');

/** The texts of the list at a key. */
export function stringsAt(value: JsonObject, key: string): string[] {
  const found = value[key];
  return Array.isArray(found)
    ? found.filter((item): item is string => typeof item === 'string')
    : [];
}

function toResource(resource: JsonObject): ServedResource {
  return {
    plural: stringAt(resource, 'resource') ?? '',
    kind: stringAt(objectAt(resource, 'responseKind'), 'kind') ?? '',
    namespaced: resource.scope === 'Namespaced',
    verbs: stringsAt(resource, 'verbs'),
  };
}

/** The groups of an APIGroupDiscoveryList. */
export function parseAggregatedDiscovery(document: JsonObject): ServedGroup[] {
  return objectsAt(document, 'items').map(item => {
    const versions = objectsAt(item, 'versions');
    return {
      group: stringAt(objectAt(item, 'metadata'), 'name') ?? '',
      versions: versions.map(version => ({
        version: stringAt(version, 'version') ?? '',
        resources: objectsAt(version, 'resources').map(toResource),
      })),
      incomplete: versions.some(version => version.freshness === 'Stale'),
    };
  });
}
