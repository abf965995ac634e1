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

import type { IncomingHttpHeaders } from 'node:http';
import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import { Clock, systemClock } from './Clock';
import { Cluster } from './Cluster';
import { ClusterClient } from './ClusterClient';
import { ClusterListing, parseClusterListing } from './clusterListing';
import { Deadline } from './Deadline';
import { failRequest } from './failedRequest';
import { NameFilter } from './nameFilter';
import { ProxyClusterClient } from './ProxyClusterClient';
import { forwardedAuthorization } from './userAuthorization';

const TARGET = 'kubernetes';
const LIST_DEADLINE_MS = 15_000;

export interface ClustersOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** Which clusters are read, by name. */
  filter?: NameFilter;
  clock?: Clock;
}

/** A user's request, within which clusters are read with that user's rights. */
export interface UserRequest {
  credentials: BackstageCredentials;
  headers: IncomingHttpHeaders;
}

/** The clusters that Backstage's Kubernetes plugin knows, and how to read each. */
export class Clusters {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #filter: NameFilter;
  readonly #clock: Clock;

  private constructor(options: ClustersOptions) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#filter = options.filter ?? {};
    this.#clock = options.clock ?? systemClock;
  }

  static create(options: ClustersOptions): Clusters {
    return new Clusters(options);
  }

  /**
   * The clusters to read, as the plugin itself sees them or as a user does.
   *
   * @throws ResponseError with the status of the Kubernetes plugin's refusal,
   * ForwardedError when it gives no usable answer
   */
  async list(options?: {
    credentials: BackstageCredentials;
  }): Promise<ClusterListing> {
    const deadline = new Deadline(this.#clock);
    deadline.restart(LIST_DEADLINE_MS);
    try {
      const response = await fetch(`${await this.#baseUrl()}/clusters`, {
        headers: await this.#authorization(options?.credentials),
        signal: deadline.signal,
      });
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      const listing = parseClusterListing(await response.json(), this.#filter);
      if (listing === undefined) {
        throw new TypeError('the answer is not a list of clusters');
      }
      return listing;
    } catch (error) {
      if (error instanceof ResponseError) {
        throw error;
      }
      throw new ForwardedError(
        "Could not read the list of clusters from Backstage's Kubernetes plugin; check that it is installed and running",
        error,
      );
    } finally {
      deadline.stop();
    }
  }

  /** Reads a cluster in the background, with the plugin's own credentials. */
  serviceClient(cluster: Cluster): ClusterClient {
    return this.#client(cluster, async () => {
      // Without a token the proxy would show Backstage's own one to an `aks` cluster.
      if (cluster.needsSignIn) {
        throw this.#needsSignIn(cluster);
      }
      return this.#authorization();
    });
  }

  /** Reads a cluster within a user's request, with that user's rights; not to be kept longer. */
  userClient(cluster: Cluster, request: UserRequest): ClusterClient {
    return this.#client(cluster, async () => {
      const forwarded = forwardedAuthorization(cluster, request.headers);
      if (cluster.needsSignIn && forwarded === undefined) {
        throw this.#needsSignIn(cluster);
      }
      return {
        ...(await this.#authorization(request.credentials)),
        ...forwarded,
      };
    });
  }

  #client(
    cluster: Cluster,
    authorization: () => Promise<Record<string, string>>,
  ): ClusterClient {
    return new ProxyClusterClient({
      cluster,
      authorization,
      baseUrl: () => this.#baseUrl(),
      clock: this.#clock,
    });
  }

  #needsSignIn(cluster: Cluster): Error {
    return failRequest({
      cluster,
      reason: 'needsSignIn',
      words: 'it needs a token of the user',
    });
  }

  #baseUrl(): Promise<string> {
    return this.#discovery.getBaseUrl(TARGET);
  }

  async #authorization(
    credentials?: BackstageCredentials,
  ): Promise<Record<string, string>> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials ?? (await this.#auth.getOwnServiceCredentials()),
      targetPluginId: TARGET,
    });
    return { Authorization: `Bearer ${token}` };
  }
}
