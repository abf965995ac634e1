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

import { ReadTiming } from './ReadTiming';

export interface WatchRotaOptions {
  timing: Pick<ReadTiming, 'watchSeconds' | 'watchPitchMs'>;
  /** A number from 0 to 1. */
  random: () => number;
}

/**
 * Decides how long each watch of a cluster lasts, so that they end one after
 * another at an even pace. Only its end, which the server owes at a known time,
 * tells an idle watch from a broken one; one that does not end puts all others
 * in doubt. So a break is found as fast as the pace, however many watches there
 * are, for as many requests as the pace asks for.
 */
export class WatchRota {
  readonly #options: WatchRotaOptions;
  readonly #ends = new Map<object, number>();

  constructor(options: WatchRotaOptions) {
    this.#options = options;
  }

  /** The seconds that a watch that begins now is to last. */
  begin(watch: object, now: number): number {
    const { timing, random } = this.#options;
    const [least, most] = timing.watchSeconds;
    const pitch = timing.watchPitchMs * (0.8 + random() * 0.4);
    this.#ends.delete(watch);
    const wanted = Math.round((this.#firstGap(now) + pitch - now) / 1000);
    // Of more watches than there are turns, the others end at any time.
    const seconds =
      wanted > most ? Math.round((most * (1 + random())) / 2) : wanted;
    const bounded = Math.min(Math.max(seconds, least), most);
    this.#ends.set(watch, now + bounded * 1000);
    return bounded;
  }

  /** The watch has ended, in order or not. */
  end(watch: object): void {
    this.#ends.delete(watch);
  }

  /** The first end that nothing else follows soon enough, or now. */
  #firstGap(now: number): number {
    const widest = 1.5 * this.#options.timing.watchPitchMs;
    let last = now;
    for (const end of [...this.#ends.values()].sort((a, b) => a - b)) {
      if (end - last > widest) {
        break;
      }
      last = Math.max(last, end);
    }
    return last;
  }
}
