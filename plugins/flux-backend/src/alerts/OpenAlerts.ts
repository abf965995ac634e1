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
  AlertRuleName,
  AlertTransition,
} from '@fluxwatch/backstage-plugin-flux-common';
import { randomUUID } from 'node:crypto';
import { AlertSubjectRef, StoredAlert } from '../store';
import { subjectColumns } from '../store/rows/AlertRow';

/** What is to be written about one alert. */
export type AlertChange =
  | { type: 'write'; alert: StoredAlert }
  /** It ended without ever having fired: nobody was told, nothing is kept. */
  | { type: 'end'; id: string };

interface OpenAlert {
  id: string;
  subject: AlertSubjectRef;
  alert?: Alert;
}

function isSame(a: Alert | undefined, b: Alert): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function keyOf(subject: AlertSubjectRef, rule: AlertRuleName): string {
  const { kind, namespace, name } = subjectColumns(subject);
  return `${rule}/${kind}/${namespace}/${name}`;
}

/** Follows the open alerts of one cluster, each with the id of its row. */
export class OpenAlerts {
  readonly #open = new Map<string, OpenAlert>();

  restore(alerts: readonly StoredAlert[]): void {
    for (const { id, alert, cluster, ref, controller } of alerts) {
      const subject = { cluster, ref, controller };
      this.#open.set(keyOf(subject, alert.rule), { id, subject, alert });
    }
  }

  /** Those that a rule has about anything. */
  ofRule(rule: AlertRuleName): { subject: AlertSubjectRef; alert: Alert }[] {
    return [...this.#open.values()].flatMap(({ subject, alert }) =>
      alert?.rule === rule ? [{ subject, alert }] : [],
    );
  }

  /**
   * One subject's alerts after a step.
   *
   * @param transitions - what happened to them in that step, in order
   * @param now - what they are after the step, one for a rule
   */
  step(
    subject: AlertSubjectRef,
    transitions: readonly AlertTransition[],
    now: readonly Alert[],
  ): AlertChange[] {
    const changes: AlertChange[] = [];
    for (const { rule, from, to, at } of transitions) {
      const key = keyOf(subject, rule);
      const open = this.#open.get(key);
      if (from === 'inactive') {
        this.#open.set(key, { id: open?.id ?? randomUUID(), subject });
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
    for (const alert of now) {
      const key = keyOf(subject, alert.rule);
      const known = this.#open.get(key);
      if (!isSame(known?.alert, alert)) {
        const id = known?.id ?? randomUUID();
        this.#open.set(key, { id, subject, alert });
        changes.push({
          type: 'write',
          alert: { ...subject, id, state: alert.state, alert },
        });
      }
    }
    return changes;
  }
}
