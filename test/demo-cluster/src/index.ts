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

export { DemoCluster } from './DemoCluster';
export type { ObjectName } from './DemoCluster';
export type { DemoClusterOptions } from './DemoClusterOptions';
export type { AccessRule, User } from './access/User';
export type { Fault, FaultStatus, FaultTarget } from './faults/Fault';
export type { FluxPace } from './flux/LiveObjects';
export type { LoggedRequest } from './http/RequestLog';
export type { ObjectRef, ServedObject } from './state/ServedObject';
export { syntheticRecording } from './synthetic/syntheticRecording';
export type { SyntheticFleet } from './synthetic/syntheticRecording';
