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

import { ApiIncidentPage } from '@fluxwatch/backstage-plugin-flux-common';
import { EntityOwners } from '../../owners';
import {
  AlertQueries,
  ClusterQueries,
  IncidentQueries,
  ResourceQueries,
} from '../../store';
import { RevisionLinks } from '../answers/RevisionLinks';
import { toStorageError } from '../answers/toClusterError';
import { toIncident } from '../answers/toIncident';
import { Asker } from '../Asker';
import { KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { findIncidents } from './findIncidents';

/** @see ListIncidents */
export interface ListIncidentsOptions {
  queries: {
    incidents: IncidentQueries;
    resources: ResourceQueries;
    clusters: ClusterQueries;
    alerts: AlertQueries;
  };
  owners: EntityOwners;
  revisions: RevisionLinks;
}

/** Answers `GET /v1/incidents`. */
export class ListIncidents {
  readonly #options: ListIncidentsOptions;

  constructor(options: ListIncidentsOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiIncidentPage> {
    const { queries, owners, revisions } = this.#options;
    const entityRef = query.text('entityRef');
    const [known, matchers] = await Promise.all([
      KnownClusters.load(queries),
      entityRef === undefined
        ? undefined
        : owners.matchersOf(entityRef, asker.credentials),
    ]);
    const clusters = known.asked(query.texts('cluster'));
    const page = await queries.incidents.page(
      { clusters: query.texts('cluster'), owners: matchers },
      query.page(),
    );
    const found = await findIncidents(page.items, queries);
    return {
      items: found.incidents.map(incident => toIncident(incident, revisions)),
      totalItems: page.totalItems,
      nextCursor: page.next,
      errors: [...known.errors(clusters), ...found.broken.map(toStorageError)],
    };
  }
}
