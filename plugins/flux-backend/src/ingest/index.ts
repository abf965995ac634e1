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
 * From a cluster's API to a sink: `ClusterReader` lists and watches every Flux
 * kind in the background, `readOnce` lists them within a user's request.
 */
export { ClusterReader } from './ClusterReader';
export type { ClusterReaderOptions } from './ClusterReader';
export type { ClusterStatus, Reachability } from './ClusterStatus';
export { ConcurrencyLimit } from './ConcurrencyLimit';
export { discoverKinds } from './discovery/discoverKinds';
export type { DiscoveredKinds } from './discovery/discoverKinds';
export type { KubernetesMetadata, KubernetesObject } from './KubernetesObject';
export { readOnce } from './readOnce';
export type { ReadOnceOptions, ReadOnceResult } from './readOnce';
export { defaultTiming } from './ReadTiming';
export type { ReadTiming } from './ReadTiming';
export type {
  ChangeType,
  ReadPosition,
  ResourceSink,
  StoredPosition,
} from './ResourceSink';
export { scopesOf } from './ServedKind';
export type { ServedKind } from './ServedKind';
