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
/** A catalog entity that a resource belongs to. @public */
export type ApiOwner = components['schemas']['Owner'];
/** @public */
export type ApiOwnedOverview = components['schemas']['OwnedOverview'];
/** @public */
export type ApiOwnedItem = components['schemas']['OwnedItem'];
/** @public */
export type ApiRevisionPage = components['schemas']['RevisionPage'];
/** @public */
export type ApiRevisionRow = components['schemas']['RevisionRow'];
/** @public */
export type ApiRevisionCell = components['schemas']['RevisionCell'];
/** @public */
export type ApiFluxInstallation = components['schemas']['FluxInstallation'];
/** @public */
export type ApiController = components['schemas']['Controller'];
/** @public */
export type ApiControllerStats = components['schemas']['ControllerStats'];
/** @public */
export type ApiControllerSample = components['schemas']['ControllerSample'];
/** @public */
export type ApiControllerList = components['schemas']['ControllerList'];
/** @public */
export type ApiControllerDetail = components['schemas']['ControllerDetail'];
/** @public */
export type ApiReconcileDurations = components['schemas']['ReconcileDurations'];
/** @public */
export type ApiCoverage = components['schemas']['Coverage'];
/** @public */
export type ApiCoverageProvider = components['schemas']['CoverageProvider'];
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
/** @public */
export type GetOwnedOptions = NonNullable<
  operations['getOwned']['parameters']['query']
>;
/** @public */
export type ListRevisionsOptions = NonNullable<
  operations['listRevisions']['parameters']['query']
>;
/** @public */
export type ListControllersOptions = NonNullable<
  operations['listControllers']['parameters']['query']
>;
/** @public */
export type GetControllerOptions = NonNullable<
  operations['getController']['parameters']['query']
>;
/** @public */
export type GetCoverageOptions = NonNullable<
  operations['getCoverage']['parameters']['query']
>;
