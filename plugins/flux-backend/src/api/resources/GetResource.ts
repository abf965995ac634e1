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
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  ApiAlertTransition,
  ApiClusterError,
  ApiResourceDetail,
  FLUX_KINDS,
  findFluxKind,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  AlertQueries,
  BrokenRow,
  ClusterQueries,
  ControllerQueries,
  ResourceKey,
  ResourceQueries,
  StoredTransition,
  TransitionQueries,
} from '../../store';
import { ResourceOwners } from '../../owners';
import { RevisionLinks } from '../answers/RevisionLinks';
import { toTime } from '../answers/time';
import { catalogErrors } from '../answers/toCatalogError';
import { toStorageError } from '../answers/toClusterError';
import { toNeighbour } from '../answers/toNeighbour';
import { toOwner } from '../answers/toOwner';
import { toRef } from '../answers/toRef';
import { sourceRef, toResource } from '../answers/toResource';
import { heldUpBy, waitingChain } from '../answers/waitingChain';
import { Asker } from '../Asker';
import { toDurations } from '../controllers/toDurations';
import { KnownClusters } from '../clusters/KnownClusters';
import { UserClusters } from '../userClusters/UserClusters';
import { Neighbourhood } from './Neighbourhood';
import { UserReads } from './UserReads';

/** What lies further back in its history is not shown. */
const MAX_TRANSITIONS = 100;

/** @see GetResource */
export interface GetResourceOptions {
  queries: {
    resources: ResourceQueries;
    clusters: ClusterQueries;
    controllers: ControllerQueries;
    alerts: AlertQueries;
    transitions: TransitionQueries;
  };
  resourceOwners: ResourceOwners;
  userClusters: UserClusters;
  revisions: RevisionLinks;
}

function toTransition(transition: StoredTransition): ApiAlertTransition {
  const { at, rule, severity, from, to, since, blockedBy } = transition;
  return {
    at: toTime(at),
    rule,
    severity,
    from,
    to,
    since: toTime(since),
    blockedBy: blockedBy && toRef(blockedBy),
  };
}

function notFound(
  key: ResourceKey,
  errors: readonly ApiClusterError[],
): NotFoundError {
  const reasons = errors.map(({ message, hint }) => `${message}. ${hint}`);
  return new NotFoundError(
    [
      `There is no ${formatResourceRef(key)} on cluster '${key.cluster}'`,
      ...reasons,
    ].join(', as far as can be told: '),
  );
}

/** Nothing at all was read of a cluster for the user who asks. */
function unread(errors: readonly ApiClusterError[]): Error {
  const words = errors.map(({ message, hint }) => `${message}. ${hint}`);
  return errors.some(({ reason }) => reason === 'needsSignIn')
    ? new NotAllowedError(words.join(' '))
    : new ServiceUnavailableError(words.join(' '));
}

/** Answers `GET /v1/resources/{cluster}/{kind}/{namespace}/{name}`. */
export class GetResource {
  readonly #options: GetResourceOptions;

  constructor(options: GetResourceOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError that names what there is not; NotAllowedError and
   *   ServiceUnavailableError when a cluster that is read for the asker cannot be
   */
  async answer(key: ResourceKey, asker: Asker): Promise<ApiResourceDetail> {
    const { queries, resourceOwners, userClusters, revisions } = this.#options;
    if (!findFluxKind(key.kind)) {
      const kinds = FLUX_KINDS.map(({ kind }) => kind).join(', ');
      throw new NotFoundError(
        `There is no kind '${key.kind}'; the kinds are ${kinds}`,
      );
    }
    const known = await KnownClusters.load(queries);
    const cluster = known.get(key.cluster);
    const reads = await UserReads.read([cluster], asker, userClusters);
    const own = reads.of(cluster.name);
    const resource = own
      ? own.resources.find(
          item => formatResourceRef(item.resource) === formatResourceRef(key),
        )
      : await queries.resources.find(key);
    const errorsOf = (kinds: string[], broken: readonly BrokenRow[] = []) => [
      ...known.errors([cluster], { kinds, namespaces: [key.namespace] }),
      ...reads.errors(),
      ...broken.map(toStorageError),
    ];
    if (own && own.observedAt === undefined) {
      throw unread(reads.errors());
    }
    if (!resource) {
      throw notFound(key, errorsOf([key.kind]));
    }
    const [neighbours, transitions, sampled, owners] = await Promise.all([
      Neighbourhood.of(resource, own, queries),
      queries.transitions.of(
        { cluster: key.cluster, ref: key },
        MAX_TRANSITIONS,
      ),
      queries.controllers.durationsOfResource(key),
      resourceOwners.find([resource.resource], asker.credentials),
    ]);
    const { prerequisites } = resource.resource;
    const source = sourceRef(resource.resource);
    return {
      resource: toResource(resource, {
        revisions,
        source: source && neighbours.find(source),
      }),
      waitsFor: prerequisites.map(({ ref, role }) =>
        toNeighbour(ref, neighbours.lookup(ref), revisions, role),
      ),
      holdsUp: heldUpBy(key, neighbours.waiting).map(record =>
        toNeighbour(record.resource, record, revisions),
      ),
      chain: waitingChain(resource, neighbours.lookup).map(({ ref, found }) =>
        toNeighbour(ref, found, revisions),
      ),
      transitions: transitions.map(toTransition),
      durations: sampled && toDurations(sampled.durations, sampled.sampledAt),
      owners: owners.of(resource.resource).map(toOwner),
      errors: [
        ...errorsOf(
          [key.kind, ...prerequisites.map(({ ref }) => ref.kind)],
          neighbours.broken,
        ),
        ...catalogErrors(owners),
      ],
    };
  }
}
