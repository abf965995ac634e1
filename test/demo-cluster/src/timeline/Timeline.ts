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

import { InputError } from '@backstage/errors';

export interface TimelineOptions {
  /** Whether time stands still until `advanceTo`. */
  stepped: boolean;
  /** Seconds of the timeline in a second of the clock; 1 where time is stepped. */
  speed: number;
  /** Milliseconds since the epoch. */
  clock: () => number;
}

interface Action {
  /** Seconds on the timeline. */
  at: number;
  run: () => void;
}

// Timers are not exact: look again at least this often, so that a machine that slept catches up.
const LONGEST_SLEEP_MS = 1000;

/** Runs actions in order of their moment, on a clock of its own: seconds since the cluster started. */
export class Timeline {
  /** Milliseconds since the epoch at which the timeline stood at 0. */
  readonly startedAt: number;
  private readonly actions: Action[] = [];
  private stood = 0;
  private acting = false;
  private timer?: NodeJS.Timeout;
  private running = false;

  constructor(private readonly options: TimelineOptions) {
    if (!(options.speed > 0) || !Number.isFinite(options.speed)) {
      throw new InputError(
        `Expected a speed above 0, but found ${options.speed}`,
      );
    }
    this.startedAt = options.clock();
  }

  /** Where the timeline stands. While an action runs, this is the moment for which it was planned. */
  get seconds(): number {
    return this.running && !this.acting
      ? Math.max(this.stood, this.passed)
      : this.stood;
  }

  /** The same as milliseconds since the epoch. */
  get now(): number {
    return this.momentOf(this.seconds);
  }

  /** Whether time passes by itself. */
  get runs(): boolean {
    return !this.options.stepped;
  }

  get speed(): number {
    return this.options.stepped ? 1 : this.options.speed;
  }

  /** Milliseconds since the epoch at a second of the timeline. */
  momentOf(seconds: number): number {
    return this.startedAt + (seconds * 1000) / this.speed;
  }

  /** Plans an action; of two for the same moment, the one planned first runs first. */
  at(seconds: number, run: () => void): void {
    const later = this.actions.findIndex(action => action.at > seconds);
    const index = later < 0 ? this.actions.length : later;
    this.actions.splice(index, 0, { at: seconds, run });
    this.sleep();
  }

  /** Plans an action some seconds from now. */
  in(seconds: number, run: () => void): void {
    this.at(this.seconds + seconds, run);
  }

  /** Runs everything up to and with a moment. Only for a stepped timeline, and only forward. */
  advanceTo(seconds: number): void {
    if (!this.options.stepped) {
      throw new InputError(
        'Only a cluster started with `stepped` can be advanced by hand',
      );
    }
    if (!(seconds >= this.stood)) {
      throw new InputError(
        `Cannot go to second ${seconds}: the timeline stands at ${this.stood} and only goes forward`,
      );
    }
    this.runUntil(seconds);
  }

  /** Lets time pass by itself; does nothing for a stepped timeline. */
  start(): void {
    this.running = !this.options.stepped;
    this.sleep();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
  }

  private runUntil(seconds: number): void {
    while (this.actions.length > 0 && this.actions[0].at <= seconds) {
      const action = this.actions.shift();
      if (action) {
        this.stood = Math.max(this.stood, action.at);
        this.acting = true;
        try {
          action.run();
        } finally {
          this.acting = false;
        }
      }
    }
    this.stood = Math.max(this.stood, seconds);
  }

  private get passed(): number {
    return ((this.options.clock() - this.startedAt) * this.speed) / 1000;
  }

  private sleep(): void {
    clearTimeout(this.timer);
    if (!this.running) {
      return;
    }
    const next = this.actions[0]?.at ?? Infinity;
    const untilNext = this.momentOf(next) - this.options.clock();
    const delay = Math.max(0, Math.min(untilNext, LONGEST_SLEEP_MS));
    this.timer = setTimeout(() => {
      this.runUntil(this.passed);
      this.sleep();
    }, delay);
  }
}
