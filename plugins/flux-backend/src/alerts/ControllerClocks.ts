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

import { AlertRules } from '@fluxwatch/backstage-plugin-flux-common';
import { ControllerRef } from '../store/rows/AlertRow';
import { OpenAlerts } from './OpenAlerts';
import { SubjectClock, SubjectStep } from './SubjectClock';

const RULE = 'FluxControllerDown';

/** How a controller of Flux was seen. */
export interface ControllerSighting extends ControllerRef {
  /** `unknown` neither starts nor ends a clock. */
  state: 'up' | 'down' | 'unknown';
}

function keyOf({ namespace, name }: ControllerRef): string {
  return `${namespace}/${name}`;
}

interface Watched {
  clock: SubjectClock;
  state: ControllerSighting['state'] | 'gone';
}

/** The clocks of FluxControllerDown for the controllers of one cluster. */
export class ControllerClocks {
  readonly #cluster: string;
  readonly #rules: AlertRules;
  readonly #watched = new Map<string, Watched>();

  constructor(cluster: string, rules: AlertRules) {
    this.#cluster = cluster;
    this.#rules = rules;
  }

  /** Until they are seen again, restored alerts neither end nor stand still. */
  restore(alerts: OpenAlerts): void {
    for (const { subject, alert } of alerts.ofRule(RULE)) {
      if (subject.controller) {
        this.#watch(subject.controller).clock.restore(alert);
      }
    }
  }

  /**
   * Takes in how all controllers of the cluster were seen together. One that is
   * not among them is gone, and so is its alert. Call nothing when they could
   * not be read: what is not seen ends no alert.
   */
  see(sightings: readonly ControllerSighting[]): void {
    const present = new Set(sightings.map(keyOf));
    for (const [key, watched] of this.#watched) {
      if (!present.has(key)) {
        watched.state = 'gone';
      }
    }
    for (const sighting of sightings) {
      this.#watch(sighting).state = sighting.state;
    }
  }

  /** One step of each clock. */
  step(now: number): SubjectStep[] {
    return [...this.#watched].map(([key, { clock, state }]) => {
      switch (state) {
        case 'down':
          return clock.step('failing', now);
        case 'unknown':
          return clock.step('hold', now);
        default:
          this.#watched.delete(key);
          return clock.step('ok', now);
      }
    });
  }

  /** When the next pending alert fires. */
  nextDeadline(): number | undefined {
    const times = [...this.#watched.values()].flatMap(
      ({ clock }) => clock.nextDeadline() ?? [],
    );
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  #watch({ namespace, name }: ControllerRef): Watched {
    const key = keyOf({ namespace, name });
    const known = this.#watched.get(key);
    if (known) {
      return known;
    }
    const subject = { cluster: this.#cluster, controller: { namespace, name } };
    const clock = new SubjectClock(RULE, this.#rules, subject);
    const watched: Watched = { clock, state: 'unknown' };
    this.#watched.set(key, watched);
    return watched;
  }
}
