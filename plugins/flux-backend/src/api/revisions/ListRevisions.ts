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
  ApiRevisionPage,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { EntityOwners } from '../../owners';
import {
  AlertQueries,
  ClusterQueries,
  RevisionFilter,
  RevisionQueries,
} from '../../store';
import { RevisionLinks } from '../answers/RevisionLinks';
import { toStorageError } from '../answers/toClusterError';
import { Asker } from '../Asker';
import { checkKinds, KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { UserReads } from '../resources/UserReads';
import { UserClusters } from '../userClusters/UserClusters';
import { findCells } from './findCells';
import { OwnRevisions } from './OwnRevisions';
import { toRevisionRow } from './toRevisionRow';

/** @see ListRevisions */
export interface ListRevisionsOptions {
  queries: {
    revisions: RevisionQueries;
    clusters: ClusterQueries;
    alerts: AlertQueries;
  };
  owners: EntityOwners;
  userClusters: UserClusters;
  revisions: RevisionLinks;
}

/** Answers `GET /v1/revisions`. */
export class ListRevisions {
  readonly #options: ListRevisionsOptions;

  constructor(options: ListRevisionsOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiRevisionPage> {
    const { queries, owners, userClusters, revisions } = this.#options;
    const entityRef = query.text('entityRef');
    checkKinds(query.texts('kind'));
    const [known, matchers] = await Promise.all([
      KnownClusters.load(queries),
      entityRef === undefined
        ? undefined
        : owners.matchersOf(entityRef, asker.credentials),
    ]);
    const clusters = known.asked(query.texts('cluster'));
    const reads = await UserReads.read(clusters, asker, userClusters);
    const filter: RevisionFilter = {
      clusters: query.texts('cluster'),
      kinds: query.texts('kind'),
      namespaces: query.texts('namespace'),
      text: query.text('q'),
      owners: matchers,
      behind: query.flag('behind'),
    };
    const own = new OwnRevisions(reads.resources(), filter);
    const page = await queries.revisions.page(filter, own.rows, query.page());
    const found = await findCells(page.items, filter, own, queries.revisions);
    return {
      items: page.items.map(ref =>
        toRevisionRow(
          ref,
          found.cells.get(formatResourceRef(ref)) ?? [],
          found.sourceOf,
          revisions,
        ),
      ),
      totalItems: page.totalItems,
      nextCursor: page.next,
      clusters: clusters.map(cluster => reads.refine(known.state(cluster))),
      errors: [
        ...known.errors(clusters, filter),
        ...reads.errors(),
        ...found.broken.map(toStorageError),
      ],
    };
  }
}
