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
  formatResourceRef,
  OwnerMatcher,
  parseResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { ReadRows } from '../rows/parseStored';
import {
  decodePosition,
  encodePosition,
  Page,
  PageRequest,
} from './pagePosition';
import {
  parseResources,
  selectResources,
  StoredResource,
} from './readResources';
import { RESOURCE_ORDER, ResourceOrder } from './ResourceOrder';
import { whereOwned } from './whereOwned';

/** Which incidents; what is absent, or an empty list, excludes none. */
export interface IncidentFilter {
  clusters?: readonly string[];
  /** Incidents that hold up, or are, a resource that any of these finds. */
  owners?: readonly OwnerMatcher[];
  /** Resources among these, that any of these others finds, too. */
  ownedBy?: readonly OwnerMatcher[];
}

/** A root cause; `members` tells what goes back to it. */
export interface StoredIncident {
  cluster: string;
  root: ResourceRef;
}

interface Row {
  cluster: string;
  root: string;
  attention: number;
}

/** What goes back to some root causes. */
export interface IncidentMembers extends ReadRows<StoredResource> {
  /** How many resources a root cause holds up, itself not counted. */
  heldUpBy(incident: StoredIncident): number;
}

function keyOf(cluster: string, root: string): string {
  return `${cluster}/${root}`;
}

/**
 * Leaves of flux_resources what belongs to an incident. What merely waits for a
 * root that is Ready or Progressing again does not, unless an alert of it is
 * open.
 */
export function whereIncident(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .whereNotNull('root')
    .where(trouble =>
      trouble
        .whereNotIn('root_state', ['Ready', 'Progressing'])
        .orWhereNotNull('alert_state'),
    );
}

/** Reads root causes, each with all that it holds up. */
export class IncidentQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * The worst first.
   *
   * @throws InputError when `after` is no `next` of such a page
   */
  async page(
    filter: IncidentFilter,
    request: PageRequest,
  ): Promise<Page<StoredIncident>> {
    const query = this.#grouped(filter)
      .select('cluster', 'root')
      .min({ attention: 'attention_rank' })
      .orderBy([
        { column: 'attention' },
        { column: 'cluster' },
        { column: 'root' },
      ]);
    if (request.after !== undefined) {
      query.havingRaw(
        '(min(attention_rank), cluster, root) > (?, ?, ?)',
        decodePosition(request.after, ['rank', 'string', 'string']),
      );
    }
    const rows: Row[] = await query.limit(request.limit + 1);
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    const [{ total }]: { total: number | string }[] = await this.#knex
      .from(this.#grouped(filter).select('cluster', 'root').as('incidents'))
      .count({ total: '*' });
    return {
      items: shown.flatMap(({ cluster, root }) => {
        const ref = parseResourceRef(root);
        return ref ? [{ cluster, root: ref }] : [];
      }),
      totalItems: Number(total),
      ...(rows.length > shown.length &&
        last && {
          next: encodePosition([
            Number(last.attention),
            last.cluster,
            last.root,
          ]),
        }),
    };
  }

  /**
   * Resources whose trouble goes back to some root causes, those that need
   * someone first. A root itself is among its own when it fails or has an alert.
   *
   * @param most - of each: one broken resource may hold up all of a cluster
   */
  async members(
    incidents: readonly StoredIncident[],
    most: number,
  ): Promise<IncidentMembers> {
    const roots = incidents.map(({ cluster, root }) => [
      cluster,
      formatResourceRef(root),
    ]);
    const ofRoots = () =>
      this.#knex('flux_resources').whereIn(['cluster', 'root'], roots);
    const order = RESOURCE_ORDER.join(', ');
    const numbered = ofRoots().select(
      'id',
      this.#knex.raw(
        `row_number() over (partition by cluster, root order by ${order}) as place`,
      ),
    );
    const query = this.#knex('flux_resources').whereIn(
      'flux_resources.id',
      this.#knex
        .from(numbered.as('numbered'))
        .where('place', '<=', most)
        .select('id'),
    );
    ResourceOrder.attention.apply(query);
    const rows = await selectResources(this.#knex, query);
    const counts: { cluster: string; root: string; total: number | string }[] =
      await ofRoots()
        .whereRaw(`kind || '/' || namespace || '/' || name <> root`)
        .select('cluster', 'root')
        .count({ total: '*' })
        .groupBy('cluster', 'root');
    const totals = new Map(
      counts.map(({ cluster, root, total }) => [
        keyOf(cluster, root),
        Number(total),
      ]),
    );
    return {
      ...parseResources(rows),
      heldUpBy: ({ cluster, root }) =>
        totals.get(keyOf(cluster, formatResourceRef(root))) ?? 0,
    };
  }

  #grouped({
    clusters = [],
    owners,
    ownedBy,
  }: IncidentFilter): Knex.QueryBuilder {
    const query = whereIncident(this.#knex('flux_resources')).groupBy(
      'cluster',
      'root',
    );
    if (clusters.length > 0) {
      query.whereIn('cluster', [...clusters]);
    }
    for (const matchers of [owners, ownedBy]) {
      if (matchers) {
        whereOwned(query, matchers);
      }
    }
    return query;
  }
}
