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

import { ResponseError } from '@backstage/errors';
import {
  ApiOwnedOverview,
  ApiResourcePage,
  FluxClient,
  ListResourcesOptions,
} from '@fluxwatch/backstage-plugin-flux-common';

/** The API of a portal for somebody who has signed in. */
export class PortalApi {
  readonly #client: FluxClient;

  constructor(readonly baseUrl: string, readonly token: string) {
    this.#client = new FluxClient({
      discoveryApi: {
        getBaseUrl: async pluginId => `${baseUrl}/api/${pluginId}`,
      },
    });
  }

  resources(query: ListResourcesOptions): Promise<ApiResourcePage> {
    return this.#client.listResources(query, { token: this.token });
  }

  /** What needs someone among the components of the guest. */
  owned(): Promise<ApiOwnedOverview> {
    return this.#client.getOwned({}, { token: this.token });
  }

  /** How many resources of all clusters are shown. */
  async totalResources(query: ListResourcesOptions = {}): Promise<number> {
    return (await this.resources({ ...query, limit: 1 })).totalItems;
  }

  /** How many clusters could be read, and whether the catalog has an entity by now. */
  async readState(
    entityRef: string,
  ): Promise<{ reachable: number; knowsEntity: boolean }> {
    const { items } = await this.#client.listClusters({ token: this.token });
    const knowsEntity = await this.resources({ entityRef }).then(
      () => true,
      error => {
        if (error instanceof ResponseError && error.statusCode === 404) {
          return false;
        }
        throw error;
      },
    );
    return {
      reachable: items.filter(
        ({ reachability }) => reachability === 'reachable',
      ).length,
      knowsEntity,
    };
  }

  /**
   * Gets an answer without looking into it.
   *
   * @returns how long it took until its last byte, in milliseconds
   */
  async timeOf(query: ListResourcesOptions): Promise<number> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      search.set(key, String(value));
    }
    return this.#timeOf(`/api/flux/v1/resources?${search}`);
  }

  /** The same for the controllers of all clusters. */
  async timeOfControllers(): Promise<number> {
    return this.#timeOf('/api/flux/v1/controllers');
  }

  /** How many controllers there are, and of how many the newest metrics are from after a time. */
  async readControllers(
    since: number,
  ): Promise<{ total: number; read: number }> {
    const { items } = await this.#client.listControllers(
      {},
      { token: this.token },
    );
    const read = items.filter(
      ({ stats }) => Date.parse(stats?.sampledAt ?? '') >= since,
    );
    return { total: items.length, read: read.length };
  }

  /** The same for a page of what is applied where. */
  async timeOfRevisions(limit: number): Promise<number> {
    return this.#timeOf(`/api/flux/v1/revisions?limit=${limit}`);
  }

  /** The same for what needs someone among the components of the guest. */
  async timeOfOwned(): Promise<number> {
    return this.#timeOf('/api/flux/v1/owned');
  }

  /** The same for the list of clusters. */
  async timeOfClusters(): Promise<number> {
    return this.#timeOf('/api/flux/v1/clusters');
  }

  /** The same for the catalog's answer about an entity. */
  async timeOfCatalog(entityRef: string): Promise<number> {
    const [kind, namespace, name] = entityRef.split(/[:/]/);
    return this.#timeOf(
      `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`,
    );
  }

  async #timeOf(path: string): Promise<number> {
    const started = performance.now();
    const response = await fetch(`${this.baseUrl}${path}`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    const text = await response.text();
    const took = performance.now() - started;
    if (!response.ok) {
      throw new Error(`GET ${path} was answered with ${text}`);
    }
    return took;
  }
}
