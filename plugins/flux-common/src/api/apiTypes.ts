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
import type { components, operations } from './generated/schema';

/** A resource as the HTTP API tells it; times are RFC 3339. @public */
export type ApiResource = components['schemas']['Resource'];
/** @public */
export type ApiResourceDetail = components['schemas']['ResourceDetail'];
/** @public */
export type ApiResourcePage = components['schemas']['ResourcePage'];
/** @public */
export type ApiNeighbourResource = components['schemas']['NeighbourResource'];
/** @public */
export type ApiRevision = components['schemas']['Revision'];
/** @public */
export type ApiCondition = components['schemas']['Condition'];
/** @public */
export type ApiAlert = components['schemas']['Alert'];
/** @public */
export type ApiAlertItem = components['schemas']['AlertItem'];
/** @public */
export type ApiAlertPage = components['schemas']['AlertPage'];
/** @public */
export type ApiAlertTransition = components['schemas']['AlertTransition'];
/** @public */
export type ApiIncident = components['schemas']['Incident'];
/** @public */
export type ApiIncidentPage = components['schemas']['IncidentPage'];
/** @public */
export type ApiCluster = components['schemas']['Cluster'];
/** @public */
export type ApiClusterState = components['schemas']['ClusterState'];
/** @public */
export type ApiClusterList = components['schemas']['ClusterList'];
/** What could not be read, and what the reader can do. @public */
export type ApiClusterError = components['schemas']['ClusterError'];

/** @public */
export type ListResourcesOptions = NonNullable<
  operations['listResources']['parameters']['query']
>;
/** @public */
export type ListAlertsOptions = NonNullable<
  operations['listAlerts']['parameters']['query']
>;
/** @public */
export type ListIncidentsOptions = NonNullable<
  operations['listIncidents']['parameters']['query']
>;
