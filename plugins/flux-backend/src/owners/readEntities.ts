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
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** What is read of an entity: who it is, whose it is, what it says of Flux. */
const ENTITY_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'relations',
];

const PAGE = 500;

/** The entities that a filter leaves; of very many only so many. */
export interface ReadEntities {
  entities: Entity[];
  /** There are more. */
  isCut: boolean;
}

type EntityFilter = Parameters<CatalogService['queryEntities']>[0] extends
  | infer Request
  | undefined
  ? Request extends { filter?: infer Filter }
    ? Filter
    : never
  : never;

/** Reads entities page by page. */
export async function readEntities(
  catalog: CatalogService,
  request: { filter: EntityFilter; most: number },
  credentials: BackstageCredentials,
): Promise<ReadEntities> {
  const { filter, most } = request;
  const entities: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor === undefined
        ? { filter, fields: ENTITY_FIELDS, limit: PAGE, totalItems: 'exclude' }
        : { cursor, fields: ENTITY_FIELDS, limit: PAGE },
      { credentials },
    );
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor !== undefined && entities.length < most);
  return {
    entities: entities.slice(0, most),
    isCut: cursor !== undefined || entities.length > most,
  };
}

/** Those of the named entities that the credentials may see, by reference. */
export async function readNamed(
  catalog: CatalogService,
  entityRefs: readonly string[],
  credentials: BackstageCredentials,
): Promise<Map<string, Entity>> {
  if (entityRefs.length === 0) {
    return new Map();
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: [...entityRefs], fields: ENTITY_FIELDS },
    { credentials },
  );
  return new Map(
    items.flatMap(entity =>
      entity ? [[stringifyEntityRef(entity), entity]] : [],
    ),
  );
}

/** The users and groups that own an entity. */
export function ownedBy({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
