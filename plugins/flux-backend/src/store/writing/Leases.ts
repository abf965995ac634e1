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

import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { Lease } from './Lease';

/**
 * Who reads which cluster. A lease ends by itself when its holder stops to renew
 * it. Replicas compare it with their own clocks: they have to agree to within
 * the difference between the time a lease lasts and the time between renewals.
 */
export class Leases {
  readonly #knex: Knex;
  readonly #lastsMs: number;

  /** @param lastsMs - how long a lease lasts without being renewed */
  constructor(knex: Knex, lastsMs: number) {
    this.#knex = knex;
    this.#lastsMs = lastsMs;
  }

  /**
   * Takes a cluster that nobody holds.
   *
   * @returns undefined when another replica holds it, or it is not known
   */
  async acquire(cluster: string, now: number): Promise<Lease | undefined> {
    const lease = { cluster, holder: randomUUID() };
    const taken = await this.#knex('flux_clusters')
      .where({ name: cluster })
      .where(free =>
        free.whereNull('lease_holder').orWhere('lease_until', '<', now),
      )
      .update({
        lease_holder: lease.holder,
        lease_until: now + this.#lastsMs,
      });
    return taken === 1 ? lease : undefined;
  }

  /** @returns false when it is lost */
  async renew(lease: Lease, now: number): Promise<boolean> {
    const renewed = await this.#held(lease).update({
      lease_until: now + this.#lastsMs,
    });
    return renewed === 1;
  }

  /** Lets another replica take the cluster at once. */
  async release(lease: Lease): Promise<void> {
    await this.#held(lease).update({ lease_holder: null, lease_until: null });
  }

  #held({ cluster, holder }: Lease): Knex.QueryBuilder {
    return this.#knex('flux_clusters').where({
      name: cluster,
      lease_holder: holder,
    });
  }
}
