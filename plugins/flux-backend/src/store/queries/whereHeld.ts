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
  Responsibility,
  ServedResources,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { ControllerRef } from '../rows/AlertRow';
import { whereLabelled } from './whereLabelled';

/** A controller that is down, and what counts under it. */
export interface DownController {
  cluster: string;
  controller: ControllerRef;
  /** That it is down. */
  alert: Alert;
  /** Absent when it cannot be told: then it holds up nothing. */
  responsibility?: Responsibility;
}

/** Controllers of several clusters that answer for the same there. */
export interface AlikeControllers {
  responsibility: Responsibility;
  /** By cluster: no two of one answer for the same. */
  controllers: Map<string, DownController>;
}

/** SQLite takes no deeper expressions; more are told one by one. */
const MOST_FORMS = 200;

/** One part of a query does for all that are set up alike. */
export function groupAlike(
  down: readonly DownController[],
): AlikeControllers[] {
  const byForm = new Map<string, AlikeControllers>();
  for (const controller of down) {
    const { cluster, responsibility } = controller;
    if (responsibility) {
      const form = JSON.stringify(responsibility);
      const alike = byForm.get(form) ?? {
        responsibility,
        controllers: new Map(),
      };
      alike.controllers.set(cluster, controller);
      byForm.set(form, alike);
    }
  }
  return [...byForm.values()].slice(0, MOST_FORMS);
}

function whereServed(
  query: Knex.QueryBuilder,
  { kinds, namespace, labels }: ServedResources,
): void {
  query.whereIn('flux_resources.kind', [...kinds]);
  if (namespace !== undefined) {
    query.where('flux_resources.namespace', namespace);
  }
  whereLabelled(labels, query);
}

const OVERDUE: AlertRuleName = 'FluxReconciliationOverdue';

/** The open alerts of a resource, by the index of open alerts. */
function openAlerts(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .select('flux_alerts.id')
    .from('flux_alerts')
    .whereRaw('flux_alerts.cluster = flux_resources.cluster')
    .whereRaw('flux_alerts.kind = flux_resources.kind')
    .whereRaw('flux_alerts.namespace = flux_resources.namespace')
    .whereRaw('flux_alerts.name = flux_resources.name')
    .whereRaw(`flux_alerts.state <> 'resolved'`);
}

/**
 * Leaves of flux_resources what is overdue because its controller is down. What
 * fails as well, or has another alert, has a cause of its own.
 */
export function whereHeld(
  query: Knex.QueryBuilder,
  { responsibility, controllers }: AlikeControllers,
): Knex.QueryBuilder {
  query
    .whereIn('flux_resources.cluster', [...controllers.keys()])
    .whereNotNull('flux_resources.root')
    .whereNotNull('flux_resources.alert_state')
    .where('flux_resources.failing', false);
  whereServed(query, responsibility);
  for (const served of responsibility.except) {
    query.whereNot(others => whereServed(others, served));
  }
  return query
    .whereExists(alerts => openAlerts(alerts).where('rule', OVERDUE))
    .whereNotExists(alerts => openAlerts(alerts).whereNot('rule', OVERDUE));
}
