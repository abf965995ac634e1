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

const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = 30 * DAY_MS;
const SAMPLES_KEPT_MS = DAY_MS;

/**
 * Forgets transitions and resolved alerts that are older than 30 days, and
 * samples of controllers that are older than one.
 */
export async function removeOldHistory(knex: Knex, now: number): Promise<void> {
  const before = now - KEPT_MS;
  await knex('flux_alert_transitions').where('at', '<', before).delete();
  await knex('flux_alerts')
    .where('state', 'resolved')
    .where('resolved_at', '<', before)
    .delete();
  await knex('flux_controller_samples')
    .where('at', '<', now - SAMPLES_KEPT_MS)
    .delete();
}
