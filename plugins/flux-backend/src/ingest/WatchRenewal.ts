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
import { ReadTiming } from './ReadTiming';

export interface WatchRenewalOptions {
  clock: Clock;
  timing: Pick<ReadTiming, 'renewSoonestMs'>;
  stop: AbortSignal;
  /** Takes up anew the watches that have said nothing since then. */
  renew: (silentSince: number) => void;
}

/**
 * Has the watches of a cluster taken up anew when something shows that they may
 * be broken. A cluster that gives reason for it again and again, because it is
 * slow, is not burdened more for that: what comes too soon waits.
 */
export class WatchRenewal {
  readonly #options: WatchRenewalOptions;
  #renewedAt = -Infinity;
  #waitingSince?: number;

  constructor(options: WatchRenewalOptions) {
    this.#options = options;
  }

  /** What has been heard since then is not in doubt. */
  suspect(silentSince: number): void {
    if (this.#waitingSince !== undefined) {
      this.#waitingSince = Math.max(this.#waitingSince, silentSince);
      return;
    }
    this.#waitingSince = silentSince;
    const { clock, timing, stop } = this.#options;
    const wait = this.#renewedAt + timing.renewSoonestMs - clock.now();
    if (wait <= 0) {
      this.#renew();
      return;
    }
    const cancel = clock.after(wait, () => {
      stop.removeEventListener('abort', cancel);
      this.#renew();
    });
    stop.addEventListener('abort', cancel);
  }

  #renew(): void {
    const silentSince = this.#waitingSince;
    this.#waitingSince = undefined;
    if (silentSince !== undefined && !this.#options.stop.aborted) {
      this.#renewedAt = this.#options.clock.now();
      this.#options.renew(silentSince);
    }
  }
}
