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

export { buildBinaries, type Binaries } from './binaries/buildBinaries';
export { checkRequirements } from './requirements/checkRequirements';
export {
  MissingRequirementError,
  ModuleUnavailableError,
} from './requirements/errors';
export { FLUX_CONTROLLERS } from './flux/fluxControllers';
export { Fleet } from './fleet/Fleet';
export {
  KubeClient,
  type KubeAccess,
  type ObjectReference,
} from './kubernetes/KubeClient';
export type { KubeObject } from './kubernetes/KubeObject';
export { parseManifests, readManifests } from './kubernetes/readManifests';
export { markReady } from './kubernetes/markReady';
export { INCIDENTS } from './incidents/incidents';
export type { Incident } from './incidents/Incident';
export type { ClusterHandle, RealCluster } from './launcher/RealCluster';
export { openCluster } from './launcher/openCluster';
export {
  startRealCluster,
  type StartOptions,
} from './launcher/startRealCluster';
export {
  portalConfig,
  type PortalConfig,
  type PortalUser,
} from './portal/portalConfig';
export { Recorder } from './record/Recorder';
export { watchLines } from './record/watchLines';
export { cacheFolder } from './run/cacheFolder';
