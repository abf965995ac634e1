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
  AlertRuleName,
  AlertSeverity,
  AlertTransition,
  formatResourceRef,
  parseResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  AlertSubjectRef,
  fromSubjectColumns,
  subjectColumns,
} from './AlertRow';
import { toNumber } from './parseStored';

/** A transition of an alert, with what the alert is about. */
export interface StoredTransition extends AlertTransition, AlertSubjectRef {
  /** What the resource waited for at that time. */
  blockedBy?: ResourceRef;
}

/** A row of flux_alert_transitions; the database gives it its id. */
export interface TransitionRow {
  at: number | string;
  cluster: string;
  rule: AlertRuleName;
  kind: string;
  namespace: string;
  name: string;
  from_state: AlertTransition['from'];
  to_state: AlertTransition['to'];
  severity: AlertSeverity;
  since: number | string;
  blocked_by: string | null;
}

export function toTransitionRow(transition: StoredTransition): TransitionRow {
  const { cluster, blockedBy } = transition;
  return {
    at: transition.at,
    cluster,
    rule: transition.rule,
    ...subjectColumns(transition),
    from_state: transition.from,
    to_state: transition.to,
    severity: transition.severity,
    since: transition.since,
    blocked_by: blockedBy ? formatResourceRef(blockedBy) : null,
  };
}

export function fromTransitionRow(row: TransitionRow): StoredTransition {
  const { rule, severity } = row;
  const blockedBy = row.blocked_by
    ? parseResourceRef(row.blocked_by)
    : undefined;
  return {
    ...fromSubjectColumns(row),
    at: toNumber(row.at),
    rule,
    from: row.from_state,
    to: row.to_state,
    severity,
    since: toNumber(row.since),
    ...(blockedBy && { blockedBy }),
  };
}
