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

import { ResourceRef } from '../resources/ResourceRef';

/** The one-word verdict on a resource. @public */
export type Readiness =
  | 'Ready'
  | 'Progressing'
  | 'Failed'
  | 'Blocked'
  | 'Suspended'
  | 'Terminating'
  | 'NotReported';

/** Every readiness, what needs someone first. @public */
export const READINESS_ORDER: readonly Readiness[] = [
  'Failed',
  'Blocked',
  'Terminating',
  'Progressing',
  'Suspended',
  'NotReported',
  'Ready',
];

/** The last verdict that was an end state. @public */
export type Settled = 'Ready' | 'Failed';

/**
 * Why a resource is as it is: the most specific failing condition.
 *
 * @public
 */
export interface Cause {
  /** The condition's type, such as Ready, Released or FetchFailed. */
  type: string;
  reason: string;
  message: string;
}

/**
 * What the last resource in a chain of waiting ones is like.
 *
 * - Missing: it does not exist
 * - Cycle: the resources wait for each other
 * - NoArtifact: it is Ready, but offers no artifact that can be fetched
 * - Unreadable: its kind cannot be read on this cluster, or nothing names it
 *
 * @public
 */
export type RootState =
  | 'Failed'
  | 'Missing'
  | 'Suspended'
  | 'Terminating'
  | 'NotReported'
  | 'Cycle'
  | 'NoArtifact'
  | 'Unreadable'
  | 'Progressing'
  | 'Ready';

/** Where a chain of waiting resources ends. @public */
export interface Root {
  ref: ResourceRef;
  state: RootState;
}

/** Something odd about an object that its reader should know. @public */
export type ResourceNote =
  | 'ArtifactWithoutDigest'
  | 'DuplicateReadyCondition'
  | 'InvalidAlertAnnotation';

/**
 * The judgement on one resource.
 *
 * @public
 */
export interface Verdict {
  readiness: Readiness;
  /** Flux has given up and will not try again by itself. */
  stalled: boolean;
  /** Failed, or Progressing after it had Failed: a retry is still a failure. */
  failing: boolean;
  /** Absent until the first settled verdict was seen. */
  lastSettled?: Settled;
  cause?: Cause;
  /** Of a Blocked resource: what it waits for. */
  blockedBy?: ResourceRef;
  /** Of a Blocked resource: what all of this goes back to. */
  root?: Root;
  notes?: ResourceNote[];
}
