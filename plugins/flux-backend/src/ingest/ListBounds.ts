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

import { Clock } from '../clusters/Clock';

/** How far a list is followed: it is held in memory until its last page is there. */
export interface ListLimits {
  objects: number;
  pages: number;
  /** Of all answers together, as they came. */
  megabytes: number;
  minutes: number;
}

const MEGABYTE = 1024 * 1024;
const MINUTE = 60_000;

/** Follows one list, and says when it does not seem to end. */
export class ListBounds {
  readonly #limits: ListLimits;
  readonly #clock: Clock;
  readonly #startedAt: number;
  readonly #tokens = new Set<string>();
  #objects = 0;
  #bytes = 0;

  constructor(limits: ListLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
    this.#startedAt = clock.now();
  }

  /** An answer came that was so long. */
  readonly addBytes = (bytes: number): void => {
    this.#bytes += bytes;
  };

  addObjects(count: number): void {
    this.#objects += count;
  }

  /**
   * The list is to go on from this token.
   *
   * @returns why it is not followed any further, in a few words
   */
  goOn(token: string): string | undefined {
    const { objects, pages, megabytes, minutes } = this.#limits;
    if (this.#tokens.has(token)) {
      return 'the list goes round in a circle';
    }
    this.#tokens.add(token);
    const elapsed = this.#clock.now() - this.#startedAt;
    const measures: [number, number, string][] = [
      [this.#objects, objects, 'objects'],
      [this.#tokens.size, pages, 'pages'],
      [this.#bytes / MEGABYTE, megabytes, 'MB'],
      [elapsed / MINUTE, minutes, 'minutes'],
    ];
    const reached = measures.find(([measured, bound]) => measured >= bound);
    return reached && `the list does not end after ${reached[1]} ${reached[2]}`;
  }
}
