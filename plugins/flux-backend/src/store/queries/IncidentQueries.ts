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
  OwnerMatcher,
  parseResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { FoundHeld, holdingOwned, readHeld } from './heldResources';
import { IncidentMembers, readMembers } from './incidentMembers';
import {
  comparePositions,
  placeController,
  PlacedIncident,
  StoredIncident,
} from './incidentPlaces';
import {
  decodePosition,
  encodePosition,
  Page,
  PagePosition,
  PageRequest,
} from './pagePosition';
import { DownController, groupAlike, whereHeld } from './whereHeld';
import { whereOwned } from './whereOwned';

/** Which incidents; what is absent, or an empty list, excludes none. */
export interface IncidentFilter {
  clusters?: readonly string[];
  /** Incidents that hold up, or are, a resource that any of these finds. */
  owners?: readonly OwnerMatcher[];
  /** Resources among these, that any of these others finds, too. */
  ownedBy?: readonly OwnerMatcher[];
  /** Controllers that are down: what is overdue because of that is theirs. */
  down?: readonly DownController[];
}

interface Row {
  cluster: string;
  root: string;
  attention: number;
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
    const after =
      request.after === undefined
        ? undefined
        : decodePosition(request.after, ['rank', 'string', 'string']);
    const controllers = await this.#controllers(filter);
    const placed = controllers.filter(
      ({ position }) => !after || comparePositions(position, after) > 0,
    );
    const most = request.limit + 1;
    const isPast = after !== undefined && Number(after[0]) >= 0;
    if (placed.length < most) {
      placed.push(
        ...(await this.#roots(
          filter,
          most - placed.length,
          isPast ? after : undefined,
        )),
      );
    }
    const shown = placed.slice(0, request.limit);
    const last = shown.at(-1);
    const [{ total }]: { total: number | string }[] = await this.#knex
      .from(this.#grouped(filter).select('cluster', 'root').as('incidents'))
      .count({ total: '*' });
    return {
      items: shown.flatMap(({ incident }) => incident ?? []),
      totalItems: controllers.length + Number(total),
      ...(placed.length > shown.length &&
        last && { next: encodePosition(last.position) }),
    };
  }

  /**
   * How many root causes clusters have on which a controller is down; of others
   * `ClusterQueries` counts them.
   */
  async countWith(
    down: readonly DownController[],
  ): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { cluster } of down) {
      counts.set(cluster, 1 + (counts.get(cluster) ?? 0));
    }
    if (counts.size > 0) {
      const rows: { cluster: string; total: number | string }[] =
        await this.#ungrouped({ clusters: [...counts.keys()], down })
          .select('cluster')
          .countDistinct({ total: 'root' })
          .groupBy('cluster');
      for (const { cluster, total } of rows) {
        counts.set(cluster, Number(total) + (counts.get(cluster) ?? 0));
      }
    }
    return counts;
  }

  /** What controllers hold up, at most so many of each. */
  held(down: readonly DownController[], most: number): Promise<FoundHeld> {
    return readHeld(this.#knex, down, most);
  }

  /**
   * Resources whose trouble goes back to some root causes, those that need
   * someone first. A root itself is among its own when it fails or has an alert.
   *
   * @param most - of each: one broken resource may hold up all of a cluster
   */
  members(
    incidents: readonly StoredIncident[],
    most: number,
  ): Promise<IncidentMembers> {
    return readMembers(this.#knex, incidents, most);
  }

  /** The controllers of the filter, in the order of the list. */
  async #controllers(filter: IncidentFilter): Promise<PlacedIncident[]> {
    const { clusters = [], down = [], owners, ownedBy } = filter;
    const asked = down.filter(
      ({ cluster }) => clusters.length === 0 || clusters.includes(cluster),
    );
    const all = [owners, ownedBy].flatMap(matchers =>
      matchers ? [matchers] : [],
    );
    const shown =
      all.length > 0 ? await holdingOwned(this.#knex, asked, all) : asked;
    return shown
      .map(placeController)
      .sort((a, b) => comparePositions(a.position, b.position));
  }

  /** The roots that are resources, in the order of the list. */
  async #roots(
    filter: IncidentFilter,
    most: number,
    after: PagePosition | undefined,
  ): Promise<PlacedIncident[]> {
    const query = this.#grouped(filter)
      .select('cluster', 'root')
      .min({ attention: 'attention_rank' })
      .orderBy([
        { column: 'attention' },
        { column: 'cluster' },
        { column: 'root' },
      ]);
    if (after) {
      query.havingRaw(
        '(min(attention_rank), cluster, root) > (?, ?, ?)',
        after,
      );
    }
    const rows: Row[] = await query.limit(most);
    return rows.map(({ attention, cluster, root }) => {
      const ref = parseResourceRef(root);
      return {
        ...(ref && { incident: { cluster, root: ref } }),
        position: [Number(attention), cluster, root],
      };
    });
  }

  #grouped(filter: IncidentFilter): Knex.QueryBuilder {
    return this.#ungrouped(filter).groupBy('cluster', 'root');
  }

  #ungrouped(filter: IncidentFilter): Knex.QueryBuilder {
    const { clusters = [], down = [], owners, ownedBy } = filter;
    const query = whereIncident(this.#knex('flux_resources'));
    if (clusters.length > 0) {
      query.whereIn('cluster', [...clusters]);
    }
    for (const alike of groupAlike(down)) {
      query.whereNot(held => whereHeld(held, alike));
    }
    for (const matchers of [owners, ownedBy]) {
      if (matchers) {
        whereOwned(query, matchers);
      }
    }
    return query;
  }
}
