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
import { AlertRuleName, AlertSeverity } from './AlertRule';

/** States of an alert that is there; one that is not is inactive. @public */
export type AlertState = 'pending' | 'firing';

/**
 * A rule that applies to one subject now. Times are milliseconds since the
 * epoch, durations milliseconds.
 *
 * @public
 */
export interface Alert {
  rule: AlertRuleName;
  severity: AlertSeverity;
  state: AlertState;
  /** When we first saw the failure: the start of our clock. */
  since: number;
  /** The hold-off that the clock runs against. */
  holdOff: number;
  /** How long the clock stood still while the resource was suspended. */
  frozenFor: number;
  /** Since when it stands still, if it does. */
  frozenSince?: number;
  firedAt?: number;
  /**
   * `blocked`: the resource waits for something that nobody else tells of.
   * Its pending clock ends when that something fails itself.
   */
  startedBy: 'failure' | 'blocked';
}

/** A change from one state to another, for the history. @public */
export interface AlertTransition {
  at: number;
  rule: AlertRuleName;
  severity: AlertSeverity;
  from: 'inactive' | AlertState;
  to: 'inactive' | AlertState;
  since: number;
}

/**
 * When a pending alert fires.
 *
 * @returns undefined while its clock stands still, and when it fires already
 * @public
 */
export function firesAt(alert: Alert): number | undefined {
  return alert.state === 'pending' && alert.frozenSince === undefined
    ? alert.since + alert.holdOff + alert.frozenFor
    : undefined;
}
