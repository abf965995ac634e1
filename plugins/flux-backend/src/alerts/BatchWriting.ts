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

import { toError } from '@backstage/errors';
import { ClusterBatch, LeaseLostError } from '../store';
import { ClusterEngineOptions } from './ClusterEngineOptions';

/** Has batches of one cluster written, and those told that look at it. */
export class BatchWriting {
  readonly #options: ClusterEngineOptions;
  readonly #onLeaseLost: () => void;

  constructor(options: ClusterEngineOptions, onLeaseLost: () => void) {
    this.#options = options;
    this.#onLeaseLost = onLeaseLost;
  }

  async write(batch: ClusterBatch): Promise<void> {
    const { write, lease, onCommitted, logger } = this.#options;
    const committed = await write(lease, batch);
    if (committed.changedIds.length > 0 || committed.inventory) {
      try {
        onCommitted(committed);
      } catch (error) {
        logger.error(
          `Could not tell that cluster '${lease.cluster}' has changed`,
          toError(error),
        );
      }
    }
  }

  /** Whether it makes sense to write the same batch again. */
  shouldRetry(error: unknown, attempt: number): boolean {
    const { lease, logger, onLeaseLost } = this.#options;
    if (error instanceof LeaseLostError) {
      this.#onLeaseLost();
      onLeaseLost();
      return false;
    }
    const what = `what is new on cluster '${lease.cluster}'`;
    logger.error(
      `Could not write ${what} to the database (attempt ${attempt}); trying again`,
      toError(error),
    );
    return true;
  }
}
