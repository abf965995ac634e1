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
import { ClusterReadError } from '../../clusters/ClusterReadError';
import { StoredController, toControllerRow } from '../rows/ControllerRow';
import { DurationsByName, formatDurations } from '../rows/DurationsRow';
import { StoredSample, toSampleRow } from '../rows/SampleRow';
import { storable } from '../rows/storable';
import { inParts } from './inParts';
import { Lease, LeaseLostError } from './Lease';
import { removeControllers } from './removeControllers';
import { withoutStatement } from './withoutStatement';

/** One controller, and what is to be kept of its metrics. */
export interface ControllerWrite {
  controller: StoredController;
  /** Kept for a day. */
  sample?: StoredSample;
  /** By kind, in place of what is kept. */
  durations?: {
    sampledAt: number;
    kinds: ReadonlyMap<string, DurationsByName>;
  };
}

/** What one look at the controllers of a cluster found. */
export interface ControllersWrite {
  /** Milliseconds since the epoch. */
  at: number;
  /** All that there are; absent when that could not be found out: what is known stays. */
  controllers?: readonly ControllerWrite[];
  /** What could not be read. */
  errors: readonly ClusterReadError[];
}

const TABLE = 'flux_controllers';

/** Writes about the controllers of a cluster, for the replica that holds its lease. */
export class ControllerWriter {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws LeaseLostError when the lease is no longer held: nothing is written */
  async write(lease: Lease, write: ControllersWrite): Promise<void> {
    try {
      await this.#knex.transaction(trx => this.#write(trx, lease, write));
    } catch (error) {
      throw error instanceof LeaseLostError ? error : withoutStatement(error);
    }
  }

  async #write(
    trx: Knex,
    lease: Lease,
    { at, controllers, errors }: ControllersWrite,
  ): Promise<void> {
    const { cluster } = lease;
    // Locks the row, so that nobody takes the lease before this is committed.
    const held = await trx('flux_clusters')
      .where({ name: cluster, lease_holder: lease.holder })
      .forUpdate()
      .select('name');
    if (held.length === 0) {
      throw new LeaseLostError(lease);
    }
    await trx('flux_controller_reads')
      .insert(storable({ cluster, at, errors: JSON.stringify(errors) }))
      .onConflict('cluster')
      .merge();
    if (controllers) {
      await removeControllers(
        trx,
        cluster,
        controllers.map(({ controller }) => controller),
      );
      await this.#writeControllers(trx, cluster, controllers);
    }
  }

  async #writeControllers(
    trx: Knex,
    cluster: string,
    controllers: readonly ControllerWrite[],
  ): Promise<void> {
    for (const part of inParts(controllers)) {
      await trx(TABLE)
        .insert(part.map(each => storable(toControllerRow(each.controller))))
        .onConflict(['cluster', 'namespace', 'name'])
        .merge();
    }
    const rows: { id: number | string; namespace: string; name: string }[] =
      await trx(TABLE).where({ cluster }).select('id', 'namespace', 'name');
    const ids = new Map(
      rows.map(({ id, namespace, name }) => [`${namespace}/${name}`, id]),
    );
    for (const { controller, sample, durations } of controllers) {
      const id = ids.get(`${controller.namespace}/${controller.name}`);
      if (sample) {
        await trx('flux_controller_samples')
          .insert({ controller_id: id, ...toSampleRow(sample) })
          .onConflict(['controller_id', 'at'])
          .ignore();
      }
      if (durations) {
        await trx('flux_controller_durations')
          .where({ controller_id: id })
          .whereNotIn('kind', [...durations.kinds.keys()])
          .delete();
        for (const [kind, byName] of durations.kinds) {
          await trx('flux_controller_durations')
            .insert(
              storable({
                ...{ controller_id: id, kind },
                sampled_at: durations.sampledAt,
                durations: formatDurations(byName),
              }),
            )
            .onConflict(['controller_id', 'kind'])
            .merge();
        }
      }
    }
  }
}
