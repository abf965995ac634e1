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
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { ReadRows } from '../rows/parseStored';
import { Page, PageRequest } from './pagePosition';
import {
  parseResources,
  ResourceKey,
  selectResources,
  StoredResource,
} from './readResources';
import { ResourceFilter, whereResources } from './ResourceFilter';
import { ResourceOrder } from './ResourceOrder';

/** Keys in one statement: four values each, and SQLite takes 32,766. */
const KEYS_AT_ONCE = 1_000;

const KEY: (keyof ResourceKey)[] = ['cluster', 'kind', 'namespace', 'name'];

/** Found by a text: of a fleet of 100,000 one in fifty. */
const FEW = 2_000;

/** A page of resources; `broken` are rows of it that cannot be understood. */
export interface ResourcePage
  extends Page<StoredResource>,
    ReadRows<StoredResource> {}

/** Reads the resources of all clusters, as any replica stored them. */
export class ResourceQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * What the filter leaves, those that need someone first, or in another order.
   *
   * @throws InputError when `after` is no `next` of such a page
   */
  async page(
    filter: ResourceFilter,
    request: PageRequest,
    order: ResourceOrder = ResourceOrder.attention,
  ): Promise<ResourcePage> {
    const few = await this.#few(filter);
    const query = few
      ? this.#knex('flux_resources').whereIn(
          KEY,
          few.map(key => KEY.map(column => key[column])),
        )
      : this.#filtered(filter);
    order.apply(query, request.after);
    const rows = await selectResources(
      this.#knex,
      query.limit(request.limit + 1),
    );
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    const complete = rows.length === shown.length;
    const counted =
      complete && request.after === undefined ? shown.length : few?.length;
    return {
      ...parseResources(shown),
      totalItems: counted ?? (await this.count(filter)),
      ...(!complete &&
        last && {
          next: order.encode(order.positionOf(last)),
        }),
    };
  }

  /** How many resources the filter leaves. */
  async count(filter: ResourceFilter): Promise<number> {
    const [{ total }]: { total: number | string }[] = await this.#filtered(
      filter,
    ).count({ total: '*' });
    return Number(total);
  }

  /**
   * One resource.
   *
   * @returns undefined when none such is known
   * @throws Error when its row cannot be understood
   */
  async find(key: ResourceKey): Promise<StoredResource | undefined> {
    const { items, broken } = await this.findMany([key]);
    if (broken.length > 0) {
      throw new Error(broken[0].message);
    }
    return items[0];
  }

  /** Those of the given resources that are known, in no order. */
  async findMany(
    keys: readonly ResourceKey[],
  ): Promise<ReadRows<StoredResource>> {
    const found: ReadRows<StoredResource> = { items: [], broken: [] };
    for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
      const part = keys.slice(from, from + KEYS_AT_ONCE);
      const rows = await selectResources(
        this.#knex,
        this.#knex('flux_resources').whereIn(
          KEY,
          part.map(key => KEY.map(column => key[column])),
        ),
      );
      const { items, broken } = parseResources(rows);
      found.items.push(...items);
      found.broken.push(...broken);
    }
    return found;
  }

  /**
   * Resources whose trouble goes back to one resource (which need not exist),
   * those that need someone first. That one itself is among them when it fails
   * or has an alert.
   */
  async withRoot(
    cluster: string,
    root: ResourceRef,
  ): Promise<ReadRows<StoredResource>> {
    const query = this.#knex('flux_resources').where({
      'flux_resources.cluster': cluster,
      'flux_resources.root': formatResourceRef(root),
    });
    ResourceOrder.attention.apply(query);
    return parseResources(await selectResources(this.#knex, query));
  }

  /**
   * Those that a search of texts finds, where they are few: no index finds them,
   * and to look through all once is faster than to do so in an order, and then
   * to count. Undefined where they are many, and so are soon met in any order.
   */
  async #few(filter: ResourceFilter): Promise<ResourceKey[] | undefined> {
    if (!filter.text && !filter.revision) {
      return undefined;
    }
    // No more than an index with the revision holds.
    const rows: ResourceKey[] = await this.#filtered(filter)
      .select(KEY.map(column => `flux_resources.${column}`))
      .limit(FEW + 1);
    return rows.length > FEW ? undefined : rows;
  }

  #filtered(filter: ResourceFilter): Knex.QueryBuilder {
    return whereResources(this.#knex('flux_resources'), filter);
  }
}
