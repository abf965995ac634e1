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
import { ClusterRow, fromClusterRow, StoredCluster } from '../rows/ClusterRow';
import {
  describeKindRow,
  fromKindRow,
  KindRow,
  StoredKind,
} from '../rows/KindRow';
import { parseRows, ReadRows, toOptionalNumber } from '../rows/parseStored';
import { ClusterCounts, readClusterCounts } from './ClusterCounts';

/** A cluster with what is read of it. */
export interface ClusterWithKinds extends StoredCluster {
  kinds: StoredKind[];
}

/** A cluster with how old its data is, and what of it cannot be read. */
export interface ClusterOverview extends StoredCluster {
  /** When the oldest of its kinds was last confirmed. */
  observedAt?: number;
  /** Those that cannot be read. */
  failingKinds: StoredKind[];
}

/** Clusters by name; `broken` are rows that cannot be understood. */
export type ClusterRead = ReadRows<ClusterWithKinds>;

/** Reads what is known of the clusters themselves. */
export class ClusterQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param names - only these; all when absent or empty */
  async list(names: readonly string[] = []): Promise<ClusterRead> {
    const clusters = await this.#clusters(names);
    const kinds = await this.#kinds(names);
    const items = clusters.items.map(
      (cluster): ClusterWithKinds => ({ ...cluster, kinds: [] }),
    );
    const byName = new Map(items.map(cluster => [cluster.name, cluster]));
    for (const kind of kinds.items) {
      byName.get(kind.cluster)?.kinds.push(kind);
    }
    return { items, broken: [...clusters.broken, ...kinds.broken] };
  }

  /** All clusters, without the many kinds that are read as they should be. */
  async overview(): Promise<ReadRows<ClusterOverview>> {
    const clusters = await this.#clusters();
    const kinds = await this.#kinds([], query => query.whereNotNull('error'));
    const ages: { cluster: string; oldest: number | string | null }[] =
      await this.#knex('flux_kinds')
        .select('cluster')
        .min({ oldest: 'observed_at' })
        .groupBy('cluster');
    const oldest = new Map(
      ages.map(row => [row.cluster, toOptionalNumber(row.oldest)]),
    );
    const items = clusters.items.map(
      (cluster): ClusterOverview => ({
        ...cluster,
        observedAt: oldest.get(cluster.name),
        failingKinds: [],
      }),
    );
    const byName = new Map(items.map(cluster => [cluster.name, cluster]));
    for (const kind of kinds.items) {
      byName.get(kind.cluster)?.failingKinds.push(kind);
    }
    return { items, broken: [...clusters.broken, ...kinds.broken] };
  }

  /** Of every cluster that has resources or alerts. */
  async counts(): Promise<Map<string, ClusterCounts>> {
    return readClusterCounts(this.#knex);
  }

  async #clusters(names: readonly string[] = []) {
    const rows: ClusterRow[] = await this.#of('flux_clusters', 'name', names)
      .orderBy('name')
      .select('*');
    return parseRows(
      rows.map(row => ({ ...row, cluster: row.name })),
      () => 'the state',
      fromClusterRow,
    );
  }

  async #kinds(
    names: readonly string[],
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder = query => query,
  ) {
    const rows: KindRow[] = await narrow(
      this.#of('flux_kinds', 'cluster', names),
    )
      .orderBy(['cluster', 'kind', 'scope'])
      .select('*');
    return parseRows(rows, describeKindRow, fromKindRow);
  }

  #of(
    table: string,
    column: string,
    names: readonly string[],
  ): Knex.QueryBuilder {
    const query = this.#knex(table);
    return names.length > 0 ? query.whereIn(column, [...names]) : query;
  }
}
