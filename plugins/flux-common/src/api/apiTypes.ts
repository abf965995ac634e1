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

type Schemas = components['schemas'];

/** A resource as the HTTP API tells it; times are RFC 3339. @public */
export type ApiResource = Schemas['Resource'];
/** @public */
export type ApiResourceDetail = Schemas['ResourceDetail'];
/** @public */
export type ApiResourcePage = Schemas['ResourcePage'];
/** @public */
export type ApiNeighbourResource = Schemas['NeighbourResource'];
/** @public */
export type ApiRevision = Schemas['Revision'];
/** @public */
export type ApiCondition = Schemas['Condition'];
/** @public */
export type ApiAlert = Schemas['Alert'];
/** @public */
export type ApiAlertItem = Schemas['AlertItem'];
/** @public */
export type ApiAlertPage = Schemas['AlertPage'];
/** @public */
export type ApiAlertTransition = Schemas['AlertTransition'];
/** @public */
export type ApiIncident = Schemas['Incident'];
/** @public */
export type ApiIncidentPage = Schemas['IncidentPage'];
/** @public */
export type ApiCluster = Schemas['Cluster'];
/** @public */
export type ApiClusterState = Schemas['ClusterState'];
/** @public */
export type ApiClusterList = Schemas['ClusterList'];
/** What could not be read, and what the reader can do. @public */
export type ApiClusterError = Schemas['ClusterError'];

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
