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
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  OwnerMatcher,
  ownerMatchers,
} from '@fluxwatch/backstage-plugin-flux-common';
import { CatalogFailure } from './CatalogFailure';
import { OWNED_CUT, OwnedEntities } from './OwnedEntities';
import { safeMatchers } from './OwnerIndex';
import { readNamed } from './readEntities';

function normalizeRef(parameter: string, text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    throw new InputError(
      `${parameter} '${text}' is not the reference of a catalog entity, such as component:default/checkout`,
      error,
    );
  }
}

/** Kinds that own entities, and have no resources themselves. */
const PEOPLE = new Set(['user', 'group']);

function notFound(ref: string): NotFoundError {
  return new NotFoundError(
    `There is no entity '${ref}' in the catalog, or you may not see it`,
  );
}

/** How the resources of some owners are found. */
export interface FoundMatchers {
  matchers: OwnerMatcher[];
  failures: CatalogFailure[];
}

/** Finds out which resources belong to a catalog entity. */
export class EntityOwners {
  readonly #catalog: CatalogService;
  readonly #owned: OwnedEntities;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
    this.#owned = new OwnedEntities(options);
  }

  /**
   * How the resources of an entity are found, for one who may see the entity.
   *
   * @throws InputError when the reference, or an annotation of the entity,
   *   cannot be read
   * @throws NotFoundError when there is no such entity, or the asker may not
   *   see it
   */
  async matchersOf(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<OwnerMatcher[]> {
    const ref = normalizeRef('entityRef', entityRef);
    const entity = await this.#catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw notFound(ref);
    }
    return ownerMatchers(entity);
  }

  /**
   * How the resources of some owners are found: of an entity its own, of a user
   * or group those of all entities that it owns; as far as the asker may see
   * them. What was left out of it is told beside them.
   *
   * @throws InputError when a reference cannot be read
   * @throws NotFoundError when there is no such entity, or the asker may not
   *   see it
   */
  async ofOwners(
    owners: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<FoundMatchers> {
    const refs = owners.map(owner => normalizeRef('owner', owner));
    const people = refs.filter(ref => PEOPLE.has(parseEntityRef(ref).kind));
    const others = refs.filter(ref => !people.includes(ref));
    const [named, owned] = await Promise.all([
      readNamed(this.#catalog, others, credentials),
      this.#owned.of(people, credentials),
    ]);
    const missing = others.find(ref => !named.has(ref));
    if (missing !== undefined) {
      throw notFound(missing);
    }
    return {
      matchers: [...named.values(), ...owned.entities].flatMap(safeMatchers),
      failures: owned.isCut ? [OWNED_CUT] : [],
    };
  }
}
