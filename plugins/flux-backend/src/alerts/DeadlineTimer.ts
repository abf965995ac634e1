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

/** Timers hold 24 days at most. */
const LONGEST_MS = 60 * 60_000;

/** Calls back when the next of many deadlines is there. */
export class DeadlineTimer {
  readonly #clock: Clock;
  readonly #onDue: () => void;
  #due?: number;
  #cancel?: () => void;

  constructor(clock: Clock, onDue: () => void) {
    this.#clock = clock;
    this.#onDue = onDue;
  }

  /** @param due - milliseconds since the epoch; undefined for never */
  set(due: number | undefined): void {
    if (due === this.#due) {
      return;
    }
    this.#cancel?.();
    this.#cancel = undefined;
    this.#due = due;
    if (due !== undefined) {
      const wait = Math.max(0, due - this.#clock.now());
      this.#cancel = this.#clock.after(Math.min(wait, LONGEST_MS), () => {
        this.#due = undefined;
        this.#onDue();
      });
    }
  }
}
