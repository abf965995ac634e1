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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { AlertRules } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { Clock, Cluster, ClusterListing } from '../clusters';
import {
  ClusterRegistry,
  ClusterWriter,
  CommittedBatch,
  Leases,
  loadCluster,
  removeOldHistory,
} from '../store';
import { StartControllers, StartReader } from './HeldCluster';
import { ClusterTenure } from './ClusterTenure';
import { Repeater } from './Repeater';

export interface ClusterSupervisorOptions {
  /** The plugin's database, migrated. */
  knex: Knex;
  listClusters: () => Promise<ClusterListing>;
  startReader: StartReader;
  startControllers: StartControllers;
  rules: AlertRules;
  clock: Clock;
  /** A number from 0 to 1. */
  random: () => number;
  logger: LoggerService;
  onCommitted: (committed: CommittedBatch) => void;
}

const LEASE_MS = 15_000;
const RENEW_MS = 5_000;
const LIST_MS = 60_000;
const LIST_AGAIN_MS = 5_000;
const CLEAN_UP_MS = 60 * 60_000;
/**
 * Lists of clusters may come from sources that start empty, such as the
 * catalog: a cluster is forgotten, with its clocks, only when it stays away, and
 * this process has seen that itself. Time in which nobody listed proves nothing.
 */
const FORGET_AFTER_MS = 5 * 60_000;
/** After a longer time without a list, what was seen before counts no more. */
const LONGEST_GAP_MS = 2 * LIST_MS;

/**
 * Sees to it that each cluster is read by exactly one replica: takes those that
 * nobody reads, keeps its own for as long as it lives, and leaves them to others
 * when it ends. What goes wrong with one cluster touches no other.
 */
export class ClusterSupervisor {
  readonly #options: ClusterSupervisorOptions;
  readonly #registry: ClusterRegistry;
  readonly #leases: Leases;
  readonly #writer: ClusterWriter;
  readonly #tenures = new Map<string, ClusterTenure>();
  readonly #repeaters: Repeater[];
  #clusters = new Map<string, Cluster>();
  #listedAt = -Infinity;
  /** Since when there has been list after list. */
  #listingSince = -Infinity;
  #toldErrors = new Set<string>();
  #stopped = false;

  constructor(options: ClusterSupervisorOptions) {
    this.#options = options;
    this.#registry = new ClusterRegistry(options.knex);
    this.#leases = new Leases(options.knex, LEASE_MS);
    this.#writer = new ClusterWriter(options.knex);
    this.#repeaters = [
      this.#repeat(LIST_AGAIN_MS, 'read the list of clusters', () =>
        this.#listIfDue(),
      ),
      this.#repeat(RENEW_MS, 'keep the leases of clusters', () =>
        this.#keepLeases(),
      ),
      this.#repeat(CLEAN_UP_MS, 'remove old history', () =>
        removeOldHistory(options.knex, options.clock.now()),
      ),
    ];
  }

  start(): void {
    this.#repeaters.forEach(repeater => repeater.start());
  }

  /** Writes what has been read, and leaves the clusters to other replicas. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#repeaters.map(repeater => repeater.stop()));
    await Promise.all([...this.#tenures.values()].map(held => held.end()));
  }

  /** The names of the clusters that this replica reads. */
  get held(): string[] {
    return [...this.#tenures.keys()];
  }

  #repeat(everyMs: number, what: string, run: () => Promise<void>): Repeater {
    const { clock, random, logger } = this.#options;
    let told: string | undefined;
    return new Repeater({
      clock,
      random,
      everyMs,
      run: async () => {
        await run();
        told = undefined;
      },
      onError: reason => {
        const error = toError(reason);
        if (error.message !== told) {
          told = error.message;
          logger.error(`Could not ${what}; trying again`, error);
        }
      },
    });
  }

  async #listIfDue(): Promise<void> {
    const { clock, listClusters } = this.#options;
    const now = clock.now();
    if (now - this.#listedAt < LIST_MS - LIST_AGAIN_MS) {
      return;
    }
    const { clusters, errors } = await listClusters();
    this.#tellOnce(errors.map(({ message, hint }) => `${message}. ${hint}`));
    await this.#registry.record(clusters, now);
    if (now - this.#listedAt > LONGEST_GAP_MS) {
      this.#listingSince = now;
    }
    this.#listedAt = now;
    this.#clusters = new Map(clusters.map(cluster => [cluster.name, cluster]));
    await this.#forgetUnlisted(now - FORGET_AFTER_MS);
    await this.#keepLeases();
  }

  async #forgetUnlisted(before: number): Promise<void> {
    if (this.#listingSince > before) {
      return;
    }
    for (const name of await this.#registry.removeUnlisted(before)) {
      this.#options.logger.info(
        `Cluster '${name}' is forgotten: the Kubernetes plugin no longer lists it, or it is no longer to be read`,
      );
    }
  }

  #tellOnce(messages: string[]): void {
    const { logger } = this.#options;
    messages
      .filter(message => !this.#toldErrors.has(message))
      .forEach(message => logger.warn(message));
    this.#toldErrors = new Set(messages);
  }

  async #keepLeases(): Promise<void> {
    const { clock } = this.#options;
    for (const [name, tenure] of this.#tenures) {
      if (this.#isToBeRead(name)) {
        // Not waited for: a long write of one cluster must cost no other its lease.
        tenure.renew(clock.now());
      } else {
        tenure.end();
      }
    }
    for (const cluster of this.#clusters.values()) {
      if (this.#isToBeRead(cluster.name) && !this.#tenures.has(cluster.name)) {
        await this.#tryToHold(cluster);
      }
    }
  }

  #isToBeRead(name: string): boolean {
    return this.#clusters.get(name)?.needsSignIn === false;
  }

  async #tryToHold(cluster: Cluster): Promise<void> {
    const { clock, logger, knex } = this.#options;
    try {
      const now = clock.now();
      const lease = await this.#leases.acquire(cluster.name, now);
      if (!lease) {
        return;
      }
      if (this.#stopped) {
        await this.#leases.release(lease);
        return;
      }
      const tenure = new ClusterTenure({
        ...this.#options,
        cluster,
        lease,
        leases: this.#leases,
        leaseMs: LEASE_MS,
        heldFrom: now,
        load: name => loadCluster(knex, name),
        write: (own, batch) => this.#writer.write(own, batch),
        onEnded: () => this.#tenures.delete(cluster.name),
      });
      this.#tenures.set(cluster.name, tenure);
    } catch (error) {
      logger.error(
        `Could not take on cluster '${cluster.name}'; trying again`,
        toError(error),
      );
    }
  }
}
