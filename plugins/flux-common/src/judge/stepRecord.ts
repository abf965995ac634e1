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
import { AlertTransition } from '../alerts/Alert';
import { AlertRules } from '../alerts/AlertRule';
import { annotatedSettings } from '../alerts/ruleSettings';
import { findRoot, JudgedLookup } from '../readiness/findRoot';
import { Root, Verdict } from '../readiness/Readiness';
import { ResourceRef } from '../resources/ResourceRef';
import { readSuspension } from '../resources/suspension';
import { Counting } from './Counting';
import { ResourceRecord, ResourceTransition } from './ResourceRecord';
import { seeState } from './seeState';
import { isQuiet } from './silence';
import { stepAlerts } from './stepAlerts';
import { Watching } from './Watching';

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
  const isReadable =
    annotatedSettings(resource).valid && readSuspension(resource).valid;
  const odd = isReadable
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

/** What a step needs to know beside the record itself. */
export interface StepContext {
  judged: JudgedLookup;
  /** Those already found in this step of the judge. */
  roots: Map<string, Root>;
  rules: AlertRules;
  watchingOf: (ref: ResourceRef) => Watching | undefined;
  countingOf: (ref: ResourceRef) => Counting | undefined;
  now: number;
}

/** A record after a step, and when the next one is due if nothing changes. */
export interface SteppedRecord {
  next: ResourceRecord;
  transitions: ResourceTransition[];
  due?: number;
}

/**
 * Completes a record whose own verdict is new: the root of its waiting, what is
 * seen of it now, and the next step of its alerts.
 */
export function stepRecord(
  record: ResourceRecord,
  { judged: lookup, roots, rules, watchingOf, countingOf, now }: StepContext,
): SteppedRecord {
  const { resource } = record;
  const verdict = completeVerdict(record, lookup, roots);
  const counting = isQuiet(resource, verdict)
    ? countingOf(resource)
    : undefined;
  const context = { lookup, counting, now };
  const seen = seeState(resource, verdict, record.seen, context);
  const { alerts, transitions, due } = stepAlerts(
    { ...record, verdict, seen },
    rules,
    { watching: watchingOf(resource), counting },
    now,
  );
  const next: ResourceRecord = {
    resource,
    verdict,
    ...(alerts.length > 0 && { alerts }),
    seen,
  };
  return { next, transitions: toResourceTransitions(next, transitions), due };
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
