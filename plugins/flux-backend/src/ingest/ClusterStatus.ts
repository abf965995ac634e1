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

import { ClusterReadError } from '../clusters/ClusterReadError';
import { ServedKind } from './ServedKind';

/** `waiting` until something of the cluster was read, or nothing could be. */
export type Reachability = 'waiting' | 'reachable' | 'unreachable';

/** Whether and how well a cluster is read just now. */
export interface ClusterStatus {
  cluster: string;
  reachability: Reachability;
  /** Since when, in milliseconds since the epoch. */
  since: number;
  /** Why it is unreachable: the error that explains the most. */
  error?: ClusterReadError;
  /** Every kind has been read, or has failed, since the reader was started. */
  synced: boolean;
  kubernetesVersion?: string;
  /** The kinds that are read. */
  kinds: ServedKind[];
  /** In these namespaces only; everywhere when undefined. */
  namespaces?: readonly string[];
  /** What discovery could not find out; errors of a kind go to the sink. */
  discoveryErrors: ClusterReadError[];
}
