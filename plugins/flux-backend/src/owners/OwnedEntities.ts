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
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { FLUX_ENTITY_ANNOTATIONS } from '@fluxwatch/backstage-plugin-flux-common';
import { catalogLimit } from './CatalogFailure';
import { readEntities, ReadEntities } from './readEntities';

/** The filter goes into the address of a request, which must not be too long. */
const REFS_AT_ONCE = 40;
const MAX_ENTITIES = 1_000;

/** Some of what owners own was left out. */
export const OWNED_CUT = catalogLimit(
  `the owners own more than ${MAX_ENTITIES.toLocaleString(
    'en-US',
  )} entities that say something about Flux, and so many of them are looked at`,
  'Ask for fewer owners, or look at the pages of those entities that you miss.',
);
const KINDS = ['component', 'resource'];

/** Reads which components and resources of the catalog users and groups own. */
export class OwnedEntities {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /**
   * In order of their references: every entity of theirs that the asker may see; of more than a thousand those
   * that say something about Flux.
   */
  async of(
    owners: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadEntities> {
    const all = await this.#read(owners, [{}], credentials);
    if (!all.isCut) {
      return all;
    }
    const annotated = FLUX_ENTITY_ANNOTATIONS.map(annotation => ({
      [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
    }));
    return this.#read(owners, annotated, credentials);
  }

  async #read(
    owners: readonly string[],
    conditions: readonly Record<string, symbol>[],
    credentials: BackstageCredentials,
  ): Promise<ReadEntities> {
    const parts: string[][] = [];
    for (let from = 0; from < owners.length; from += REFS_AT_ONCE) {
      parts.push(owners.slice(from, from + REFS_AT_ONCE));
    }
    const reads = await Promise.all(
      parts.map(part =>
        readEntities(
          this.#catalog,
          {
            filter: conditions.flatMap(condition =>
              KINDS.map(kind => ({
                kind,
                ...condition,
                'relations.ownedBy': part,
              })),
            ),
            most: MAX_ENTITIES,
          },
          credentials,
        ),
      ),
    );
    const byRef = new Map(
      reads
        .flatMap(({ entities }) => entities)
        .map(entity => [stringifyEntityRef(entity), entity]),
    );
    const entities = [...byRef].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      entities: entities.slice(0, MAX_ENTITIES).map(([, entity]) => entity),
      isCut: entities.length > MAX_ENTITIES || reads.some(({ isCut }) => isCut),
    };
  }
}
