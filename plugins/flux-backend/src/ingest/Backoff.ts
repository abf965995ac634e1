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

/**
 * Waiting times that double with every failure, jittered so that readers which
 * failed together do not come back together.
 */
export class Backoff {
  readonly #firstMs: number;
  readonly #longestMs: number;
  readonly #random: () => number;
  #attempts = 0;

  constructor(options: {
    firstMs: number;
    longestMs: number;
    /** A number from 0 to 1. */
    random: () => number;
  }) {
    this.#firstMs = options.firstMs;
    this.#longestMs = options.longestMs;
    this.#random = options.random;
  }

  /** Failures since the last success. */
  get attempts(): number {
    return this.#attempts;
  }

  /** The time to wait after one more failure, in milliseconds. */
  next(): number {
    const ceiling = Math.min(
      this.#firstMs * 2 ** (this.#attempts + 1),
      this.#longestMs,
    );
    this.#attempts += 1;
    return (ceiling / 2) * (1 + this.#random());
  }

  reset(): void {
    this.#attempts = 0;
  }
}
