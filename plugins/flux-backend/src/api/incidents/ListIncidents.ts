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
  ApiIncident,
  ApiIncidentPage,
  FluxResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { EntityOwners, ResourceOwners } from '../../owners';
import {
  AlertQueries,
  ClusterQueries,
  ControllerQueries,
  IncidentQueries,
  ResourceQueries,
} from '../../store';
import { RevisionLinks } from '../answers/RevisionLinks';
import { catalogErrors } from '../answers/toCatalogError';
import { toStorageError } from '../answers/toClusterError';
import { toControllerIncident } from '../answers/toControllerIncident';
import { KnownIncident, toIncident } from '../answers/toIncident';
import { toOwners } from '../answers/toOwner';
import { Asker } from '../Asker';
import { KnownClusters } from '../clusters/KnownClusters';
import { findDown } from '../controllers/findDown';
import { RequestQuery } from '../RequestQuery';
import { findIncidents } from './findIncidents';

/** @see ListIncidents */
export interface ListIncidentsOptions {
  queries: {
    incidents: IncidentQueries;
    resources: ResourceQueries;
    clusters: ClusterQueries;
    alerts: AlertQueries;
    controllers: ControllerQueries;
  };
  owners: EntityOwners;
  resourceOwners: ResourceOwners;
  revisions: RevisionLinks;
}

/** The root, and what it holds up. */
function resourcesOf({ root, members }: KnownIncident): FluxResource[] {
  return [...(root ? [root] : []), ...members].map(({ resource }) => resource);
}

/** Answers `GET /v1/incidents`. */
export class ListIncidents {
  readonly #options: ListIncidentsOptions;

  constructor(options: ListIncidentsOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiIncidentPage> {
    const { queries, owners, resourceOwners } = this.#options;
    const { credentials } = asker;
    const ownedBy = query.texts('owner');
    const entityRef = query.text('entityRef');
    const [known, controllers, matchers, ofOwners] = await Promise.all([
      KnownClusters.load(queries),
      findDown(queries, query.texts('cluster')),
      entityRef === undefined
        ? undefined
        : owners.matchersOf(entityRef, credentials),
      ownedBy && owners.ofOwners(ownedBy, credentials),
    ]);
    const clusters = known.asked(query.texts('cluster'));
    const page = await queries.incidents.page(
      {
        clusters: query.texts('cluster'),
        owners: matchers,
        ownedBy: ofOwners?.matchers,
        down: controllers.down,
      },
      query.page(),
    );
    const found = await findIncidents(page.items, queries);
    const foundOwners = query.includesOwners()
      ? await resourceOwners.find(
          found.incidents.flatMap(resourcesOf),
          credentials,
        )
      : undefined;
    return {
      items: found.incidents.map(incident => ({
        ...this.#tell(incident),
        owners:
          foundOwners && toOwners(resourcesOf(incident).map(foundOwners.of)),
      })),
      totalItems: page.totalItems,
      nextCursor: page.next,
      errors: [
        ...known.errors(clusters),
        ...[...controllers.broken, ...found.broken].map(toStorageError),
        ...catalogErrors(ofOwners, foundOwners),
      ],
    };
  }

  #tell(known: KnownIncident): ApiIncident {
    const { revisions } = this.#options;
    const { controller } = known.incident;
    return controller
      ? toControllerIncident(known, controller, revisions)
      : toIncident(known, revisions);
  }
}
