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

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AlertRules,
  ClusterJudgeOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Clock } from '../clusters';
import { ClusterBatch, CommittedBatch, Lease, LoadedCluster } from '../store';

export interface ClusterEngineOptions {
  lease: Lease;
  rules: AlertRules;
  countingOf?: ClusterJudgeOptions['countingOf'];
  /** What was written about the cluster before. */
  load: (cluster: string) => Promise<LoadedCluster>;
  /** Writes a batch whole or not at all; see ClusterWriter. */
  write: (lease: Lease, batch: ClusterBatch) => Promise<CommittedBatch>;
  clock: Clock;
  /** A number from 0 to 1. */
  random: () => number;
  logger: LoggerService;
  onCommitted: (committed: CommittedBatch) => void;
  /** Somebody else reads the cluster now: this engine writes no more. */
  onLeaseLost: () => void;
}
