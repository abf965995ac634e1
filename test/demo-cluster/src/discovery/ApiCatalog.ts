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
import type { Recording } from '@fluxwatch/recording';
import { objectOrEmpty, objectsIn } from '../json/isObject';
import { groupOf, versionOf } from '../state/ServedObject';
import { isBuiltIn } from './isBuiltIn';
import { coreResources } from './coreResources';
import { discoveryResource } from './discoveryResource';

/** One kind in one version, as the cluster serves it. */
export interface ServedKind {
  group: string;
  version: string;
  plural: string;
  kind: string;
  namespaced: boolean;
  /** An APIResourceDiscovery, as in aggregated discovery. */
  discovery: JsonObject;
}

/** Which kinds a cluster serves: those of the recorded discovery, and any that the recording has objects of. */
export class ApiCatalog {
  /** Groups in order of their discovery, the core group (empty name) last; versions in order of preference. */
  readonly kinds: ServedKind[];

  constructor(recording: Recording) {
    const kinds = [...discovered(recording), ...recorded(recording)];
    const core = coreResources(kinds.filter(({ group }) => group === ''));
    this.kinds = [...kinds.filter(({ group }) => group !== ''), ...core];
  }

  find(group: string, version: string, plural: string): ServedKind | undefined {
    return this.kinds.find(
      kind =>
        kind.group === group &&
        kind.version === version &&
        kind.plural === plural,
    );
  }

  /** Where objects of an apiVersion and kind are served. */
  findKind(apiVersion: string, name: string): ServedKind | undefined {
    return this.kinds.find(
      ({ group, version, kind }) =>
        group === groupOf(apiVersion) &&
        version === versionOf(apiVersion) &&
        kind === name,
    );
  }

  /** The names of all groups but the core one. */
  get groups(): string[] {
    return [...new Set(this.kinds.map(({ group }) => group))].filter(Boolean);
  }

  /** Whether the server has a group, and has it from birth. */
  hasBuiltIn(group: string): boolean {
    return group === '' || (isBuiltIn(group) && this.groups.includes(group));
  }

  versionsOf(group: string): string[] {
    const kinds = this.kinds.filter(kind => kind.group === group);
    return [...new Set(kinds.map(({ version }) => version))];
  }

  kindsOf(group: string, version: string): ServedKind[] {
    return this.kinds.filter(
      kind => kind.group === group && kind.version === version,
    );
  }
}

function discovered({ discovery }: Recording): ServedKind[] {
  return objectsIn(discovery?.items).flatMap(group => {
    const name = String(objectOrEmpty(group.metadata).name ?? '');
    return objectsIn(group.versions).flatMap(version =>
      objectsIn(version.resources).map(resource => ({
        group: name,
        version: String(version.version),
        plural: String(resource.resource),
        kind: String(objectOrEmpty(resource.responseKind).kind),
        namespaced: resource.scope === 'Namespaced',
        discovery: resource,
      })),
    );
  });
}

function recorded(recording: Recording): ServedKind[] {
  const known = new Set(discovered(recording).map(keyOf));
  const kinds = new Map<string, ServedKind>();
  const add = (
    apiVersion: string,
    plural: string,
    kind: string,
    namespaced: boolean,
  ) => {
    const served = {
      group: groupOf(apiVersion),
      version: versionOf(apiVersion),
      plural,
      kind,
      namespaced,
    };
    if (!known.has(keyOf(served)) && !kinds.has(keyOf(served))) {
      const resource = discoveryResource(served);
      kinds.set(keyOf(served), { ...served, discovery: resource });
    }
  };
  for (const { apiVersion, plural, kind, items } of recording.lists) {
    const clusterWide = items.some(({ metadata }) => !metadata.namespace);
    add(apiVersion, plural, kind, !clusterWide);
  }
  for (const event of recording.events) {
    if (event.type !== 'BOOKMARK') {
      const { apiVersion, resource, object } = event;
      const { namespace } = object.metadata;
      add(apiVersion, resource, object.kind, namespace !== undefined);
    }
  }
  return [...kinds.values()];
}

function keyOf(kind: { group: string; version: string; plural: string }) {
  return `${kind.group}/${kind.version}/${kind.plural}`;
}
