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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ApiOwnedOverview,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  CatalogFailure,
  catalogFailure,
  OWNED_CUT,
  OwnedEntities,
  OwnerIndex,
  safeMatchers,
  UserOwners,
} from '../../owners';
import {
  AlertQueries,
  ClusterQueries,
  IncidentQueries,
  OwnedQueries,
  OwnedResource,
  ResourceQueries,
  StoredResource,
  toOwnedResource,
} from '../../store';
import { toResourceRow } from '../../store/rows/ResourceRow';
import { RevisionLinks } from '../answers/RevisionLinks';
import { toCatalogError } from '../answers/toCatalogError';
import { toStorageError } from '../answers/toClusterError';
import { toResource } from '../answers/toResource';
import { Asker } from '../Asker';
import { KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { findSources } from '../resources/findSources';
import { UserReads } from '../resources/UserReads';
import { UserClusters } from '../userClusters/UserClusters';
import { countEntities } from './countEntities';
import { findHeldUp } from './findHeldUp';
import { foldOwned, heldUpByOthers, keyOf } from './foldOwned';
import { OwnedRecords } from './OwnedRecords';

/** One broken source of somebody else may hold up everything. */
const MAX_CHAINS = 500;

/** @see GetOwned */
export interface GetOwnedOptions {
  queries: {
    resources: ResourceQueries;
    incidents: IncidentQueries;
    owned: OwnedQueries;
    clusters: ClusterQueries;
    alerts: AlertQueries;
  };
  userOwners: UserOwners;
  ownedEntities: OwnedEntities;
  userClusters: UserClusters;
  revisions: RevisionLinks;
}

/** Whom the user owns things as, and what that is. */
interface Owned {
  owners: string[];
  entities: Entity[];
  failures: CatalogFailure[];
}

/** Answers `GET /v1/owned`. */
export class GetOwned {
  readonly #options: GetOwnedOptions;

  constructor(options: GetOwnedOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiOwnedOverview> {
    const { queries, userClusters, revisions } = this.#options;
    const [known, { owners, entities, failures }] = await Promise.all([
      KnownClusters.load(queries),
      this.#owned(asker.credentials, query.flag('childGroups')),
    ]);
    const clusters = known.asked();
    const reads = await UserReads.read(
      entities.length > 0 ? clusters : [],
      asker,
      userClusters,
    );
    const index = OwnerIndex.of(entities);
    const all = reads.resources();
    const own = all.filter(({ resource }) => index.has(resource));
    const resources = [
      ...(await queries.owned.all(entities.flatMap(safeMatchers))),
      ...own.map(record =>
        toOwnedResource(toResourceRow(record, ''), record.resource.labels),
      ),
    ];
    const records = new OwnedRecords(own, queries.resources);
    const folded = foldOwned(resources, await this.#chains(resources, records));
    const shown = folded.slice(0, query.limit());
    const items = await records.of(shown.map(({ item }) => item));
    const [sources, heldUpBy] = await Promise.all([
      findSources(items, all, queries.resources),
      findHeldUp(shown, all, queries.incidents),
    ]);
    const byRef = new Map(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
    return {
      owners,
      ...countEntities(entities, index, resources),
      items: shown.flatMap(each => {
        const record = records.get(each.item);
        // What finds it may have changed since the list was read.
        const [owner] = index.ownersOf(each.item.subject, 1);
        if (!record || !owner) {
          return [];
        }
        const { entityRef } = owner;
        const { refs, total } = heldUpBy(each);
        return [
          {
            entityRef,
            title: byRef.get(entityRef)?.metadata.title,
            resource: toResource(record, {
              revisions,
              source: sources.sourceOf(record),
            }),
            holdsUp: refs,
            totalHeldUp: total,
          },
        ];
      }),
      totalItems: folded.length,
      clusters: clusters.map(cluster => reads.refine(known.state(cluster))),
      errors: [
        ...known.errors(clusters),
        ...reads.errors(),
        ...[...records.broken, ...sources.broken].map(toStorageError),
        ...failures.map(toCatalogError),
      ],
    };
  }

  async #owned(
    credentials: BackstageCredentials,
    childGroups: boolean,
  ): Promise<Owned> {
    const { userOwners, ownedEntities } = this.#options;
    const { refs, failures } = await userOwners.of(credentials, {
      childGroups,
    });
    try {
      const { entities, isCut } = await ownedEntities.of(refs, credentials);
      return {
        owners: refs,
        entities,
        failures: isCut ? [...failures, OWNED_CUT] : failures,
      };
    } catch (error) {
      const failure = catalogFailure('what you own', error);
      return { owners: refs, entities: [], failures: [...failures, failure] };
    }
  }

  /** What those wait for whose root is somebody else's. */
  async #chains(
    resources: readonly OwnedResource[],
    records: OwnedRecords,
  ): Promise<Map<string, ResourceRef>> {
    const waiting = heldUpByOthers(resources).slice(0, MAX_CHAINS);
    const found: StoredResource[] = await records.of(waiting);
    return new Map(
      found.flatMap(({ resource, verdict }): [string, ResourceRef][] =>
        verdict.blockedBy
          ? [[keyOf({ subject: resource }), verdict.blockedBy]]
          : [],
      ),
    );
  }
}
