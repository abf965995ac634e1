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

/** How often controllers are looked at, and how long anything may take. */
export interface ControllersTiming {
  /** From one look to the next, give or take a fifth. */
  readMs: number;
  /** For each list of Deployments, pods or Leases. */
  listDeadlineMs: number;
  /** For the whole metrics page of one pod. */
  metricsDeadlineMs: number;
  /** What takes longer to come is no metrics page. */
  metricsBytes: number;
  /** From one kept sample to the next, at least. */
  sampleMs: number;
  /** From one time to the next that durations of single resources are kept. */
  durationsMs: number;
  /** A right that was refused is tried again after so long. */
  refusedMs: number;
  /** A metrics page that failed again and again is tried again after so long. */
  longestWaitMs: number;
  /** Metrics pages of one cluster that are read at the same time. */
  concurrentReads: number;
}

export const defaultControllersTiming: ControllersTiming = {
  readMs: 30_000,
  listDeadlineMs: 10_000,
  metricsDeadlineMs: 15_000,
  metricsBytes: 20 * 1024 * 1024,
  // Every other look, give or take what they are apart.
  sampleMs: 55_000,
  durationsMs: 2 * 60_000,
  refusedMs: 5 * 60_000,
  longestWaitMs: 5 * 60_000,
  concurrentReads: 2,
};
