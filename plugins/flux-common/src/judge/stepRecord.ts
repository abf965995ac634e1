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
import { advanceAlert } from '../alerts/advanceAlert';
import { AlertTransition } from '../alerts/Alert';
import { AlertRules } from '../alerts/AlertRule';
import { signalOf } from '../alerts/AlertSignal';
import { annotatedSettings, settingsForResource } from '../alerts/ruleSettings';
import { findRoot, JudgedLookup } from '../readiness/findRoot';
import { Root, Verdict } from '../readiness/Readiness';
import { ResourceRecord, ResourceTransition } from './ResourceRecord';

const RULE = 'FluxReconciliationFailing';

function toResourceTransitions(
  { resource, verdict }: ResourceRecord,
  transitions: AlertTransition[],
): ResourceTransition[] {
  const { kind, namespace, name } = resource;
  return transitions.map(transition => ({
    ...transition,
    ref: { kind, namespace, name },
    ...(verdict.blockedBy && { blockedBy: verdict.blockedBy }),
  }));
}

function completeVerdict(
  { resource, verdict }: ResourceRecord,
  judged: JudgedLookup,
  roots: Map<string, Root>,
): Verdict {
  const { root, notes = [], ...own } = verdict;
  const odd = annotatedSettings(resource).valid
    ? notes
    : [...notes, 'InvalidAlertAnnotation' as const];
  return {
    ...own,
    ...(own.blockedBy && {
      root: findRoot(resource, own.blockedBy, judged, roots),
    }),
    ...(odd.length > 0 && { notes: odd }),
  };
}

/**
 * Completes a record whose own verdict is new: the root of its waiting, and
 * the next step of its alert.
 *
 * @param roots - those already found in this step of the judge
 */
export function stepRecord(
  record: ResourceRecord,
  judged: JudgedLookup,
  roots: Map<string, Root>,
  rules: AlertRules,
  now: number,
): { next: ResourceRecord; transitions: ResourceTransition[] } {
  const verdict = completeVerdict(record, judged, roots);
  const { resource } = record;
  const { alert, transitions } = advanceAlert(
    RULE,
    record.alert,
    signalOf(verdict),
    settingsForResource(rules[RULE], resource),
    now,
  );
  const next: ResourceRecord = { resource, verdict, ...(alert && { alert }) };
  return { next, transitions: toResourceTransitions(next, transitions) };
}

/** Ends the alert of a resource that is gone. */
export function endRecord(
  record: ResourceRecord,
  now: number,
): ResourceTransition[] {
  const { alert } = record;
  return alert
    ? toResourceTransitions(record, [
        {
          at: now,
          rule: alert.rule,
          severity: alert.severity,
          from: alert.state,
          to: 'inactive',
          since: alert.since,
        },
      ])
    : [];
}
