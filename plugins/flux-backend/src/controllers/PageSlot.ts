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

import { ConcurrencyLimit } from '../ingest';

/** A place among the metrics pages that are taken in at the same time, for one page. */
export class PageSlot {
  readonly #pages: ConcurrencyLimit;
  #taken = false;
  #release = () => {};

  constructor(pages: ConcurrencyLimit) {
    this.#pages = pages;
  }

  get taken(): boolean {
    return this.#taken;
  }

  /**
   * Waits until a place is free, and keeps it until it is released.
   *
   * @throws the reason of the signal when that comes first
   */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => reject(signal.reason);
      signal.addEventListener('abort', giveUp);
      this.#pages.run(async () => {
        signal.removeEventListener('abort', giveUp);
        // Whoever has given up does not hold up those behind.
        if (!signal.aborted) {
          this.#taken = true;
          await new Promise<void>(release => {
            this.#release = release;
            resolve();
          });
        }
      });
    });
  }

  /** Nothing when none is taken. */
  release(): void {
    this.#taken = false;
    this.#release();
  }
}
