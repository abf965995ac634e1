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

import { Knex } from 'knex';
import { StoredAlert, toAlertRow } from '../rows/AlertRow';
import { storable } from '../rows/storable';
import { StoredTransition, toTransitionRow } from '../rows/TransitionRow';
import { inParts } from './inParts';

/**
 * Ended and resolved alerts go first: a subject has one open alert per rule,
 * and the next one may be in the same batch.
 */
export async function writeAlerts(
  trx: Knex,
  alerts: readonly StoredAlert[],
  ended: readonly string[],
): Promise<void> {
  for (const ids of inParts(ended)) {
    await trx('flux_alerts').whereIn('id', ids).delete();
  }
  const resolved = alerts.filter(({ state }) => state === 'resolved');
  const open = alerts.filter(({ state }) => state !== 'resolved');
  for (const part of [...inParts(resolved), ...inParts(open)]) {
    await trx('flux_alerts')
      .insert(part.map(alert => storable(toAlertRow(alert))))
      .onConflict('id')
      .merge();
  }
}

export async function writeTransitions(
  trx: Knex,
  transitions: readonly StoredTransition[],
): Promise<void> {
  for (const part of inParts(transitions)) {
    await trx('flux_alert_transitions').insert(
      part.map(transition => storable(toTransitionRow(transition))),
    );
  }
}
