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
  ApiClusterError,
  ApiClusterState,
} from '@fluxwatch/backstage-plugin-flux-common';
import { EntityOwners } from '../../owners';
import { AlertQueries, ClusterQueries, ResourceFilter } from '../../store';
import { ErrorScope } from '../answers/clusterErrors';
import { catalogErrors } from '../answers/toCatalogError';
import { Asker } from '../Asker';
import { checkKinds, KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { UserClusters } from '../userClusters/UserClusters';
import { UserReads } from './UserReads';

/** With what is found out what a list of resources is about. */
export interface ScopeOptions {
  queries: { clusters: ClusterQueries; alerts: AlertQueries };
  owners: EntityOwners;
  userClusters: UserClusters;
}

/** What a list of resources is about, and what of that cannot be told. */
export interface Scope {
  /** Read for the asker alone. */
  reads: UserReads;
  filter: Pick<
    ResourceFilter,
    'clusters' | 'kinds' | 'namespaces' | 'text' | 'owners' | 'ownedBy'
  >;
  clusters: ApiClusterState[];
  errors: ApiClusterError[];
}

/** Takes in what all lists of resources are asked for with. */
export async function readScope(
  query: RequestQuery,
  asker: Asker,
  { queries, owners, userClusters }: ScopeOptions,
): Promise<Scope> {
  const { credentials } = asker;
  const entityRef = query.text('entityRef');
  const ownedBy = query.texts('owner');
  checkKinds(query.texts('kind'));
  const [known, matchers, ofOwners] = await Promise.all([
    KnownClusters.load(queries),
    entityRef === undefined
      ? undefined
      : owners.matchersOf(entityRef, credentials),
    ownedBy && owners.ofOwners(ownedBy, credentials),
  ]);
  const clusters = known.asked(query.texts('cluster'));
  const reads = await UserReads.read(clusters, asker, userClusters);
  const named = {
    clusters: query.texts('cluster'),
    kinds: query.texts('kind'),
    namespaces: query.texts('namespace'),
  } satisfies ErrorScope & Scope['filter'];
  return {
    reads,
    filter: {
      ...named,
      text: query.text('q'),
      owners: matchers,
      ownedBy: ofOwners?.matchers,
    },
    clusters: clusters.map(cluster => reads.refine(known.state(cluster))),
    errors: [
      ...known.errors(clusters, named),
      ...reads.errors(),
      ...catalogErrors(ofOwners),
    ],
  };
}
