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

import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 5;
const NANOSECONDS = 1e6;

/** Watches for how long this process does nothing but compute one thing. */
export class LoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: EVERY_MS });

  start(): void {
    this.#histogram.reset();
    this.#histogram.enable();
  }

  /** In milliseconds, without the time between two looks. */
  stop(): { longest: number; p99: number } {
    this.#histogram.disable();
    const late = (nanoseconds: number) =>
      Math.max(0, nanoseconds / NANOSECONDS - EVERY_MS);
    return {
      longest: late(this.#histogram.max),
      p99: late(this.#histogram.percentile(99)),
    };
  }
}
