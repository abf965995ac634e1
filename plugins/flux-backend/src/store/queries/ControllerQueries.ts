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
  ControllerWork,
  DurationSummary,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { ClusterReadError } from '../../clusters/ClusterReadError';
import { clusterErrorSchema } from '../rows/clusterErrorSchema';
import {
  ControllerRow,
  describeControllerRow,
  fromControllerRow,
  StoredController,
} from '../rows/ControllerRow';
import { parseDurations } from '../rows/DurationsRow';
import {
  parseColumn,
  parseRows,
  ReadRows,
  toNumber,
} from '../rows/parseStored';
import { recordSchema } from '../rows/recordSchema';
import { fromSampleRow, SampleRow, StoredSample } from '../rows/SampleRow';

/** Names one controller among all clusters. */
export interface ControllerKey {
  cluster: string;
  namespace: string;
  name: string;
}

/** When the controllers of a cluster were looked for last, and what could not be read. */
export interface ControllersRead {
  cluster: string;
  at: number;
  errors: ClusterReadError[];
}

/** How long the reconciles of a resource took, at the last look. */
export interface SampledDurations {
  sampledAt: number;
  durations: DurationSummary;
}

/** @see ControllerQueries.durationsOf */
export interface NamedDurations extends SampledDurations {
  kind: string;
  namespace: string;
  name: string;
}

interface DurationsRow {
  cluster: string;
  kind: string;
  sampled_at: number | string;
  durations: string;
}

/** Reads what is known of the Flux controllers. */
export class ControllerQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param clusters - only theirs; all when absent or empty */
  async list(
    clusters: readonly string[] = [],
  ): Promise<ReadRows<StoredController>> {
    const query = this.#knex('flux_controllers').orderBy([
      'cluster',
      'namespace',
      'name',
    ]);
    if (clusters.length > 0) {
      query.whereIn('cluster', [...clusters]);
    }
    return this.#parse(await query.select('*'));
  }

  async find(key: ControllerKey): Promise<ReadRows<StoredController>> {
    return this.#parse(
      await this.#knex('flux_controllers')
        .where({ ...key })
        .select('*'),
    );
  }

  /** The looks at the controllers of all clusters that there were. */
  async reads(): Promise<ReadRows<ControllersRead>> {
    const rows: { cluster: string; at: number | string; errors: string }[] =
      await this.#knex('flux_controller_reads').select('*');
    return parseRows(
      rows,
      () => 'what cannot be read of the controllers',
      ({ cluster, at, errors }) => ({
        cluster,
        at: toNumber(at),
        errors: parseColumn(z.array(clusterErrorSchema), errors),
      }),
    );
  }

  /** Which versions of each component there are, on all clusters. */
  async versions(): Promise<
    Array<{ cluster: string; component: string; version: string }>
  > {
    return this.#knex('flux_controllers')
      .whereNotNull('version')
      .distinct('cluster', 'component', 'version');
  }

  /** The samples of a controller since a time, oldest first. */
  async samples(key: ControllerKey, since: number): Promise<StoredSample[]> {
    const rows: SampleRow[] = await this.#knex('flux_controller_samples')
      .whereIn('controller_id', this.#idOf(key))
      .where('at', '>=', since)
      .orderBy('at')
      .select('*');
    return rows.map(fromSampleRow);
  }

  /** How long the reconciles of each resource of a controller took. */
  async durationsOf(key: ControllerKey): Promise<ReadRows<NamedDurations[]>> {
    const rows: Omit<DurationsRow, 'cluster'>[] = await this.#knex(
      'flux_controller_durations',
    )
      .whereIn('controller_id', this.#idOf(key))
      .select('kind', 'sampled_at', 'durations');
    return parseRows(
      rows.map(row => ({ ...row, cluster: key.cluster })),
      ({ kind }) => `how long reconciles of ${kind} took`,
      ({ kind, sampled_at: at, durations }) =>
        [...parseDurations(durations)].map(([path, own]) => {
          const [namespace, name] = path.split('/');
          return {
            ...{ kind, namespace, name },
            ...{ sampledAt: toNumber(at), durations: own },
          };
        }),
    );
  }

  /**
   * How long the reconciles of one resource took. After it has moved to another
   * shard two controllers tell of it: the one that counted most is believed.
   */
  async durationsOfResource(resource: {
    cluster: string;
    kind: string;
    namespace: string;
    name: string;
  }): Promise<SampledDurations | undefined> {
    const { cluster, kind, namespace, name } = resource;
    const rows: DurationsRow[] = await this.#knex('flux_controller_durations')
      .join(
        'flux_controllers',
        'flux_controllers.id',
        'flux_controller_durations.controller_id',
      )
      .where({
        'flux_controllers.cluster': cluster,
        'flux_controller_durations.kind': kind,
      })
      .select('cluster', 'kind', 'sampled_at', 'durations');
    const read = parseRows(
      rows,
      () => `how long reconciles of ${kind} took`,
      row => ({
        sampledAt: toNumber(row.sampled_at),
        durations: parseDurations(row.durations).get(`${namespace}/${name}`),
      }),
    );
    return read.items
      .flatMap(({ sampledAt, durations }) =>
        durations ? [{ sampledAt, durations }] : [],
      )
      .sort((a, b) => b.durations.count - a.durations.count)[0];
  }

  /** What resources of these kinds ask of their controllers. */
  async work(
    cluster: string,
    kinds: readonly string[],
  ): Promise<ControllerWork[]> {
    const rows: { cluster: string; record: string }[] = await this.#knex(
      'flux_resources',
    )
      .join('flux_resource_records', 'resource_id', 'id')
      .where({ cluster })
      .whereIn('kind', [...kinds])
      .select('cluster', 'record');
    // Those that cannot be understood are told where resources are.
    return parseRows(
      rows,
      () => 'a resource',
      ({ record }) => parseColumn(recordSchema, record),
    ).items.map(({ resource, verdict }) => ({
      ...resource,
      readiness: verdict.readiness,
      stalled: verdict.stalled,
    }));
  }

  #parse(rows: ControllerRow[]): ReadRows<StoredController> {
    return parseRows(rows, describeControllerRow, fromControllerRow);
  }

  #idOf({ cluster, namespace, name }: ControllerKey): Knex.QueryBuilder {
    return this.#knex('flux_controllers')
      .where({ cluster, namespace, name })
      .select('id');
  }
}
