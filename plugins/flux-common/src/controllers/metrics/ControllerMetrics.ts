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
import { DurationHistogram } from './DurationHistogram';

/** How often a kind was reconciled since the controller started. @public */
export interface ReconcileCounts {
  /** Also those that asked to be tried again without an error. */
  succeeded: number;
  failed: number;
}

/**
 * What the metrics page of one pod of a controller told. What it does not have
 * is absent: Flux up to 2.0 has less, and a pod that only stands by counts nothing.
 *
 * @public
 */
export interface ControllerMetrics {
  /** Milliseconds since the epoch. */
  processStartedAt?: number;
  /** Whether it does the work, by its own words. */
  leading?: boolean;
  reconciles: ReadonlyMap<string, ReconcileCounts>;
  /** By resource, written `Kind/namespace/name`. */
  durations: ReadonlyMap<string, DurationHistogram>;
  queueDepth?: number;
  longestRunningSeconds?: number;
  activeWorkers?: number;
  apiRequests?: number;
  apiErrors?: number;
  memoryBytes?: number;
  cpuSeconds?: number;
}

/** All reconciles since the controller started. @public */
export function totalReconciles({
  reconciles,
}: Pick<ControllerMetrics, 'reconciles'>): number {
  return [...reconciles.values()].reduce(
    (sum, { succeeded, failed }) => sum + succeeded + failed,
    0,
  );
}
