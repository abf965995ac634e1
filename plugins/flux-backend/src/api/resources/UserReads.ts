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
import { ClusterOverview, StoredResource } from '../../store';
import { toClusterError } from '../answers/toClusterError';
import { toOptionalTime } from '../answers/time';
import { Asker } from '../Asker';
import { UserClusterRead, UserClusters } from '../userClusters/UserClusters';

/** What was read for one user alone, within one request. */
export class UserReads {
  readonly #reads: ReadonlyMap<string, UserClusterRead>;

  private constructor(reads: readonly UserClusterRead[]) {
    this.#reads = new Map(reads.map(read => [read.cluster, read]));
  }

  /** Reads those of the clusters that need the user's own token. */
  static async read(
    clusters: readonly ClusterOverview[],
    asker: Asker,
    userClusters: UserClusters,
  ): Promise<UserReads> {
    const needed = clusters
      .filter(({ reachability }) => reachability === 'needsSignIn')
      .map(({ name, authProvider, oidcTokenProvider }) => ({
        name,
        authProvider,
        oidcTokenProvider,
        needsSignIn: true,
      }));
    return new UserReads(await userClusters.read(needed, asker));
  }

  resources(): StoredResource[] {
    return [...this.#reads.values()].flatMap(({ resources }) => resources);
  }

  /** Undefined when the cluster is read in the background. */
  of(cluster: string): UserClusterRead | undefined {
    return this.#reads.get(cluster);
  }

  errors(): ApiClusterError[] {
    return [...this.#reads.values()].flatMap(({ errors }) =>
      errors.map(error => toClusterError(error)),
    );
  }

  /** A cluster as this user finds it. */
  refine(state: ApiClusterState): ApiClusterState {
    const read = this.#reads.get(state.name);
    if (!read) {
      return state;
    }
    const refused = read.errors.some(
      ({ reason }) => reason === 'needsSignIn' || reason === 'unauthorized',
    );
    if (read.observedAt === undefined) {
      return {
        ...state,
        reachability: refused ? 'needsSignIn' : 'unreachable',
        reachabilitySince: undefined,
      };
    }
    return {
      ...state,
      reachability: 'reachable',
      reachabilitySince: undefined,
      observedAt: toOptionalTime(read.observedAt),
    };
  }
}
