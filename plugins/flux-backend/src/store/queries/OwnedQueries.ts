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
  ANNOTATION_ENTITY,
  AlertState,
  KUBERNETES_ID,
  OwnedSubject,
  OwnerMatcher,
  Readiness,
  RootState,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { ResourceRow } from '../rows/ResourceRow';
import { whereOwned } from './whereOwned';

/** A resource as far as an overview needs it, without its record. */
export interface OwnedResource {
  subject: OwnedSubject;
  readiness: Readiness;
  attentionRank: number;
  failing: boolean;
  alertState?: AlertState;
  /** `Kind/namespace/name` of what its trouble goes back to. */
  root?: string;
  rootState?: RootState;
}

type Row = Pick<
  ResourceRow,
  | 'id'
  | 'cluster'
  | 'kind'
  | 'namespace'
  | 'name'
  | 'readiness'
  | 'attention_rank'
  | 'failing'
  | 'alert_state'
  | 'kubernetes_id'
  | 'entity_ref'
  | 'root'
  | 'root_state'
>;

/** What a row of flux_resources tells without its record. */
export function toOwnedResource(
  row: Omit<Row, 'id'>,
  labels: Record<string, string> = {},
): OwnedResource {
  const { cluster, kind, namespace, name } = row;
  return {
    subject: {
      ...{ cluster, kind, namespace, name },
      labels: {
        ...labels,
        ...(row.kubernetes_id !== null && {
          [KUBERNETES_ID]: row.kubernetes_id,
        }),
      },
      annotations: {
        ...(row.entity_ref !== null && { [ANNOTATION_ENTITY]: row.entity_ref }),
      },
    },
    readiness: row.readiness,
    attentionRank: row.attention_rank,
    failing: Boolean(row.failing),
    ...(row.alert_state !== null && { alertState: row.alert_state }),
    ...(row.root !== null && { root: row.root }),
    ...(row.root_state !== null && { rootState: row.root_state }),
  };
}

/** A matcher may bind dozens of values, and SQLite binds at most 32,766. */
const MATCHERS_AT_ONCE = 4_000;

/** Reads all that belongs to many entities. */
export class OwnedQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * All that any of the matchers finds, with those labels that matchers ask
   * for. Two queries, unless there are thousands of matchers.
   */
  async all(matchers: readonly OwnerMatcher[]): Promise<OwnedResource[]> {
    const rows = new Map<string, Row>();
    const labels = new Map<string, Record<string, string>>();
    for (let from = 0; from < matchers.length; from += MATCHERS_AT_ONCE) {
      const part = matchers.slice(from, from + MATCHERS_AT_ONCE);
      for (const row of await this.#rows(part)) {
        rows.set(row.id, row);
      }
      await this.#addLabels(part, labels);
    }
    return [...rows.values()].map(row =>
      toOwnedResource(row, labels.get(row.id)),
    );
  }

  #rows(matchers: readonly OwnerMatcher[]): Promise<Row[]> {
    const query = this.#knex('flux_resources').select(
      'id',
      'cluster',
      'kind',
      'namespace',
      'name',
      'readiness',
      'attention_rank',
      'failing',
      'alert_state',
      'kubernetes_id',
      'entity_ref',
      'root',
      'root_state',
    );
    whereOwned(query, matchers);
    return query;
  }

  async #addLabels(
    matchers: readonly OwnerMatcher[],
    labels: Map<string, Record<string, string>>,
  ): Promise<void> {
    const selectors = matchers.flatMap(matcher =>
      matcher.reason === 'labelSelector' ? [matcher] : [],
    );
    if (selectors.length === 0) {
      return;
    }
    const keys = new Set(
      selectors.flatMap(({ requirements }) =>
        requirements.map(({ key }) => key),
      ),
    );
    const rows: {
      resource_id: string;
      label_key: string;
      label_value: string;
    }[] = await this.#knex('flux_resource_labels')
      .select('resource_id', 'label_key', 'label_value')
      .whereIn('label_key', [...keys])
      .whereIn('resource_id', ids => {
        ids.select('flux_resources.id').from('flux_resources');
        whereOwned(ids, selectors);
      });
    for (const { resource_id, label_key, label_value } of rows) {
      const own = labels.get(resource_id) ?? {};
      own[label_key] = label_value;
      labels.set(resource_id, own);
    }
  }
}
