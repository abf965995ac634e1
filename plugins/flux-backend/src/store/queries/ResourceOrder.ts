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
import {
  decodePosition,
  encodePosition,
  PagePosition,
  PositionPart,
} from './pagePosition';

/** By what a list of resources is ordered. */
export const RESOURCE_SORTS = [
  'attention',
  'name',
  'namespace',
  'kind',
  'cluster',
] as const;

export type ResourceSort = (typeof RESOURCE_SORTS)[number];

type Column = 'attention_rank' | 'cluster' | 'namespace' | 'name' | 'kind';

/** The position of a resource in the list: what needs someone sooner first. */
export const RESOURCE_ORDER = [
  'attention_rank',
  'cluster',
  'namespace',
  'name',
  'kind',
] as const satisfies readonly Column[];

/** Each order is that of an index, and names a resource. */
const COLUMNS: Readonly<Record<ResourceSort, readonly Column[]>> = {
  attention: RESOURCE_ORDER,
  name: ['name', 'namespace', 'cluster', 'kind'],
  namespace: ['namespace', 'name', 'cluster', 'kind'],
  kind: ['kind', 'namespace', 'name', 'cluster'],
  cluster: ['cluster', 'kind', 'namespace', 'name'],
};

/** The values that any order of resources is made of. */
export type Ordered = Record<Column, string | number>;

/** An order in which resources are listed. */
export class ResourceOrder {
  readonly columns: readonly Column[];
  readonly descending: boolean;
  /** What begins its cursors, so that none continues another order. */
  readonly #mark: string[];

  private constructor(sort: ResourceSort, descending: boolean) {
    this.columns = COLUMNS[sort];
    this.descending = descending;
    const isDefault = sort === 'attention' && !descending;
    this.#mark = isDefault ? [] : [descending ? `-${sort}` : sort];
  }

  static readonly attention = new ResourceOrder('attention', false);

  static by(sort: ResourceSort, descending = false): ResourceOrder {
    return new ResourceOrder(sort, descending);
  }

  positionOf(row: Ordered): PagePosition {
    return this.columns.map(column => row[column]);
  }

  encode(position: PagePosition): string {
    return encodePosition([...this.#mark, ...position]);
  }

  /** @throws InputError when it is no position of a list in this order */
  decode(text: string): PagePosition {
    const shape = this.columns.map(
      (column): PositionPart =>
        column === 'attention_rank' ? 'rank' : 'string',
    );
    return decodePosition(text, shape, this.#mark);
  }

  /** Less than zero when the first of two positions comes first. */
  compare(a: PagePosition, b: PagePosition): number {
    for (const [index, value] of a.entries()) {
      if (value !== b[index]) {
        return value < b[index] === this.descending ? 1 : -1;
      }
    }
    return 0;
  }

  /** Adds the order to a query of flux_resources, and where it goes on. */
  apply(query: Knex.QueryBuilder, after?: string): void {
    const direction = this.descending ? 'desc' : 'asc';
    for (const column of this.columns) {
      query.orderBy(`flux_resources.${column}`, direction);
    }
    if (after !== undefined) {
      const columns = this.columns.map(name => `flux_resources.${name}`);
      query.whereRaw(
        `(${columns.join(', ')}) ${this.descending ? '<' : '>'} (${columns
          .map(() => '?')
          .join(', ')})`,
        this.decode(after),
      );
    }
  }
}
