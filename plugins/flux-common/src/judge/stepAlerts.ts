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
import { Alert, AlertTransition, firesAt } from '../alerts/Alert';
import {
  AlertRules,
  AlertRuleSettings,
  RESOURCE_RULE_NAMES,
  ResourceRuleName,
} from '../alerts/AlertRule';
import { AlertSignal, signalOf } from '../alerts/AlertSignal';
import { byUrgency } from '../alerts/byUrgency';
import { MAX_HOLD_OFF } from '../alerts/holdOff';
import { settingsForResource } from '../alerts/ruleSettings';
import { readSuspension } from '../resources/suspension';
import { findOverdue, Overdue, overdueSignal, ToldBy } from './overdue';
import { ResourceRecord } from './ResourceRecord';
import { nextCount } from './silence';

/** The alerts of a resource after one step. */
export interface SteppedAlerts {
  alerts: Alert[];
  transitions: AlertTransition[];
  /** When they have to be stepped again even if nothing changes. */
  due?: number;
}

function signalFor(
  rule: ResourceRuleName,
  { verdict }: ResourceRecord,
  overdue: Overdue | undefined,
  now: number,
): AlertSignal {
  switch (rule) {
    case 'FluxReconciliationOverdue':
      return overdueSignal(overdue, verdict, now);
    case 'FluxSuspendedTooLong':
      return verdict.readiness === 'Suspended' ? 'failing' : 'ok';
    default:
      return signalOf(verdict);
  }
}

/**
 * A suspension that says until when is told of when that is over, and not
 * before. An end from before it began was meant for an earlier one.
 */
function withEnd(
  settings: AlertRuleSettings,
  { resource, seen }: ResourceRecord,
): AlertRuleSettings {
  const { until } = readSuspension(resource);
  const since = seen?.suspendedSince;
  return until === undefined || since === undefined || until <= since
    ? settings
    : { ...settings, holdOff: Math.min(until - since, MAX_HOLD_OFF) };
}

function settingsOf(
  rule: ResourceRuleName,
  record: ResourceRecord,
  rules: AlertRules,
): AlertRuleSettings {
  const settings = settingsForResource(rules, rule, record.resource);
  return rule === 'FluxSuspendedTooLong' ? withEnd(settings, record) : settings;
}

/**
 * Steps the alert of each rule.
 *
 * @param record - with its verdict and what is seen of it now, and its alerts as
 *   they were
 */
export function stepAlerts(
  record: ResourceRecord,
  rules: AlertRules,
  told: ToldBy,
  now: number,
): SteppedAlerts {
  const { resource, verdict, seen = {} } = record;
  const overdue = findOverdue(resource, verdict, seen, { ...told, now });
  const alerts: Alert[] = [];
  const transitions: AlertTransition[] = [];
  const times: number[] = [];
  for (const rule of RESOURCE_RULE_NAMES) {
    const before = record.alerts?.find(alert => alert.rule === rule);
    const signal = signalFor(rule, record, overdue, now);
    if (before || signal === 'failing' || signal === 'untold') {
      const settings = settingsOf(rule, record, rules);
      const isSuspension = rule === 'FluxSuspendedTooLong';
      const since = isSuspension ? seen.suspendedSince : undefined;
      const step = advanceAlert(rule, before, signal, settings, now, since);
      transitions.push(...step.transitions);
      if (step.alert) {
        alerts.push(step.alert);
        times.push(firesAt(step.alert) ?? Infinity);
      }
    }
  }
  const next = [
    overdue?.at ?? -Infinity,
    nextCount(resource, seen, told.counting, now) ?? -Infinity,
  ].filter(time => time > now);
  if (
    next.length > 0 &&
    settingsOf('FluxReconciliationOverdue', record, rules).enabled
  ) {
    times.push(...next);
  }
  const due = Math.min(...times);
  alerts.sort(byUrgency);
  return { alerts, transitions, ...(due < Infinity && { due }) };
}
