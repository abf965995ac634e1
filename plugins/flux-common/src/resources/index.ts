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
export {
  ANNOTATION_ALERT,
  ANNOTATION_ALERT_FOR,
  ANNOTATION_ALERT_SEVERITY,
  ANNOTATION_ENTITY,
  ANNOTATION_RESOURCES,
  ANNOTATION_SUSPEND_REASON,
  ANNOTATION_SUSPENDED_BY,
  ANNOTATION_SUSPENDED_UNTIL,
} from './annotations';
export { findCondition, isConditionTrue } from './Condition';
export type { Condition, ConditionStatus } from './Condition';
export { FLUX_KINDS, findFluxKind, isSourceKind } from './FluxKind';
export type { FluxKind } from './FluxKind';
export type {
  Artifact,
  FluxResource,
  Prerequisite,
  ReconcileRecord,
} from './FluxResource';
export type { EventRoute, EventSource } from './notificationFields';
export { projectResource } from './projectResource';
export {
  formatResourceRef,
  isSameResource,
  parseResourceRef,
} from './ResourceRef';
export type { ResourceRef } from './ResourceRef';
export { readSuspension } from './suspension';
export type { Suspension } from './suspension';
