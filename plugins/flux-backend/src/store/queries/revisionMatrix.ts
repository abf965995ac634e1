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

import { Knex } from 'knex';

/** What is read for one user alone, as `cells` of the matrix. */
export interface OwnCell {
  kind: string;
  namespace: string;
  name: string;
  lowest_revision: string | null;
  highest_revision: string | null;
  /** 1 when the text that is looked for is in it. */
  matched: number;
}

const KEY = ['kind', 'namespace', 'name'] as const;
const COLUMNS = [...KEY, 'lowest_revision', 'highest_revision'] as const;

/** Cells from a JSON text: one parameter, however many there are. */
function ownCells(knex: Knex, own: readonly OwnCell[]): Knex.Raw {
  const json = JSON.stringify(own);
  if (knex.client.config.client === 'pg') {
    const types = COLUMNS.map(column => `${column} text`).join(', ');
    return knex.raw(
      `select ${COLUMNS.join(', ')}, matched
        from json_to_recordset(?::json) as own(${types}, matched integer)`,
      [json],
    );
  }
  const values = [...COLUMNS, 'matched']
    .map(column => `value ->> '${column}' as ${column}`)
    .join(', ');
  return knex.raw(`select ${values} from json_each(?)`, [json]);
}

/**
 * A query of `matrix`: one row for each resource that clusters have in common,
 * with its `place`: 0 when something else than the newest is applied anywhere,
 * 1 when all have the same, 2 when only one cluster has it.
 *
 * @param stored - a query of flux_resources
 * @param matching - a query of those that have the text that is looked for: what
 *   it does not find on any cluster is not compared; absent when there is none
 */
export function revisionMatrix(
  knex: Knex,
  stored: Knex.QueryBuilder,
  own: readonly OwnCell[],
  matching?: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const query = knex.queryBuilder();
  const cells = stored.select(
    ...COLUMNS.map(column => `flux_resources.${column}`),
  );
  if (own.length > 0) {
    query.with('own', ownCells(knex, own));
  }
  // Few have it, and only these have to be compared.
  const isFound = (of: Knex.QueryBuilder) =>
    of.whereIn([...KEY], found => found.select(...KEY).from('found'));
  if (matching) {
    const found = matching.select(
      ...KEY.map(column => `flux_resources.${column}`),
    );
    query.with(
      'found',
      own.length > 0
        ? found.union([
            knex('own')
              .select(...KEY)
              .where('matched', 1),
          ])
        : found,
    );
    isFound(cells);
  }
  if (own.length > 0) {
    const ownPart = knex('own').select(...COLUMNS);
    cells.unionAll([matching ? isFound(ownPart) : ownPart]);
  }
  return query
    .with('cells', cells)
    .with(
      'matrix',
      knex('cells')
        .select(
          'kind',
          'namespace',
          'name',
          knex.raw(`case
            when min(lowest_revision) <> max(highest_revision) then 0
            when count(*) > 1 then 1
            else 2 end as place`),
        )
        .groupBy(...KEY),
    )
    .from('matrix');
}
