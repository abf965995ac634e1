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

import { OwnerMatcher } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { whereLabelled } from './whereLabelled';

type SelectorMatcher = Extract<OwnerMatcher, { reason: 'labelSelector' }>;
type ExactMatcher = Exclude<OwnerMatcher, SelectorMatcher>;

/** Finds resources by an index. */
type Part = (query: Knex.QueryBuilder) => void;

const COLUMNS = [
  'cluster',
  'kind',
  'namespace',
  'name',
  'entity_ref',
  'kubernetes_id',
] as const;

type Exact = Partial<Record<(typeof COLUMNS)[number], string>>;

function isSelector(matcher: OwnerMatcher): matcher is SelectorMatcher {
  return matcher.reason === 'labelSelector';
}

/** The columns that a matcher asks for, and their values. */
function exactly(matcher: ExactMatcher): Exact {
  const { cluster, namespace } = matcher;
  switch (matcher.reason) {
    case 'entityAnnotation':
      return { cluster, namespace, kind: matcher.kind, name: matcher.name };
    case 'resourceAnnotation':
      return { cluster, namespace, entity_ref: matcher.entityRef };
    default:
      return { cluster, namespace, kubernetes_id: matcher.id };
  }
}

/**
 * There may be hundreds of matchers, and SQLite takes no more than 500 selects
 * in one: those that ask for the same columns are found together.
 */
function exactParts(matchers: readonly ExactMatcher[]): Part[] {
  const byForm = new Map<string, Exact[]>();
  for (const matcher of matchers) {
    const exact = exactly(matcher);
    const form = COLUMNS.filter(column => exact[column]).join();
    const others = byForm.get(form);
    if (others) {
      others.push(exact);
    } else {
      byForm.set(form, [exact]);
    }
  }
  return [...byForm.values()].map(sameForm => query => {
    const given = COLUMNS.filter(column => sameForm[0][column]);
    const values = sameForm.map(exact =>
      given.map(column => exact[column] ?? ''),
    );
    if (given.length === 1) {
      query.whereIn(given[0], values.flat());
    } else {
      query.whereIn(given, values);
    }
  });
}

function selectorPart(matcher: SelectorMatcher): Part {
  return query => {
    if (matcher.cluster !== undefined) {
      query.where('cluster', matcher.cluster);
    }
    if (matcher.namespace !== undefined) {
      query.where('namespace', matcher.namespace);
    }
    whereLabelled(matcher.requirements, query);
  };
}

/** SQLite takes no more than 500. */
const SELECTS_AT_ONCE = 400;

/** Unions of unions, none with more selects than a database takes. */
function anyOf(parts: readonly Part[]): Part[] {
  if (parts.length <= SELECTS_AT_ONCE) {
    return [...parts];
  }
  const unions: Part[] = [];
  for (let from = 0; from < parts.length; from += SELECTS_AT_ONCE) {
    const some = parts.slice(from, from + SELECTS_AT_ONCE);
    unions.push(query => query.whereIn('id', ids => union(some, ids)));
  }
  return anyOf(unions);
}

function union(parts: readonly Part[], ids: Knex.QueryBuilder): void {
  const select = (part: Part) => (query: Knex.QueryBuilder) =>
    part(query.select('flux_resources.id').from('flux_resources'));
  const [first, ...others] = parts;
  select(first)(ids);
  ids.union(others.map(select));
}

/**
 * Adds to a query of flux_resources that any of the matchers finds them. A
 * union instead of a disjunction, because each part then uses its own index.
 */
export function whereOwned(
  query: Knex.QueryBuilder,
  matchers: readonly OwnerMatcher[],
): void {
  const parts = anyOf([
    ...exactParts(
      matchers.flatMap(matcher => (isSelector(matcher) ? [] : [matcher])),
    ),
    ...matchers.filter(isSelector).map(selectorPart),
  ]);
  if (parts.length === 0) {
    query.whereRaw('1 = 0');
    return;
  }
  query.whereIn('flux_resources.id', ids => union(parts, ids));
}
