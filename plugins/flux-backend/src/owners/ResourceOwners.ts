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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  annotatedEntityRef,
  matchOwner,
  OwnedSubject,
  OwnerReason,
} from '@fluxwatch/backstage-plugin-flux-common';
import { CatalogFailure, catalogFailure, catalogLimit } from './CatalogFailure';
import { FluxEntities } from './FluxEntities';
import { OwnerIndex, safeMatchers } from './OwnerIndex';
import { ownedBy, readNamed } from './readEntities';

/** More than a page of resources ever belongs to. */
const MAX_ENTITIES = 2_000;

const CUT = catalogLimit(
  `the resources of this answer may belong to more than ${MAX_ENTITIES.toLocaleString(
    'en-US',
  )} entities, and some of these are left out`,
  'Ask for fewer resources, or narrow the label selectors of entities that find resources of many others.',
);

/** More of one resource than anyone reads. */
const MAX_OWNERS = 20;

/** A catalog entity that a resource belongs to. */
export interface ResourceOwner {
  entityRef: string;
  title?: string;
  reason: OwnerReason;
  /** Users and groups. */
  ownedBy: string[];
}

/** The owners of some resources, as one user may see them. */
export interface FoundOwners {
  of(resource: OwnedSubject): ResourceOwner[];
  failures: CatalogFailure[];
}

/**
 * Which entities a resource may belong to: those that are known to use Flux, and
 * the one that its own annotation names.
 */
function candidates(index: OwnerIndex, resource: OwnedSubject): string[] {
  const named = annotatedEntityRef(resource);
  const known = index
    .ownersOf(resource, MAX_OWNERS)
    .map(({ entityRef }) => entityRef);
  return [...new Set(named === undefined ? known : [named, ...known])];
}

/** Finds out which entities resources belong to. */
export class ResourceOwners {
  readonly #catalog: CatalogService;
  readonly #entities: FluxEntities;

  constructor(options: { catalog: CatalogService; entities: FluxEntities }) {
    this.#catalog = options.catalog;
    this.#entities = options.entities;
  }

  /**
   * The owners of some resources, with one call of the catalog: whatever is told
   * is what the asker may see of it now.
   */
  async find(
    resources: readonly OwnedSubject[],
    credentials: BackstageCredentials,
  ): Promise<FoundOwners> {
    const { index, failure } = await this.#entities.current();
    const refs = new Set(
      resources.flatMap(resource => candidates(index, resource)),
    );
    const failures = failure ? [failure] : [];
    if (refs.size > MAX_ENTITIES) {
      failures.push(CUT);
    }
    let visible = new Map<string, Entity>();
    try {
      const asked = [...refs].slice(0, MAX_ENTITIES);
      visible = await readNamed(this.#catalog, asked, credentials);
    } catch (error) {
      failures.push(catalogFailure('the owners of resources', error));
    }
    const matchersOf = new Map(
      [...visible].map(([ref, entity]) => [ref, safeMatchers(entity)]),
    );
    return {
      failures,
      of: resource =>
        candidates(index, resource).flatMap((entityRef): ResourceOwner[] => {
          const entity = visible.get(entityRef);
          // The index may be a minute old; the entity is not.
          const reason = matchOwner(matchersOf.get(entityRef) ?? [], resource);
          if (!entity || !reason) {
            return [];
          }
          const { title } = entity.metadata;
          return [
            {
              entityRef,
              ...(title !== undefined && { title }),
              reason,
              ownedBy: ownedBy(entity),
            },
          ];
        }),
    };
  }
}
