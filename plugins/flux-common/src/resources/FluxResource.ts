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

import { Condition } from './Condition';
import { EventRoute } from './notificationFields';
import { ResourceRef } from './ResourceRef';

/**
 * What a source offers to those that apply it (`status.artifact`).
 *
 * @public
 */
export interface Artifact {
  revision: string;
  /** Absent when the object has none: such an artifact cannot be fetched. */
  digest?: string;
  /** When its content last changed, not when it was last checked. */
  lastUpdateTime?: number;
}

/**
 * Another resource that this one needs before it can reconcile.
 *
 * @public
 */
export interface Prerequisite {
  ref: ResourceRef;
  role: 'dependency' | 'source';
}

/**
 * Flux's own record of a past success or failure, from `status.history` of a
 * Kustomization (Flux 2.7) or HelmRelease (Flux 2.2). Milliseconds.
 *
 * @public
 */
export interface ReconcileRecord {
  lastSucceeded?: number;
  /** Begin of the newest unbroken run of failures that Flux recorded. */
  failingSince?: number;
  /**
   * Of a Kustomization: since when the manifests of the applied revision are
   * applied, which may be the same as before it. Of a HelmRelease: since when
   * the applied chart is deployed.
   */
  appliedSince?: number;
}

/**
 * One Flux custom resource, reduced to what is judged and shown. Times are
 * milliseconds since the epoch, durations milliseconds.
 *
 * @public
 */
export interface FluxResource extends ResourceRef {
  cluster: string;
  apiVersion: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  observedGeneration?: number;
  createdAt?: number;
  deletedAt?: number;
  /** What holds a deletion; only kept while one is under way. */
  finalizers?: string[];
  labels: Record<string, string>;
  /** Only those that a rule or a screen reads. */
  annotations: Record<string, string>;
  suspended: boolean;
  /** Its kind or type never reports a status. */
  statusless: boolean;
  conditions: Condition[];
  prerequisites: Prerequisite[];
  appliedRevision?: string;
  attemptedRevision?: string;
  originRevision?: string;
  artifact?: Artifact;
  record: ReconcileRecord;
  interval?: number;
  retryInterval?: number;
  timeout?: number;
  /** Of a source: where it fetches from. */
  url?: string;
  /** Of a Kustomization: its path in the source. Of a HelmRelease or HelmChart: the chart. */
  path?: string;
  /** Reconciles into another cluster (`spec.kubeConfig`). */
  remote?: boolean;
  lastHandledReconcileAt?: string;
  /** Of an Alert of Flux: what it passes on. */
  eventRoute?: EventRoute;
  /** Of a Provider: what it sends to. */
  providerType?: string;
}
