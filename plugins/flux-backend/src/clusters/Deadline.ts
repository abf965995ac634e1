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

import { Clock } from './Clock';

/**
 * An abort signal that fires when its time is up or its parent fires. It must
 * be stopped when the work is done: `AbortSignal.any` would keep every child of
 * a long-lived parent instead.
 */
export class Deadline {
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  readonly #parent?: AbortSignal;
  readonly #onParent = () => this.#controller.abort();
  #cancel = () => {};
  #expired = false;

  constructor(clock: Clock, parent?: AbortSignal) {
    this.#clock = clock;
    this.#parent = parent;
    parent?.addEventListener('abort', this.#onParent);
    if (parent?.aborted) {
      this.#controller.abort();
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** True when time ran out, false when the parent asked to stop. */
  get expired(): boolean {
    return this.#expired;
  }

  /** Counts anew from now. */
  restart(milliseconds: number): void {
    this.pause();
    this.#cancel = this.#clock.after(milliseconds, () => {
      this.#expired = true;
      this.#controller.abort();
    });
  }

  /** Stops counting, e.g. while the reader of a stream is busy. */
  pause(): void {
    this.#cancel();
  }

  stop(): void {
    this.pause();
    this.#parent?.removeEventListener('abort', this.#onParent);
  }
}
