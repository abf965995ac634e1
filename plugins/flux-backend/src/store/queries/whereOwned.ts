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
  LabelRequirement,
  OwnerMatcher,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';

function labelled(
  { key, values, operator }: LabelRequirement,
  query: Knex.QueryBuilder,
): void {
  query.select('resource_id').from('flux_resource_labels');
  query.where('label_key', key);
  if (operator === 'in' || operator === 'notIn') {
    query.whereIn('label_value', values);
  }
}

/**
 * The first label that is asked for finds the candidates by an index; the other
 * requirements are looked up for each of these.
 */
function whereLabelled(
  requirements: readonly LabelRequirement[],
  query: Knex.QueryBuilder,
): void {
  const first =
    requirements.find(({ operator }) => operator === 'in') ??
    requirements.find(({ operator }) => operator === 'exists');
  if (first) {
    query.whereIn('id', ids => labelled(first, ids));
  }
  for (const requirement of requirements) {
    const own = (labels: Knex.QueryBuilder) => {
      labelled(requirement, labels);
      labels.whereRaw('resource_id = flux_resources.id');
    };
    if (requirement.operator.startsWith('not')) {
      query.whereNotExists(own);
    } else if (requirement !== first) {
      query.whereExists(own);
    }
  }
}

type NamedMatcher = Extract<OwnerMatcher, { reason: 'entityAnnotation' }>;
type OtherMatcher = Exclude<OwnerMatcher, NamedMatcher>;

/** Finds resources by an index. */
type Part = (query: Knex.QueryBuilder) => void;

function isNamed(matcher: OwnerMatcher): matcher is NamedMatcher {
  return matcher.reason === 'entityAnnotation';
}

/**
 * An annotation may name hundreds of resources, and SQLite takes no more than
 * 500 selects in one: those that are named in the same form are found together.
 */
function namedParts(matchers: readonly NamedMatcher[]): Part[] {
  const columns = ['cluster', 'kind', 'namespace', 'name'] as const;
  const byForm = new Map<string, NamedMatcher[]>();
  for (const matcher of matchers) {
    const form = columns.filter(column => matcher[column]).join();
    byForm.set(form, [...(byForm.get(form) ?? []), matcher]);
  }
  return [...byForm.values()].map(matchersOfForm => query => {
    const given = columns.filter(column => matchersOfForm[0][column]);
    query.whereIn(
      given,
      matchersOfForm.map(matcher => given.map(column => matcher[column] ?? '')),
    );
  });
}

function otherPart(matcher: OtherMatcher): Part {
  return query => {
    if (matcher.cluster !== undefined) {
      query.where('cluster', matcher.cluster);
    }
    if (matcher.namespace !== undefined) {
      query.where('namespace', matcher.namespace);
    }
    switch (matcher.reason) {
      case 'resourceAnnotation':
        query.where('entity_ref', matcher.entityRef);
        break;
      case 'kubernetesId':
        query.where('kubernetes_id', matcher.id);
        break;
      default:
        whereLabelled(matcher.requirements, query);
    }
  };
}

/**
 * Adds to a query of flux_resources that any of the matchers finds them. A
 * union instead of a disjunction, because each part then uses its own index.
 */
export function whereOwned(
  query: Knex.QueryBuilder,
  matchers: readonly OwnerMatcher[],
): void {
  const [first, ...others] = [
    ...namedParts(matchers.filter(isNamed)),
    ...matchers.flatMap(matcher =>
      isNamed(matcher) ? [] : [otherPart(matcher)],
    ),
  ];
  if (!first) {
    query.whereRaw('1 = 0');
    return;
  }
  const select = (part: Part) => (ids: Knex.QueryBuilder) =>
    part(ids.select('id').from('flux_resources'));
  query.whereIn('flux_resources.id', ids => {
    select(first)(ids);
    ids.union(others.map(select));
  });
}
