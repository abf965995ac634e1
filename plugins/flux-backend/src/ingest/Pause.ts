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

import { Clock, sleep } from '../clusters/Clock';

/** A wait that ends when its time is up, when someone calls, or when all is to stop. */
export class Pause {
  readonly #clock: Clock;
  readonly #stop: AbortSignal;
  #current?: AbortController;
  #skip = false;

  constructor(clock: Clock, stop: AbortSignal) {
    this.#clock = clock;
    this.#stop = stop;
  }

  async wait(milliseconds: number): Promise<void> {
    const current = new AbortController();
    const end = () => current.abort();
    this.#current = current;
    this.#stop.addEventListener('abort', end);
    if (this.#stop.aborted || this.#skip) {
      end();
    }
    this.#skip = false;
    await sleep(this.#clock, milliseconds, current.signal);
    this.#stop.removeEventListener('abort', end);
    this.#current = undefined;
  }

  /** Ends the wait that is going on, or the next one as soon as it begins. */
  wake(): void {
    this.#skip = this.#current === undefined;
    this.#current?.abort();
  }

  /** Lets the next wait be as long as it is, whatever was said before. */
  forget(): void {
    this.#skip = false;
  }
}
