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

import { Clock } from '../clusters';

export interface RepeaterOptions {
  clock: Clock;
  /** A number from 0 to 1. */
  random: () => number;
  /** Between the end of one run and the begin of the next, give or take a fifth. */
  everyMs: number;
  run: () => Promise<void>;
  onError: (error: unknown) => void;
}

/** Does something again and again; a run that fails is followed by the next. */
export class Repeater {
  readonly #options: RepeaterOptions;
  #cancel?: () => void;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: RepeaterOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Returns when nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { clock, random, everyMs, run, onError } = this.#options;
    try {
      await run();
    } catch (error) {
      onError(error);
    }
    if (!this.#stopped) {
      const wait = everyMs * (0.8 + random() * 0.4);
      this.#cancel = clock.after(wait, () => {
        this.#running = this.#run();
      });
    }
  }
}
