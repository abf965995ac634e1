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
  ApiResourcePage,
  parseLabelSelector,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ResourceOwners } from '../../owners';
import { ResourceFilter, ResourceQueries } from '../../store';
import { RevisionLinks } from '../answers/RevisionLinks';
import { catalogErrors } from '../answers/toCatalogError';
import { toStorageError } from '../answers/toClusterError';
import { toResource } from '../answers/toResource';
import { Asker } from '../Asker';
import { RequestQuery } from '../RequestQuery';
import { findSources } from './findSources';
import { matchesFilter } from './matchesFilter';
import { mergedPage } from './mergedPage';
import { readScope, ScopeOptions } from './readScope';

/** @see ListResources */
export interface ListResourcesOptions extends ScopeOptions {
  queries: ScopeOptions['queries'] & { resources: ResourceQueries };
  resourceOwners: ResourceOwners;
  revisions: RevisionLinks;
}

/** Answers `GET /v1/resources`. */
export class ListResources {
  readonly #options: ListResourcesOptions;

  constructor(options: ListResourcesOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiResourcePage> {
    const { queries, resourceOwners, revisions } = this.#options;
    const label = query.text('label');
    const order = query.order();
    const { reads, ...scope } = await readScope(query, asker, this.#options);
    const filter: ResourceFilter = {
      ...scope.filter,
      readiness: query.readiness('readiness'),
      alertStates: query.openAlertStates('alert'),
      revision: query.text('revision'),
      labels: label === undefined ? undefined : parseLabelSelector(label),
    };
    const own = reads.resources();
    const page = await mergedPage(
      own.filter(resource => matchesFilter(resource, filter)),
      query.page(),
      order,
      request => queries.resources.page(filter, request, order),
    );
    const [sources, found] = await Promise.all([
      findSources(page.items, own, queries.resources),
      query.includesOwners()
        ? resourceOwners.find(
            page.items.map(({ resource }) => resource),
            asker.credentials,
          )
        : undefined,
    ]);
    return {
      items: page.items.map(item =>
        toResource(item, {
          revisions,
          matchers: filter.owners,
          source: sources.sourceOf(item),
          owners: found?.of(item.resource),
        }),
      ),
      totalItems: page.totalItems,
      nextCursor: page.next,
      clusters: scope.clusters,
      errors: [
        ...scope.errors,
        ...[...page.broken, ...sources.broken].map(toStorageError),
        ...catalogErrors(found),
      ],
    };
  }
}
