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
import { EntityOwners, ResourceOwners } from '../../owners';
import {
  AlertQueries,
  ClusterQueries,
  ResourceFilter,
  ResourceQueries,
} from '../../store';
import { RevisionLinks } from '../answers/RevisionLinks';
import { toCatalogError } from '../answers/toCatalogError';
import { toStorageError } from '../answers/toClusterError';
import { toResource } from '../answers/toResource';
import { Asker } from '../Asker';
import { checkKinds, KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { UserClusters } from '../userClusters/UserClusters';
import { findSources } from './findSources';
import { matchesFilter } from './matchesFilter';
import { mergedPage } from './mergedPage';
import { UserReads } from './UserReads';

/** @see ListResources */
export interface ListResourcesOptions {
  queries: {
    resources: ResourceQueries;
    clusters: ClusterQueries;
    alerts: AlertQueries;
  };
  owners: EntityOwners;
  resourceOwners: ResourceOwners;
  userClusters: UserClusters;
  revisions: RevisionLinks;
}

/** Answers `GET /v1/resources`. */
export class ListResources {
  readonly #options: ListResourcesOptions;

  constructor(options: ListResourcesOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiResourcePage> {
    const { queries, owners, resourceOwners, userClusters, revisions } =
      this.#options;
    const { credentials } = asker;
    const entityRef = query.text('entityRef');
    const ownedBy = query.texts('owner');
    const label = query.text('label');
    const order = query.order();
    checkKinds(query.texts('kind'));
    const [known, matchers, ownedByMatchers] = await Promise.all([
      KnownClusters.load(queries),
      entityRef === undefined
        ? undefined
        : owners.matchersOf(entityRef, credentials),
      ownedBy && owners.matchersOfOwners(ownedBy, credentials),
    ]);
    const clusters = known.asked(query.texts('cluster'));
    const reads = await UserReads.read(clusters, asker, userClusters);
    const filter: ResourceFilter = {
      clusters: query.texts('cluster'),
      kinds: query.texts('kind'),
      namespaces: query.texts('namespace'),
      readiness: query.readiness('readiness'),
      alertStates: query.openAlertStates('alert'),
      text: query.text('q'),
      revision: query.text('revision'),
      labels: label === undefined ? undefined : parseLabelSelector(label),
      owners: matchers,
      ownedBy: ownedByMatchers,
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
            credentials,
          )
        : undefined,
    ]);
    return {
      items: page.items.map(item =>
        toResource(item, {
          revisions,
          matchers,
          source: sources.sourceOf(item),
          owners: found?.of(item.resource),
        }),
      ),
      totalItems: page.totalItems,
      nextCursor: page.next,
      clusters: clusters.map(cluster => reads.refine(known.state(cluster))),
      errors: [
        ...known.errors(clusters, filter),
        ...reads.errors(),
        ...[...page.broken, ...sources.broken].map(toStorageError),
        ...(found?.failures ?? []).map(toCatalogError),
      ],
    };
  }
}
