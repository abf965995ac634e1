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
import { Alert, AlertTransition, firesAt } from './Alert';
import { AlertRuleName, AlertRuleSettings } from './AlertRule';
import { AlertSignal } from './AlertSignal';

/** An alert after one step; `undefined` is inactive. @public */
export interface AdvancedAlert {
  alert: Alert | undefined;
  transitions: AlertTransition[];
}

function ended(alert: Alert, at: number): AdvancedAlert {
  const { rule, severity, state, since } = alert;
  return {
    alert: undefined,
    transitions: [{ at, rule, severity, from: state, to: 'inactive', since }],
  };
}

function frozen(alert: Alert, now: number): Alert {
  return alert.frozenSince === undefined
    ? { ...alert, frozenSince: now }
    : alert;
}

function thawed(alert: Alert, now: number): Alert {
  if (alert.frozenSince === undefined) {
    return alert;
  }
  const { frozenSince, ...rest } = alert;
  const stoodStill = Math.max(0, now - frozenSince);
  return { ...rest, frozenFor: alert.frozenFor + stoodStill };
}

function endsWith(alert: Alert, signal: AlertSignal): boolean {
  return (
    signal === 'ok' ||
    (signal === 'told' &&
      alert.state === 'pending' &&
      alert.startedBy === 'blocked')
  );
}

/** Fires a pending alert whose hold-off is over. */
function fireIfDue(alert: Alert, now: number): AdvancedAlert {
  const due = firesAt(alert);
  if (due === undefined || due > now) {
    return { alert, transitions: [] };
  }
  const { rule, severity, since } = alert;
  return {
    alert: { ...alert, state: 'firing', firedAt: now },
    transitions: [
      { at: now, rule, severity, from: 'pending', to: 'firing', since },
    ],
  };
}

function start(
  rule: AlertRuleName,
  signal: 'failing' | 'untold',
  settings: AlertRuleSettings,
  now: number,
  since: number,
): AdvancedAlert {
  const { holdOff, severity } = settings;
  const alert: Alert = {
    rule,
    severity,
    state: 'pending',
    since,
    holdOff,
    frozenFor: 0,
    startedBy: signal === 'failing' ? 'failure' : 'blocked',
  };
  const due = fireIfDue(alert, now);
  return {
    alert: due.alert,
    transitions: [
      { at: now, rule, severity, from: 'inactive', to: 'pending', since },
      ...due.transitions,
    ],
  };
}

/**
 * One step of an alert, in Prometheus' words: a pure function of what it was,
 * what is seen now, and the time.
 *
 * @param alert - what it was; undefined when inactive
 * @param signal - what the newest verdict means for the clock
 * @param settings - the rule as it applies to this subject now; a changed
 *   hold-off moves when the alert fires, never when its clock started
 * @param now - milliseconds since the epoch
 * @param since - when a clock that starts now began, if that was seen before
 * @public
 */
export function advanceAlert(
  rule: AlertRuleName,
  alert: Alert | undefined,
  signal: AlertSignal,
  settings: AlertRuleSettings,
  now: number,
  since: number = now,
): AdvancedAlert {
  if (!settings.enabled) {
    return alert ? ended(alert, now) : { alert, transitions: [] };
  }
  if (!alert) {
    return signal === 'failing' || signal === 'untold'
      ? start(rule, signal, settings, now, since)
      : { alert, transitions: [] };
  }
  if (endsWith(alert, signal)) {
    return ended(alert, now);
  }
  const clock = signal === 'frozen' ? frozen(alert, now) : thawed(alert, now);
  const next: Alert = {
    ...clock,
    holdOff: settings.holdOff,
    severity: settings.severity,
    startedBy: signal === 'failing' ? 'failure' : alert.startedBy,
  };
  return fireIfDue(next, now);
}
