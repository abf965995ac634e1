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

import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  FLUX_SIGNAL_CHANNEL,
  FluxSignal,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Clock, systemClock } from '../clusters';

/** At most one signal in this time, however much changes. */
const QUIET_MS = 200;
/** More ids than this are no longer named one by one. */
const MAX_IDS = 500;

/** @see ChangeSignals */
export interface ChangeSignalsOptions {
  signals: SignalsService;
  logger: LoggerService;
  clock?: Clock;
}

/**
 * Tells open screens that something they show has changed. The first change
 * goes out at once, those that follow it together.
 */
export class ChangeSignals {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #clock: Clock;
  readonly #changed = new Set<string>();
  #inventory = false;
  #quiet = false;
  #cancel = () => {};

  constructor(options: ChangeSignalsOptions) {
    this.#signals = options.signals;
    this.#logger = options.logger;
    this.#clock = options.clock ?? systemClock;
  }

  /** Takes in what changed; returns at once. */
  add(change: FluxSignal): void {
    this.#inventory ||= change.inventory;
    for (const id of change.changed) {
      this.#changed.add(id);
    }
    if (this.#changed.size > MAX_IDS) {
      this.#changed.clear();
      this.#inventory = true;
    }
    this.#flush();
  }

  /** Sends nothing more. */
  stop(): void {
    this.#quiet = true;
    this.#cancel();
  }

  #flush(): void {
    if (this.#quiet || (this.#changed.size === 0 && !this.#inventory)) {
      return;
    }
    const message: FluxSignal = {
      changed: [...this.#changed],
      inventory: this.#inventory,
    };
    this.#changed.clear();
    this.#inventory = false;
    this.#quiet = true;
    this.#cancel = this.#clock.after(QUIET_MS, () => {
      this.#quiet = false;
      this.#flush();
    });
    this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: FLUX_SIGNAL_CHANNEL,
        message,
      })
      .catch(error =>
        // Screens poll as well: a lost signal makes them slower, not wrong.
        this.#logger.warn(
          'Could not tell open screens that Flux resources have changed',
          error,
        ),
      );
  }
}
