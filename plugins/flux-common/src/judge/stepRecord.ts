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
import { Alert, AlertTransition } from '../alerts/Alert';
import {
  AlertRules,
  RESOURCE_RULE_NAMES,
  ResourceRuleName,
} from '../alerts/AlertRule';
import { AlertSignal, signalOf } from '../alerts/AlertSignal';
import { byUrgency } from '../alerts/byUrgency';
import { annotatedSettings, settingsForResource } from '../alerts/ruleSettings';
import { findRoot, JudgedLookup } from '../readiness/findRoot';
import { Root, Verdict } from '../readiness/Readiness';
import { ResourceRecord, ResourceTransition } from './ResourceRecord';

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

function signalFor(rule: ResourceRuleName, verdict: Verdict): AlertSignal {
  return rule === 'FluxReconciliationFailing' ? signalOf(verdict) : 'ok';
}

/**
 * Completes a record whose own verdict is new: the root of its waiting, and
 * the next step of its alerts.
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
  const alerts: Alert[] = [];
  const transitions: AlertTransition[] = [];
  for (const rule of RESOURCE_RULE_NAMES) {
    const before = record.alerts?.find(alert => alert.rule === rule);
    const signal = signalFor(rule, verdict);
    if (before || signal === 'failing' || signal === 'untold') {
      const settings = settingsForResource(rules, rule, resource);
      const step = advanceAlert(rule, before, signal, settings, now);
      alerts.push(...(step.alert ? [step.alert] : []));
      transitions.push(...step.transitions);
    }
  }
  alerts.sort(byUrgency);
  const next: ResourceRecord = {
    resource,
    verdict,
    ...(alerts.length > 0 && { alerts }),
  };
  return { next, transitions: toResourceTransitions(next, transitions) };
}

/** Ends the alerts of a resource that is gone. */
export function endRecord(
  record: ResourceRecord,
  now: number,
): ResourceTransition[] {
  const { alerts = [] } = record;
  return toResourceTransitions(
    record,
    alerts.map(({ rule, severity, state, since }) => ({
      at: now,
      rule,
      severity,
      from: state,
      to: 'inactive',
      since,
    })),
  );
}
