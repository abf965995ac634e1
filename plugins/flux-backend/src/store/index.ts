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

/**
 * What is known of the clusters, in the plugin's database. `*Queries` read it
 * on any replica; `ClusterWriter` writes it, on the one that holds the cluster's
 * lease.
 */
export { migrateDatabase } from './migrateDatabase';
export { AlertQueries } from './queries/AlertQueries';
export type { AlertFilter, AlertPage } from './queries/AlertQueries';
export { noCounts } from './queries/ClusterCounts';
export type { ClusterCounts } from './queries/ClusterCounts';
export { ClusterQueries } from './queries/ClusterQueries';
export type {
  ClusterOverview,
  ClusterRead,
  ClusterWithKinds,
} from './queries/ClusterQueries';
export { ControllerQueries } from './queries/ControllerQueries';
export type {
  ControllerKey,
  ControllersRead,
  NamedDurations,
  SampledDurations,
} from './queries/ControllerQueries';
export { IncidentQueries } from './queries/IncidentQueries';
export type { StoredIncident } from './queries/incidentPlaces';
export type { DownController } from './queries/whereHeld';
export type { Page, PageRequest } from './queries/pagePosition';
export { loadCluster } from './queries/loadCluster';
export type { LoadedCluster } from './queries/loadCluster';
export { OwnedQueries, toOwnedResource } from './queries/OwnedQueries';
export type { OwnedResource } from './queries/OwnedQueries';
export type { ResourceKey, StoredResource } from './queries/readResources';
export type { ResourceFilter } from './queries/ResourceFilter';
export { RESOURCE_SORTS, ResourceOrder } from './queries/ResourceOrder';
export { ResourceQueries } from './queries/ResourceQueries';
export type { ResourcePage } from './queries/ResourceQueries';
export { Monitors } from './Monitors';
export type { StoredMonitors } from './Monitors';
export { RevisionQueries } from './queries/RevisionQueries';
export type { RevisionCell, RevisionFilter } from './queries/RevisionQueries';
export { TransitionQueries } from './queries/TransitionQueries';
export type { AlertSubjectRef, StoredAlert } from './rows/AlertRow';
export type { StoredCluster, StoredReachability } from './rows/ClusterRow';
export type {
  StoredController,
  StoredControllerStats,
} from './rows/ControllerRow';
export type { DurationsByName } from './rows/DurationsRow';
export type { StoredKind } from './rows/KindRow';
export type { BrokenRow, ReadRows } from './rows/parseStored';
export type { StoredSample } from './rows/SampleRow';
export type { StoredTransition } from './rows/TransitionRow';
export type {
  ClusterBatch,
  ClusterStatusWrite,
  CommittedBatch,
  ResourceWrite,
} from './writing/ClusterBatch';
export { ClusterRegistry } from './writing/ClusterRegistry';
export { ClusterWriter } from './writing/ClusterWriter';
export { ControllerWriter } from './writing/ControllerWriter';
export type {
  ControllersWrite,
  ControllerWrite,
} from './writing/ControllerWriter';
export { LeaseLostError } from './writing/Lease';
export type { Lease } from './writing/Lease';
export { Leases } from './writing/Leases';
export { removeOldHistory } from './writing/removeOldHistory';
