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

import type { Fleet } from '../fleet/Fleet';
import type { ClusterHandle } from '../launcher/RealCluster';

/** What is done to a cluster and its fleet at one moment. */
export interface ScenarioStep {
  /** Seconds since the start of the recording. */
  at: number;
  /** What is done, as the recording notes it. */
  what: string;
  act(fleet: Fleet, cluster: ClusterHandle): Promise<unknown>;
}

/** A story that a recording tells. */
export interface Scenario {
  /** What happens, in one sentence. */
  description: string;
  /** How long it is recorded, in seconds. */
  seconds: number;
  /** Whether the fleet has the resources that fail all the time, too. */
  troubled: boolean;
  steps: readonly ScenarioStep[];
}
