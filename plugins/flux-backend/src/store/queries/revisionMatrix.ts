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

const COLUMNS = [
  'kind',
  'namespace',
  'name',
  'lowest_revision',
  'highest_revision',
] as const;

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
  const values = COLUMNS.map(column => `value ->> '${column}'`).join(', ');
  return knex.raw(`select ${values}, value ->> 'matched' from json_each(?)`, [
    json,
  ]);
}

/**
 * A query of `matrix`: one row for each resource that clusters have in common,
 * with its `place`: 0 when something else than the newest is applied anywhere,
 * 1 when all have the same, 2 when only one cluster has it.
 *
 * @param stored - a query of flux_resources
 * @param matched - SQL that is 1 where the text that is looked for is found
 */
export function revisionMatrix(
  knex: Knex,
  stored: Knex.QueryBuilder,
  own: readonly OwnCell[],
  matched: Knex.Raw,
): Knex.QueryBuilder {
  const cells = stored.select(
    ...COLUMNS.map(column => `flux_resources.${column}`),
    knex.raw('? as matched', [matched]),
  );
  if (own.length > 0) {
    cells.unionAll([ownCells(knex, own)]);
  }
  return knex
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
        .groupBy('kind', 'namespace', 'name')
        .havingRaw('max(matched) = 1'),
    )
    .from('matrix');
}
