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
  ApiAlertPage,
  ApiClusterList,
  ApiControllerDetail,
  ApiControllerList,
  ApiCoverage,
  ApiIncidentPage,
  ApiOwnedOverview,
  ApiResourceDetail,
  ApiResourcePage,
  ApiRevisionPage,
  GetControllerOptions,
  GetCoverageOptions,
  GetOwnedOptions,
  ListAlertsOptions,
  ListControllersOptions,
  ListIncidentsOptions,
  ListResourcesOptions,
  ListRevisionsOptions,
} from './apiTypes';
import { FluxApi, FluxRequestOptions } from './FluxApi';
import { clusterTokenHeaders } from './clusterTokenHeaders';
import { ResourceRef } from '../resources/ResourceRef';

type QueryValue = string | number | boolean | readonly string[] | undefined;

/**
 * Calls the Flux backend, from the browser or from another backend plugin.
 *
 * @public
 */
export class FluxClient implements FluxApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi ?? { fetch };
  }

  listResources(
    query: ListResourcesOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiResourcePage> {
    return this.#get(['resources'], { ...query }, options);
  }

  getResource(
    resource: ResourceRef & { cluster: string },
    options?: FluxRequestOptions,
  ): Promise<ApiResourceDetail> {
    const { cluster, kind, namespace, name } = resource;
    return this.#get(
      ['resources', cluster, kind, namespace, name],
      {},
      options,
    );
  }

  listClusters(options?: FluxRequestOptions): Promise<ApiClusterList> {
    return this.#get(['clusters'], {}, options);
  }

  listAlerts(
    query: ListAlertsOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiAlertPage> {
    return this.#get(['alerts'], { ...query }, options);
  }

  listIncidents(
    query: ListIncidentsOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiIncidentPage> {
    return this.#get(['incidents'], { ...query }, options);
  }

  getOwned(
    query: GetOwnedOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiOwnedOverview> {
    return this.#get(['owned'], { ...query }, options);
  }

  listRevisions(
    query: ListRevisionsOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiRevisionPage> {
    return this.#get(['revisions'], { ...query }, options);
  }

  listControllers(
    query: ListControllersOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiControllerList> {
    return this.#get(['controllers'], { ...query }, options);
  }

  getController(
    controller: { cluster: string; namespace: string; name: string },
    query: GetControllerOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiControllerDetail> {
    const { cluster, namespace, name } = controller;
    return this.#get(
      ['controllers', cluster, namespace, name],
      { ...query },
      options,
    );
  }

  getCoverage(
    cluster: string,
    query: GetCoverageOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiCoverage> {
    return this.#get(['coverage', cluster], { ...query }, options);
  }

  async #get<T>(
    path: string[],
    query: Record<string, QueryValue>,
    options: FluxRequestOptions = {},
  ): Promise<T> {
    const base = await this.#discoveryApi.getBaseUrl('flux');
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      const values = Array.isArray(value) ? value : [value];
      for (const item of values) {
        if (item !== undefined) {
          search.append(key, String(item));
        }
      }
    }
    const encoded = path.map(encodeURIComponent).join('/');
    const suffix = `${search}` === '' ? '' : `?${search}`;
    const response = await this.#fetchApi.fetch(
      `${base}/v1/${encoded}${suffix}`,
      {
        signal: options.signal,
        headers: {
          ...clusterTokenHeaders(options.clusterTokens ?? {}),
          ...(options.token && { Authorization: `Bearer ${options.token}` }),
        },
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
