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

function normalizeRef(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    throw new InputError(
      `entityRef '${text}' is not the reference of a catalog entity, such as component:default/checkout`,
      error,
    );
  }
}

/** Finds out which resources belong to a catalog entity. */
export class EntityOwners {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
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
    const ref = normalizeRef(entityRef);
    const entity = await this.#catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity '${ref}' in the catalog, or you may not see it`,
      );
    }
    return ownerMatchers(entity);
  }
}
