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
  FLUX_KINDS,
  Readiness,
  READINESS_ORDER,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { z } from 'zod';
import {
  parseColumn,
  parseRows,
  ReadRows,
  toOptionalNumber,
} from '../rows/parseStored';
import {
  hasRevisions,
  revisionSchema,
  StoredRevision,
} from '../rows/storedRevision';
import {
  decodePosition,
  encodePosition,
  Page,
  PageRequest,
} from './pagePosition';
import { ResourceFilter, whereResources } from './ResourceFilter';
import { OwnCell, revisionMatrix } from './revisionMatrix';

/**
 * Which resources are compared. `text` is looked for on all clusters that are
 * compared; one that has it is enough.
 */
export interface RevisionFilter
  extends Pick<
    ResourceFilter,
    'clusters' | 'kinds' | 'namespaces' | 'owners' | 'text'
  > {
  /** Only where a cluster is behind, or differs. */
  behind?: boolean;
}

/** The revision of one resource on one cluster. */
export interface RevisionCell extends ResourceRef {
  cluster: string;
  readiness: Readiness;
  revision: StoredRevision;
  /** Since when it is there, in milliseconds since the epoch. */
  since?: number;
}

interface CellRow extends ResourceRef {
  cluster: string;
  readiness: string;
  revision: string;
  revision_since: number | string | null;
}

interface MatrixRow extends ResourceRef {
  place: number;
  total: number | string;
}

const KINDS = FLUX_KINDS.map(({ kind }) => kind).filter(hasRevisions);
const ORDER = ['place', 'namespace', 'name', 'kind'] as const;
const readinessSchema = z.enum(READINESS_ORDER);

/** Parses each text once: most clusters have the same. */
function parseOnce(): (text: string) => StoredRevision {
  const known = new Map<string, StoredRevision>();
  return text => {
    const revision = known.get(text) ?? parseColumn(revisionSchema, text);
    known.set(text, revision);
    return revision;
  };
}

/** Keys in one statement: three values each, and SQLite takes 32,766. */
const KEYS_AT_ONCE = 2_000;

/** Reads what is applied where. */
export class RevisionQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * The resources that clusters have in common: those first of which a cluster
   * has something else than the newest, those of one cluster last.
   *
   * @param own - what was read for the asking user alone, and passes the filter
   * @throws InputError when `after` is no `next` of such a page
   */
  async page(
    filter: RevisionFilter,
    own: readonly OwnCell[],
    request: PageRequest,
  ): Promise<Page<ResourceRef>> {
    const knex = this.#knex;
    const asked = this.#compared(this.#stored(filter), filter);
    const query = filter.text
      ? revisionMatrix(
          knex,
          this.#stored(filter),
          own,
          whereResources(asked, { text: filter.text }),
        )
      : revisionMatrix(knex, asked, own);
    const total = knex('matrix').count('*').as('total');
    if (filter.behind) {
      query.where('place', 0);
      total.where('place', 0);
    }
    if (request.after !== undefined) {
      query.whereRaw(
        `(${ORDER.join(', ')}) > (?, ?, ?, ?)`,
        decodePosition(request.after, ['rank', 'string', 'string', 'string']),
      );
    }
    ORDER.forEach(column => query.orderBy(column));
    const rows: MatrixRow[] = await query
      .select(...ORDER, total)
      .limit(request.limit + 1);
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ kind, namespace, name }) => ({
        kind,
        namespace,
        name,
      })),
      totalItems: Number(rows[0]?.total ?? 0),
      ...(rows.length > shown.length &&
        last && { next: encodePosition(ORDER.map(column => last[column])) }),
    };
  }

  /** Some resources on every cluster that has them, in the order of these. */
  async cells(
    refs: readonly ResourceRef[],
    { clusters, owners }: Pick<RevisionFilter, 'clusters' | 'owners'>,
  ): Promise<ReadRows<RevisionCell>> {
    const found: ReadRows<RevisionCell> = { items: [], broken: [] };
    const parse = parseOnce();
    for (let from = 0; from < refs.length; from += KEYS_AT_ONCE) {
      const part = refs.slice(from, from + KEYS_AT_ONCE);
      const rows: CellRow[] = await whereResources(
        this.#knex('flux_resources'),
        { clusters, owners },
      )
        .whereIn(
          ['kind', 'namespace', 'name'],
          part.map(({ kind, namespace, name }) => [kind, namespace, name]),
        )
        .whereNotNull('revision')
        .orderBy('cluster')
        .select(
          'cluster',
          'kind',
          'namespace',
          'name',
          'readiness',
          'revision',
          'revision_since',
        );
      const { items, broken } = parseRows(
        rows,
        ({ kind, namespace, name }) => `${kind}/${namespace}/${name}`,
        ({ cluster, kind, namespace, name, ...row }) => {
          const since = toOptionalNumber(row.revision_since);
          return {
            ...{ cluster, kind, namespace, name },
            readiness: readinessSchema.parse(row.readiness),
            revision: parse(row.revision),
            ...(since !== undefined && { since }),
          };
        },
      );
      found.items.push(...items);
      found.broken.push(...broken);
    }
    return found;
  }

  #stored({ clusters, namespaces, owners }: RevisionFilter) {
    return whereResources(this.#knex('flux_resources'), {
      clusters,
      namespaces,
      owners,
    });
  }

  #compared(
    stored: Knex.QueryBuilder,
    { kinds, owners, text }: RevisionFilter,
  ) {
    const compared = kinds?.length ? kinds.filter(hasRevisions) : KINDS;
    if (compared.length === 0) {
      return stored.whereRaw('1 = 0');
    }
    // SQLite would go through all rows in the order of the index of kinds, in
    // place of the index of owners, or of the rows as they lie.
    return owners || text
      ? stored.whereRaw(
          `flux_resources.kind || '' in (${compared.map(() => '?').join()})`,
          compared,
        )
      : stored.whereIn('flux_resources.kind', compared);
  }
}
