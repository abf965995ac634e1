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
  AlertTransition,
  ClusterJudge,
  formatResourceRef,
  JudgeOutcome,
} from '@fluxwatch/backstage-plugin-flux-common';
import { OpenAlerts } from './OpenAlerts';
import { PendingBatch } from './PendingBatch';
import { SubjectStep } from './SubjectClock';

export interface OutcomeRecorderOptions {
  cluster: string;
  judge: ClusterJudge;
  alerts: OpenAlerts;
  /** What is written next. */
  pending: () => PendingBatch;
}

/** Puts what a step of the judge changed into what is written next. */
export class OutcomeRecorder {
  readonly #options: OutcomeRecorderOptions;

  constructor(options: OutcomeRecorderOptions) {
    this.#options = options;
  }

  /** @param relabelled - resources whose labels the step has changed */
  record(outcome: JudgeOutcome, relabelled?: ReadonlySet<string>): void {
    const { cluster, judge } = this.#options;
    const pending = this.#options.pending();
    const { changed, removed, transitions } = outcome;
    removed.forEach(ref => pending.removeResource(ref));
    for (const record of changed) {
      const key = formatResourceRef(record.resource);
      pending.setResource(record, relabelled?.has(key) ?? false);
    }
    const happened = new Map<string, AlertTransition[]>();
    for (const { ref, ...transition } of transitions) {
      pending.addTransition({ cluster, ref, ...transition });
      const key = formatResourceRef(ref);
      happened.set(key, [...(happened.get(key) ?? []), transition]);
    }
    const refs = [...removed, ...changed.map(({ resource }) => resource)];
    for (const { kind, namespace, name } of refs) {
      const ref = { kind, namespace, name };
      const own = happened.get(formatResourceRef(ref)) ?? [];
      this.#options.alerts
        .step({ cluster, ref }, own, judge.get(ref)?.alerts ?? [])
        .forEach(change => pending.addAlertChange(change));
    }
  }

  /** The same for the alert about something that is no resource. */
  recordSubject({ subject, alert, transitions }: SubjectStep): void {
    const pending = this.#options.pending();
    for (const transition of transitions) {
      pending.addTransition({ ...subject, ...transition });
    }
    this.#options.alerts
      .step(subject, transitions, alert ? [alert] : [])
      .forEach(change => pending.addAlertChange(change));
  }
}
