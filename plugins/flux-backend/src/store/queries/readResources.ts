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
import { ResourceRecord } from '@fluxwatch/backstage-plugin-flux-common';
import {
  parseColumn,
  parseRows,
  ReadRows,
  toOptionalNumber,
} from '../rows/parseStored';
import { recordSchema } from '../rows/recordSchema';
import { RecordRow, ResourceRow } from '../rows/ResourceRow';
import { RESOURCE_ORDER } from './ResourceOrder';

/** A resource as it was last seen, and judged. */
export interface StoredResource extends ResourceRecord {
  /** Opaque; what signals name when it has changed. */
  id: string;
  /**
   * When its cluster last confirmed it, in milliseconds since the epoch;
   * absent when its kind was not confirmed since its data became void.
   */
  observedAt?: number;
}

/** Names one resource among all clusters. */
export interface ResourceKey {
  cluster: string;
  kind: string;
  namespace: string;
  name: string;
}

type Row = ResourceKey &
  Pick<ResourceRow, 'id' | 'attention_rank'> & {
    record: RecordRow['record'] | null;
    observed_at: number | string | null;
  };

/** Reads resources as an unfinished query of flux_resources finds them. */
export async function selectResources(
  knex: Knex,
  query: Knex.QueryBuilder,
): Promise<Row[]> {
  const rows: Row[] = await query.select(
    'flux_resources.id',
    ...RESOURCE_ORDER.map(column => `flux_resources.${column}`),
    knex('flux_resource_records')
      .whereRaw('resource_id = flux_resources.id')
      .select('record')
      .as('record'),
    knex('flux_kinds')
      .min('observed_at')
      .whereRaw('flux_kinds.cluster = flux_resources.cluster')
      .whereRaw('flux_kinds.kind = flux_resources.kind')
      .whereRaw(`flux_kinds.scope in ('', flux_resources.namespace)`)
      .as('observed_at'),
  );
  return rows;
}

/** What the rows hold; a row that is broken is told apart. */
export function parseResources(rows: readonly Row[]): ReadRows<StoredResource> {
  return parseRows(
    rows,
    ({ kind, namespace, name }) => `${kind}/${namespace}/${name}`,
    row => {
      const observedAt = toOptionalNumber(row.observed_at);
      return {
        ...parseColumn(recordSchema, row.record ?? ''),
        id: row.id,
        ...(observedAt !== undefined && { observedAt }),
      };
    },
  );
}
