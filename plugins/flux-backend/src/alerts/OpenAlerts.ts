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

import {
  Alert,
  AlertTransition,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { randomUUID } from 'node:crypto';
import { AlertSubjectRef, StoredAlert } from '../store';

/** What is to be written about one alert. */
export type AlertChange =
  | { type: 'write'; alert: StoredAlert }
  /** It ended without ever having fired: nobody was told, nothing is kept. */
  | { type: 'end'; id: string };

interface OpenAlert {
  id: string;
  alert?: Alert;
}

function isSame(a: Alert | undefined, b: Alert): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function keyOf({ ref }: AlertSubjectRef): string {
  return ref ? formatResourceRef(ref) : '';
}

/** Follows the open alerts of one cluster, each with the id of its row. */
export class OpenAlerts {
  readonly #open = new Map<string, OpenAlert>();

  restore(alerts: readonly StoredAlert[]): void {
    for (const stored of alerts) {
      const { id, alert } = stored;
      this.#open.set(keyOf(stored), { id, alert });
    }
  }

  /** The alert about the cluster as a whole. */
  get ofCluster(): Alert | undefined {
    return this.#open.get('')?.alert;
  }

  /**
   * One subject's alert after a step.
   *
   * @param transitions - what happened to it in that step, in order
   * @param now - what it is after the step; undefined when inactive
   */
  step(
    subject: AlertSubjectRef,
    transitions: readonly AlertTransition[],
    now: Alert | undefined,
  ): AlertChange[] {
    const key = keyOf(subject);
    const changes: AlertChange[] = [];
    for (const { from, to, at } of transitions) {
      const open = this.#open.get(key);
      if (from === 'inactive') {
        this.#open.set(key, { id: randomUUID() });
      } else if (to === 'inactive' && open) {
        this.#open.delete(key);
        changes.push(
          from === 'firing' && open.alert
            ? {
                type: 'write',
                alert: {
                  ...subject,
                  id: open.id,
                  state: 'resolved',
                  alert: open.alert,
                  resolvedAt: at,
                },
              }
            : { type: 'end', id: open.id },
        );
      }
    }
    const known = this.#open.get(key);
    if (now && !isSame(known?.alert, now)) {
      const id = known?.id ?? randomUUID();
      this.#open.set(key, { id, alert: now });
      changes.push({
        type: 'write',
        alert: { ...subject, id, state: now.state, alert: now },
      });
    }
    return changes;
  }
}
