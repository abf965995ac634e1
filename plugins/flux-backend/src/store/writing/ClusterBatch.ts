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
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError } from '../../clusters/ClusterReadError';
import { StoredAlert } from '../rows/AlertRow';
import { StoredKind } from '../rows/KindRow';
import { StoredTransition } from '../rows/TransitionRow';

/** A resource as it is now. */
export interface ResourceWrite {
  record: ResourceRecord;
  /** Its labels differ from those that were written last, or may do so. */
  relabelled: boolean;
}

/** How well a cluster can be read now. */
export interface ClusterStatusWrite {
  reachability: 'waiting' | 'reachable' | 'unreachable';
  /** Milliseconds since the epoch. */
  reachabilitySince: number;
  kubernetesVersion?: string;
  error?: ClusterReadError;
  discoveryErrors: readonly ClusterReadError[];
}

/** What one transaction writes about one cluster. */
export interface ClusterBatch {
  /** Random; a batch that was written already is not written again. */
  id: string;
  resources: readonly ResourceWrite[];
  removed: readonly ResourceRef[];
  /** Alerts as they are now, by id. */
  alerts: readonly StoredAlert[];
  /** Ids of alerts that ended without ever having fired. */
  endedAlerts: readonly string[];
  /** In the order in which they happened. */
  transitions: readonly StoredTransition[];
  kinds: readonly StoredKind[];
  goneKinds: readonly Pick<StoredKind, 'kind' | 'namespace'>[];
  /** Something is wrong with a kind that was not before, or no longer. */
  errorsChanged?: boolean;
  status?: ClusterStatusWrite;
}

/** What a batch changed for those who look at it. */
export interface CommittedBatch {
  cluster: string;
  /** Ids of resources that are new or different. */
  changedIds: string[];
  /** Resources came or went, or the cluster itself is different. */
  inventory: boolean;
}
