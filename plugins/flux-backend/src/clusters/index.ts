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
 * Which clusters there are, and how to read one through the proxy of
 * Backstage's Kubernetes plugin. `Clusters` lists them and makes clients.
 */
export { Clusters } from './Clusters';
export type { ClustersOptions, UserRequest } from './Clusters';
export type { Cluster } from './Cluster';
export type { ClusterListing } from './clusterListing';
export type {
  ClusterClient,
  ClusterRequest,
  DocumentRequest,
  StreamRefusal,
  StreamRequest,
} from './ClusterClient';
export { ClusterReadFailed } from './ClusterReadError';
export type { ClusterReadError, ClusterReadReason } from './ClusterReadError';
export { readRule } from './RbacRule';
export type { RbacRule } from './RbacRule';
export { systemClock } from './Clock';
export type { Clock } from './Clock';
export type { NameFilter } from './nameFilter';
