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
  firesAt,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { alertSchema } from './alertSchema';
import { parseColumn, toOptionalNumber } from './parseStored';

/** A controller of Flux, by its Deployment. */
export interface ControllerRef {
  namespace: string;
  name: string;
}

/** What an alert is about: a resource, a controller, or the cluster as a whole. */
export interface AlertSubjectRef {
  cluster: string;
  ref?: ResourceRef;
  controller?: ControllerRef;
}

/** What a controller is to Kubernetes; no kind of Flux is called so. */
export const CONTROLLER_KIND = 'Deployment';

/** How rows name what an alert is about. */
export function subjectColumns({ ref, controller }: AlertSubjectRef): {
  kind: string;
  namespace: string;
  name: string;
} {
  const { namespace = '', name = '' } = ref ?? controller ?? {};
  const kind = ref?.kind ?? (controller ? CONTROLLER_KIND : '');
  return { kind, namespace, name };
}

/** The other way round. */
export function fromSubjectColumns({
  cluster,
  kind,
  namespace,
  name,
}: {
  cluster: string;
  kind: string;
  namespace: string;
  name: string;
}): AlertSubjectRef {
  switch (kind) {
    case '':
      return { cluster };
    case CONTROLLER_KIND:
      return { cluster, controller: { namespace, name } };
    default:
      return { cluster, ref: { kind, namespace, name } };
  }
}

/** An alert that is open, or was resolved within the last 30 days. */
export interface StoredAlert extends AlertSubjectRef {
  id: string;
  state: 'pending' | 'firing' | 'resolved';
  /** As it is; of a resolved one as it was when it ended. */
  alert: Alert;
  /** Milliseconds since the epoch, of a resolved one. */
  resolvedAt?: number;
}

/** A row of flux_alerts. */
export interface AlertRow {
  id: string;
  cluster: string;
  rule: AlertRuleName;
  kind: string;
  namespace: string;
  name: string;
  state: 'pending' | 'firing' | 'resolved';
  severity: string;
  since: number | string;
  fires_at: number | string | null;
  fired_at: number | string | null;
  resolved_at: number | string | null;
  state_rank: number;
  state_order: number | string;
  alert: string;
}

const STATE_RANK = { firing: 0, pending: 1, resolved: 2 };

/** Alerts whose clock stands still come after those that will fire. */
const NEVER = 8_640_000_000_000_000;

function stateOrder({ state, alert, resolvedAt }: StoredAlert): number {
  switch (state) {
    case 'firing':
      return -(alert.firedAt ?? alert.since);
    case 'pending':
      return firesAt(alert) ?? NEVER;
    default:
      return -(resolvedAt ?? alert.since);
  }
}

export function toAlertRow(stored: StoredAlert): AlertRow {
  const { id, cluster, state, alert, resolvedAt } = stored;
  return {
    id,
    cluster,
    rule: alert.rule,
    ...subjectColumns(stored),
    state,
    severity: alert.severity,
    since: alert.since,
    fires_at: firesAt(alert) ?? null,
    fired_at: alert.firedAt ?? null,
    resolved_at: resolvedAt ?? null,
    state_rank: STATE_RANK[state],
    state_order: stateOrder(stored),
    alert: JSON.stringify(alert),
  };
}

/** @throws when the row cannot be understood */
export function fromAlertRow(row: AlertRow): StoredAlert {
  const { id, state } = row;
  const resolvedAt = toOptionalNumber(row.resolved_at);
  return {
    ...fromSubjectColumns(row),
    id,
    state,
    alert: parseColumn(alertSchema, row.alert),
    ...(resolvedAt !== undefined && { resolvedAt }),
  };
}

export function describeAlertRow(row: AlertRow): string {
  return row.kind === ''
    ? `the alert ${row.rule}`
    : `the alert ${row.rule} of ${row.kind}/${row.namespace}/${row.name}`;
}
