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
import { RevisionFilter, RevisionQueries } from '../../store';
import { RevisionLinks } from '../answers/RevisionLinks';
import { toStorageError } from '../answers/toClusterError';
import { Asker } from '../Asker';
import { RequestQuery } from '../RequestQuery';
import { readScope, ScopeOptions } from '../resources/readScope';
import { findCells } from './findCells';
import { OwnRevisions } from './OwnRevisions';
import { toRevisionRow } from './toRevisionRow';

/** @see ListRevisions */
export interface ListRevisionsOptions extends ScopeOptions {
  queries: ScopeOptions['queries'] & { revisions: RevisionQueries };
  revisions: RevisionLinks;
}

/** Answers `GET /v1/revisions`. */
export class ListRevisions {
  readonly #options: ListRevisionsOptions;

  constructor(options: ListRevisionsOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiRevisionPage> {
    const { queries, revisions } = this.#options;
    const { reads, ...scope } = await readScope(query, asker, this.#options);
    const filter: RevisionFilter = {
      ...scope.filter,
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
      clusters: scope.clusters,
      errors: [...scope.errors, ...found.broken.map(toStorageError)],
    };
  }
}
