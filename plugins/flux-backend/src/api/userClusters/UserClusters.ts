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
  formatResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  Cluster,
  ClusterReadError,
  ClusterReadFailed,
  Clusters,
  Clock,
  NameFilter,
  systemClock,
  UserRequest,
} from '../../clusters';
import { Deadline } from '../../clusters/Deadline';
import { failRequest } from '../../clusters/failedRequest';
import { createNameTest } from '../../clusters/nameFilter';
import { discoverKinds, readOnce } from '../../ingest';
import { StoredResource } from '../../store';
import { isReadable, judgeOnce } from './judgeOnce';

/** Somebody waits for the answer. */
const DEADLINE_MS = 10_000;
/** Leaves time for the other kinds when one says nothing. */
const LIST_DEADLINE_MS = 8_000;
const CONCURRENT_LISTS = 6;

/** @see UserClusters */
export interface UserClustersOptions {
  clusters: Pick<Clusters, 'userClient'>;
  /** Which kinds are read. */
  kinds: NameFilter;
  /** Reads these namespaces only. */
  namespaces?: readonly string[];
  clock?: Clock;
}

/** What one user may see of one cluster now. */
export interface UserClusterRead {
  cluster: string;
  resources: StoredResource[];
  errors: ClusterReadError[];
  /** Absent when nothing could be read. */
  observedAt?: number;
  /** What is readable and was not found does not exist. */
  isReadable: (ref: ResourceRef) => boolean;
}

function unread(cluster: Cluster, error: ClusterReadError): UserClusterRead {
  return {
    cluster: cluster.name,
    resources: [],
    errors: [error],
    isReadable: () => false,
  };
}

/**
 * Reads clusters that need the user's own token, within a request of that user
 * and for its answer alone.
 */
export class UserClusters {
  readonly #options: UserClustersOptions;
  readonly #clock: Clock;

  constructor(options: UserClustersOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** Reads each of the clusters; what fails is an error of that cluster. */
  async read(
    clusters: readonly Cluster[],
    request: UserRequest,
  ): Promise<UserClusterRead[]> {
    return Promise.all(clusters.map(cluster => this.#read(cluster, request)));
  }

  async #read(
    cluster: Cluster,
    request: UserRequest,
  ): Promise<UserClusterRead> {
    const deadline = new Deadline(this.#clock);
    deadline.restart(DEADLINE_MS);
    try {
      return await this.#readInTime(cluster, request, deadline.signal);
    } catch (error) {
      if (deadline.expired) {
        const words = `it was not read within ${DEADLINE_MS / 1000} s`;
        const late = failRequest({ cluster, reason: 'timeout', words });
        return unread(cluster, late.detail);
      }
      if (error instanceof ClusterReadFailed) {
        return unread(cluster, error.detail);
      }
      throw error;
    } finally {
      deadline.stop();
    }
  }

  async #readInTime(
    cluster: Cluster,
    request: UserRequest,
    signal: AbortSignal,
  ): Promise<UserClusterRead> {
    const { clusters, kinds, namespaces } = this.#options;
    const client = clusters.userClient(cluster, request);
    const discovered = await discoverKinds({
      client,
      isIncluded: createNameTest(kinds),
      signal,
    });
    const read = await readOnce({
      client,
      kinds: discovered.kinds,
      namespaces,
      signal,
      timing: {
        listDeadlineMs: LIST_DEADLINE_MS,
        concurrentLists: CONCURRENT_LISTS,
      },
      clock: this.#clock,
    });
    const { records, errors } = judgeOnce(cluster.name, read);
    return {
      cluster: cluster.name,
      resources: records.map(record => ({
        ...record,
        id: `${cluster.name}/${formatResourceRef(record.resource)}`,
        observedAt: read.observedAt,
      })),
      errors: [...discovered.errors, ...errors],
      observedAt: read.observedAt,
      isReadable: ref => isReadable(read, ref),
    };
  }
}
