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
import { AlertSubjectRef, subjectColumns } from '../rows/AlertRow';
import {
  fromTransitionRow,
  StoredTransition,
  TransitionRow,
} from '../rows/TransitionRow';

/** Reads the history of alerts. */
export class TransitionQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The newest transitions of the alerts of one subject, newest first. */
  async of(
    subject: AlertSubjectRef,
    limit: number,
  ): Promise<StoredTransition[]> {
    const rows: TransitionRow[] = await this.#knex('flux_alert_transitions')
      .where({ cluster: subject.cluster, ...subjectColumns(subject) })
      .orderBy('id', 'desc')
      .limit(limit)
      .select('*');
    return rows.map(fromTransitionRow);
  }
}
