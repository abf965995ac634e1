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
  formatResourceRef,
  ResourceRecord,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  BrokenRow,
  ResourceKey,
  ResourceQueries,
  StoredResource,
} from '../../store';
import { sourceRef } from '../answers/toResource';

/** A reference to a resource of any cluster as one text. */
export function formatKey(key: ResourceKey): string {
  return `${key.cluster}/${formatResourceRef(key)}`;
}

function sourceKey({ resource }: ResourceRecord): ResourceKey | undefined {
  const ref = sourceRef(resource);
  return ref && { ...ref, cluster: resource.cluster };
}

/** The sources of some resources. */
export interface FoundSources {
  sourceOf(record: ResourceRecord): ResourceRecord | undefined;
  broken: BrokenRow[];
}

/**
 * Finds the sources of a page of resources with one query at most.
 *
 * @param own - what was read for this user, and is not stored
 */
export async function findSources(
  items: readonly StoredResource[],
  own: readonly StoredResource[],
  resources: ResourceQueries,
): Promise<FoundSources> {
  const known = new Map<string, ResourceRecord>(
    [...own, ...items].map(item => [formatKey(item.resource), item]),
  );
  const missing = new Map<string, ResourceKey>();
  for (const item of items) {
    const key = sourceKey(item);
    if (key && !known.has(formatKey(key))) {
      missing.set(formatKey(key), key);
    }
  }
  const found = await resources.findMany([...missing.values()]);
  for (const item of found.items) {
    known.set(formatKey(item.resource), item);
  }
  return {
    sourceOf(record) {
      const key = sourceKey(record);
      return key && known.get(formatKey(key));
    },
    broken: found.broken,
  };
}
