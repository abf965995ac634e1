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
import { Cluster } from '../../clusters/Cluster';
import { ClusterRow } from '../rows/ClusterRow';
import { storable } from '../rows/storable';
import { inParts } from './inParts';
import { removeControllers } from './removeControllers';
import { removeParts } from './writeResources';

/** The columns of a cluster that nobody has read yet, in its present form. */
function unread(cluster: Cluster, now: number) {
  return {
    reachability: cluster.needsSignIn ? 'needsSignIn' : 'waiting',
    reachability_since: now,
    kubernetes_version: null,
    error: null,
    discovery_errors: '[]',
    lease_holder: null,
    lease_until: null,
  } as const;
}

/** Keeps which clusters there are. What is read of them others write. */
export class ClusterRegistry {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Takes in a complete list of the clusters to read. Those that need the
   * user's own token are known by name only: nothing of them is kept.
   */
  async record(clusters: readonly Cluster[], now: number): Promise<void> {
    // In one order everywhere, so that replicas never wait for each other.
    const ordered = [...clusters].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const part of inParts(ordered)) {
      await this.#knex('flux_clusters')
        .insert(part.map(cluster => this.#row(cluster, now)))
        .onConflict('name')
        .merge([
          'title',
          'auth_provider',
          'oidc_token_provider',
          'unlisted_since',
        ]);
    }
    const listed = new Map(clusters.map(cluster => [cluster.name, cluster]));
    for (const row of await this.#rows()) {
      const cluster = listed.get(row.name);
      if (!cluster && row.unlisted_since === null) {
        await this.#knex('flux_clusters')
          .where({ name: row.name })
          .update({ unlisted_since: now });
      } else if (
        cluster &&
        cluster.needsSignIn !== (row.reachability === 'needsSignIn')
      ) {
        await this.#changeAuth(cluster, now);
      }
    }
  }

  /**
   * Forgets clusters that have not been listed for a while.
   *
   * @param before - those not listed since then, milliseconds since the epoch
   * @returns the names of those forgotten
   */
  async removeUnlisted(before: number): Promise<string[]> {
    const unlisted: Pick<ClusterRow, 'name'>[] = await this.#knex(
      'flux_clusters',
    )
      .where('unlisted_since', '<=', before)
      .select('name');
    const removed: string[] = [];
    for (const { name } of unlisted) {
      if (await this.#remove(name, before)) {
        removed.push(name);
      }
    }
    return removed;
  }

  #remove(name: string, before: number): Promise<boolean> {
    return this.#knex.transaction(async trx => {
      // First, and so that its reader, should there be one, is fenced off. Another
      // replica may have listed it in the meantime.
      const rows = await trx('flux_clusters')
        .where({ name })
        .where('unlisted_since', '<=', before)
        .delete();
      if (rows > 0) {
        await this.#removeData(trx, name);
      }
      return rows > 0;
    });
  }

  #rows(): Promise<
    Pick<ClusterRow, 'name' | 'reachability' | 'unlisted_since'>[]
  > {
    return this.#knex<ClusterRow>('flux_clusters').select(
      'name',
      'reachability',
      'unlisted_since',
    );
  }

  #row(cluster: Cluster, now: number): ClusterRow {
    return storable({
      name: cluster.name,
      title: cluster.title ?? null,
      auth_provider: cluster.authProvider,
      oidc_token_provider: cluster.oidcTokenProvider ?? null,
      ...unread(cluster, now),
      last_batch: null,
      unlisted_since: null,
    });
  }

  /** What was read with the portal's own credentials is not for those who now have to sign in. */
  async #changeAuth(cluster: Cluster, now: number): Promise<void> {
    await this.#knex.transaction(async trx => {
      await trx('flux_clusters')
        .where({ name: cluster.name })
        .update(unread(cluster, now));
      await this.#removeData(trx, cluster.name);
    });
  }

  async #removeData(trx: Knex, cluster: string): Promise<void> {
    await removeParts(
      trx,
      trx('flux_resources').where({ cluster }).select('id'),
    );
    await removeControllers(trx, cluster);
    for (const table of [
      'flux_controller_reads',
      'flux_monitors',
      'flux_resources',
      'flux_kinds',
      'flux_alerts',
      'flux_alert_transitions',
    ]) {
      await trx(table).where({ cluster }).delete();
    }
  }
}
