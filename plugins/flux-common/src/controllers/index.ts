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
export { projectDeployment } from './ControllerDeployment';
export type { ControllerDeployment } from './ControllerDeployment';
export { leaseOf, projectLease } from './ControllerLease';
export type { ControllerLease } from './ControllerLease';
export { podsOf, projectPod } from './ControllerPod';
export type { ControllerPod } from './ControllerPod';
export { kubernetesDistribution } from './distribution';
export { mayStandStill } from './expectedWork';
export type { ControllerWork } from './expectedWork';
export { COMPONENT_KINDS, toFluxController } from './findControllers';
export type { FluxController } from './findControllers';
export { findInstallations } from './installations';
export type { FluxInstallation, InstalledController } from './installations';
export { judgeController } from './judgeController';
export type {
  ControllerEvidence,
  ControllerState,
  ControllerVerdict,
} from './judgeController';
export { totalReconciles } from './metrics/ControllerMetrics';
export type {
  ControllerMetrics,
  ReconcileCounts,
} from './metrics/ControllerMetrics';
export { controllerRates } from './metrics/controllerRates';
export type {
  ControllerRates,
  MetricsReading,
} from './metrics/controllerRates';
export { summarizeDurations } from './metrics/DurationHistogram';
export type {
  DurationHistogram,
  DurationSummary,
} from './metrics/DurationHistogram';
export { durationsByKind } from './metrics/kindDurations';
export { MetricsReader } from './metrics/MetricsReader';
export type { ReadMetrics } from './metrics/MetricsReader';
export { followProgress } from './progress';
export type { ControllerProgress } from './progress';
export { ReconcileCounters } from './ReconcileCounters';
export type { CountersReading } from './ReconcileCounters';
export { responsibilityOf, serves } from './responsibility';
export type {
  Responsibility,
  ServedResources,
  ServingController,
} from './responsibility';
export { newerVersion } from './versions';
