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
  OwnerMatcher,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import {
  AlertRow,
  CONTROLLER_KIND,
  describeAlertRow,
  fromAlertRow,
  StoredAlert,
} from '../rows/AlertRow';
import { parseRows, ReadRows } from '../rows/parseStored';
import {
  decodePosition,
  encodePosition,
  Page,
  PageRequest,
} from './pagePosition';
import { whereOwned } from './whereOwned';

/** Which alerts; what is absent, or an empty list, excludes none. */
export interface AlertFilter {
  /** Open ones (pending and firing) when absent or empty. */
  states?: readonly StoredAlert['state'][];
  rules?: readonly AlertRuleName[];
  severities?: readonly AlertSeverity[];
  clusters?: readonly string[];
  /** Alerts of resources that there are, and that any of these finds. */
  ownedBy?: readonly OwnerMatcher[];
}

const RESOURCE_KEY = ['cluster', 'kind', 'namespace', 'name'] as const;

/** A page of alerts; `broken` are rows of it that cannot be understood. */
export interface AlertPage extends Page<StoredAlert>, ReadRows<StoredAlert> {}

const ORDER = ['state_rank', 'state_order', 'id'] as const;

function parse(rows: readonly AlertRow[]): ReadRows<StoredAlert> {
  return parseRows(rows, describeAlertRow, fromAlertRow);
}

/** Reads the alerts of all clusters. */
export class AlertQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Firing alerts, the newest first; then pending ones, the next to fire first;
   * then resolved ones, the newest first.
   *
   * @throws InputError when `after` is no `next` of such a page
   */
  async page(filter: AlertFilter, request: PageRequest): Promise<AlertPage> {
    const query = this.#filtered(filter).select('*');
    for (const column of ORDER) {
      query.orderBy(column);
    }
    if (request.after !== undefined) {
      query.whereRaw(
        `(${ORDER.join(', ')}) > (?, ?, ?)`,
        decodePosition(request.after, ['rank', 'order', 'string']),
      );
    }
    const rows: AlertRow[] = await query.limit(request.limit + 1);
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    const [{ total }]: { total: number | string }[] = await this.#filtered(
      filter,
    ).count({ total: '*' });
    return {
      ...parse(shown),
      totalItems: Number(total),
      ...(rows.length > shown.length &&
        last && {
          next: encodePosition([
            last.state_rank,
            Number(last.state_order),
            last.id,
          ]),
        }),
    };
  }

  /** The open alerts about clusters as a whole. */
  async ofClusters(
    clusters?: readonly string[],
  ): Promise<ReadRows<StoredAlert>> {
    const rows: AlertRow[] = await this.#filtered({ clusters })
      .where('kind', '')
      .select('*');
    return parse(rows);
  }

  /** The open alerts about controllers. */
  async ofControllers(
    clusters?: readonly string[],
  ): Promise<ReadRows<StoredAlert>> {
    const rows: AlertRow[] = await this.#filtered({ clusters })
      .where('kind', CONTROLLER_KIND)
      .select('*');
    return parse(rows);
  }

  #filtered(filter: AlertFilter): Knex.QueryBuilder {
    const { states = [], rules, severities, clusters, ownedBy } = filter;
    const query = this.#knex('flux_alerts').whereIn(
      'state',
      states.length > 0 ? [...states] : ['pending', 'firing'],
    );
    const columns: [string, readonly string[] | undefined][] = [
      ['rule', rules],
      ['severity', severities],
      ['cluster', clusters],
    ];
    for (const [column, values] of columns) {
      if (values && values.length > 0) {
        query.whereIn(column, [...values]);
      }
    }
    if (ownedBy) {
      query.whereIn([...RESOURCE_KEY], resources =>
        whereOwned(
          resources.select(...RESOURCE_KEY).from('flux_resources'),
          ownedBy,
        ),
      );
    }
    return query;
  }
}
