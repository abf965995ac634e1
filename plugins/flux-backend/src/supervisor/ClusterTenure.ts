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
import { Lease, Leases } from '../store';
import { HeldCluster, HeldClusterOptions } from './HeldCluster';

export interface ClusterTenureOptions
  extends Omit<HeldClusterOptions, 'onLeaseLost'> {
  lease: Lease;
  leases: Leases;
  /** How long the lease lasts without being renewed, in milliseconds. */
  leaseMs: number;
  /** When it was acquired, in milliseconds since the epoch. */
  heldFrom: number;
  logger: LoggerService;
  /** The cluster is not read here any more, and may be acquired again. */
  onEnded: () => void;
}

/** The time for which this replica reads one cluster: from its lease's begin to its end. */
export class ClusterTenure {
  readonly #options: ClusterTenureOptions;
  readonly #held: Promise<HeldCluster | undefined>;
  #heldUntil: number;
  #renewing = false;
  #ending?: Promise<void>;

  constructor(options: ClusterTenureOptions) {
    this.#options = options;
    this.#heldUntil = options.heldFrom + options.leaseMs;
    this.#held = this.#begin();
  }

  /** Keeps the lease. What cannot be kept ends. Does not fail. */
  async renew(now: number): Promise<void> {
    const { leases, lease, leaseMs, logger } = this.#options;
    if (this.#ending || this.#renewing) {
      return;
    }
    this.#renewing = true;
    try {
      if (await leases.renew(lease, now)) {
        this.#heldUntil = now + leaseMs;
      } else {
        this.end();
      }
    } catch (error) {
      logger.error(
        `Could not renew the lease of cluster '${lease.cluster}'; trying again`,
        toError(error),
      );
      if (now >= this.#heldUntil) {
        this.end();
      }
    } finally {
      this.#renewing = false;
    }
  }

  /** Stops to read, and leaves the cluster to others. Does not fail. */
  end(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async #begin(): Promise<HeldCluster | undefined> {
    const { cluster, logger } = this.#options;
    try {
      return await HeldCluster.start({
        ...this.#options,
        onLeaseLost: () => this.end(),
      });
    } catch (error) {
      logger.error(
        `Could not begin to read cluster '${cluster.name}'; trying again`,
        toError(error),
      );
      this.end();
      return undefined;
    }
  }

  async #end(): Promise<void> {
    const { cluster, leases, lease, logger, onEnded } = this.#options;
    try {
      const held = await this.#held;
      await held?.stop();
      await leases.release(lease);
    } catch (error) {
      logger.error(
        `Could not leave cluster '${cluster.name}' in order; another replica takes it when its lease has run out`,
        toError(error),
      );
    }
    onEnded();
  }
}
