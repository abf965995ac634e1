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
  advanceAlert,
  AdvancedAlert,
  Alert,
  AlertRuleName,
  AlertRules,
  AlertSignal,
  firesAt,
  settingsFor,
} from '@fluxwatch/backstage-plugin-flux-common';
import { AlertSubjectRef } from '../store';

/** What a step did to the alert about something that is no resource. */
export interface SubjectStep extends AdvancedAlert {
  subject: AlertSubjectRef;
}

/** The clock of one rule for a subject that is no resource. */
export class SubjectClock {
  readonly #rule: AlertRuleName;
  readonly #rules: AlertRules;
  readonly #subject: AlertSubjectRef;
  #alert?: Alert;

  constructor(
    rule: AlertRuleName,
    rules: AlertRules,
    subject: AlertSubjectRef,
  ) {
    this.#rule = rule;
    this.#rules = rules;
    this.#subject = subject;
  }

  restore(alert: Alert | undefined): void {
    this.#alert = alert;
  }

  step(signal: AlertSignal, now: number): SubjectStep {
    const { cluster, controller } = this.#subject;
    const step = advanceAlert(
      this.#rule,
      this.#alert,
      signal,
      settingsFor(this.#rules[this.#rule], {
        cluster,
        ...(controller && { namespace: controller.namespace }),
      }),
      now,
    );
    this.#alert = step.alert;
    return { ...step, subject: this.#subject };
  }

  /** When a pending alert fires. */
  nextDeadline(): number | undefined {
    return this.#alert && firesAt(this.#alert);
  }
}
