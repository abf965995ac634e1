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
import { ResourceRef } from '../resources/ResourceRef';

/**
 * What goes with one call.
 *
 * @public
 */
export interface FluxRequestOptions {
  /** Ends the call. */
  signal?: AbortSignal;
  /** A Backstage token, for calls from a backend. */
  token?: string;
  /**
   * The asking user's own cluster tokens by auth provider, such as `google` or
   * `oidc.okta`: for clusters that can be read with those only. They are used
   * for this call and kept nowhere.
   */
  clusterTokens?: Record<string, string>;
}

/**
 * The HTTP API of the Flux backend. Every method throws a ResponseError when
 * the backend refuses or fails as a whole; what only could not be read on some
 * cluster is in the answer's `errors`.
 *
 * @public
 */
export interface FluxApi {
  listResources(
    query: ListResourcesOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiResourcePage>;
  getResource(
    resource: ResourceRef & { cluster: string },
    options?: FluxRequestOptions,
  ): Promise<ApiResourceDetail>;
  listClusters(options?: FluxRequestOptions): Promise<ApiClusterList>;
  listAlerts(
    query: ListAlertsOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiAlertPage>;
  listIncidents(
    query: ListIncidentsOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiIncidentPage>;
  /** What needs someone among the components of the asking user. */
  getOwned(
    query: GetOwnedOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiOwnedOverview>;
  listRevisions(
    query: ListRevisionsOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiRevisionPage>;
  listControllers(
    query: ListControllersOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiControllerList>;
  getController(
    controller: { cluster: string; namespace: string; name: string },
    query: GetControllerOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiControllerDetail>;
  getCoverage(
    cluster: string,
    query: GetCoverageOptions,
    options?: FluxRequestOptions,
  ): Promise<ApiCoverage>;
}
