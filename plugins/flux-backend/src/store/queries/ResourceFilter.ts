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
  AlertState,
  LabelRequirement,
  OwnerMatcher,
  Readiness,
  Verdict,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { whereLabelled } from './whereLabelled';
import { whereOwned } from './whereOwned';

/** Which resources; what is absent, or an empty list of values, excludes none. */
export interface ResourceFilter {
  clusters?: readonly string[];
  kinds?: readonly string[];
  namespaces?: readonly string[];
  /**
   * The word that they are filed under: what had failed and is tried again
   * counts as Failed, in place of Progressing.
   */
  readiness?: readonly Readiness[];
  /** Resources whose alert is in one of these states. */
  alertStates?: readonly AlertState[];
  /**
   * Text that name, namespace, kind, message, revision or URL contain; case
   * does not matter.
   */
  text?: string;
  /** Text that the applied or the attempted revision contains, in any case. */
  revision?: string;
  /** What all of their labels meet. */
  labels?: readonly LabelRequirement[];
  /** Resources that any of these finds; an empty list finds none. */
  owners?: readonly OwnerMatcher[];
  /** Those among them that any of these others finds, too. */
  ownedBy?: readonly OwnerMatcher[];
}

/** A text for LIKE that stands for itself. */
function toPattern(text: string): string {
  const escaped = text.replace(/[\\%_]/g, found => `\\${found}`);
  return `%${escaped.toLocaleLowerCase('en-US')}%`;
}

function whereFiledUnder(
  query: Knex.QueryBuilder,
  words: readonly Readiness[],
): void {
  const retried = words.includes('Failed');
  const first = words.includes('Progressing');
  query.where(any => {
    any.whereIn(
      'flux_resources.readiness',
      words.filter(word => retried === first || word !== 'Progressing'),
    );
    if (retried !== first) {
      any.orWhere({
        'flux_resources.readiness': 'Progressing',
        'flux_resources.failing': retried,
      });
    }
  });
}

/** The word that a resource is filed under. */
export function filedUnder({
  failing,
  readiness,
}: Pick<Verdict, 'failing' | 'readiness'>): Readiness {
  return readiness === 'Progressing' && failing ? 'Failed' : readiness;
}

/** Adds a filter to a query of flux_resources. */
export function whereResources<Builder extends Knex.QueryBuilder>(
  query: Builder,
  filter: ResourceFilter,
): Builder {
  const columns: [string, readonly string[] | undefined][] = [
    ['cluster', filter.clusters],
    ['kind', filter.kinds],
    ['namespace', filter.namespaces],
    ['alert_state', filter.alertStates],
  ];
  for (const [column, values] of columns) {
    if (values && values.length > 0) {
      query.whereIn(`flux_resources.${column}`, [...values]);
    }
  }
  if (filter.readiness && filter.readiness.length > 0) {
    whereFiledUnder(query, filter.readiness);
  }
  if (filter.text) {
    query.whereRaw(`flux_resources.search_text like ? escape '\\'`, [
      toPattern(filter.text),
    ]);
  }
  if (filter.revision) {
    query.whereRaw(`flux_resources.revision_text like ? escape '\\'`, [
      toPattern(filter.revision),
    ]);
  }
  if (filter.labels) {
    whereLabelled(filter.labels, query);
  }
  for (const matchers of [filter.owners, filter.ownedBy]) {
    if (matchers) {
      whereOwned(query, matchers);
    }
  }
  return query;
}
