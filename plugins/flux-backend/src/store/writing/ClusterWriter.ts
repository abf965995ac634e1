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
import { ClusterRow } from '../rows/ClusterRow';
import {
  ClusterBatch,
  ClusterStatusWrite,
  CommittedBatch,
} from './ClusterBatch';
import { Lease, LeaseLostError } from './Lease';
import { writeAlerts, writeTransitions } from './writeAlerts';
import { removeKinds, writeKinds } from './writeKinds';
import { withoutStatement } from './withoutStatement';
import { removeResources, writeResources } from './writeResources';

function statusColumns(status: ClusterStatusWrite): Partial<ClusterRow> {
  return {
    reachability: status.reachability,
    reachability_since: status.reachabilitySince,
    kubernetes_version: status.kubernetesVersion ?? null,
    error: status.error ? JSON.stringify(status.error) : null,
    discovery_errors: JSON.stringify(status.discoveryErrors),
  };
}

/** Writes what is new about a cluster, for the replica that holds its lease. */
export class ClusterWriter {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Writes a batch whole or not at all. To repeat one whose outcome is not
   * known is safe.
   *
   * @throws LeaseLostError when the lease is no longer held: nothing is written
   */
  async write(lease: Lease, batch: ClusterBatch): Promise<CommittedBatch> {
    try {
      return await this.#knex.transaction(trx =>
        this.#write(trx, lease, batch),
      );
    } catch (error) {
      throw error instanceof LeaseLostError ? error : withoutStatement(error);
    }
  }

  async #write(
    trx: Knex,
    lease: Lease,
    batch: ClusterBatch,
  ): Promise<CommittedBatch> {
    const { cluster } = lease;
    // Locks the row, so that nobody takes the lease before this is committed.
    const held: Pick<ClusterRow, 'last_batch'>[] = await trx('flux_clusters')
      .where({ name: cluster, lease_holder: lease.holder })
      .forUpdate()
      .select('last_batch');
    if (held.length === 0) {
      throw new LeaseLostError(lease);
    }
    if (held[0].last_batch === batch.id) {
      return { cluster, changedIds: [], inventory: true };
    }
    await trx('flux_clusters')
      .where({ name: cluster })
      .update({
        last_batch: batch.id,
        ...(batch.status && statusColumns(batch.status)),
      });
    await removeResources(trx, cluster, batch.removed);
    const { ids, added } = await writeResources(trx, batch.resources);
    await writeAlerts(trx, batch.alerts, batch.endedAlerts);
    await writeTransitions(trx, batch.transitions);
    await removeKinds(trx, cluster, batch.goneKinds);
    await writeKinds(trx, batch.kinds);
    return {
      cluster,
      changedIds: ids,
      inventory:
        added ||
        batch.removed.length > 0 ||
        batch.goneKinds.length > 0 ||
        batch.errorsChanged === true ||
        batch.status !== undefined ||
        batch.alerts.some(({ ref }) => ref === undefined),
    };
  }
}
