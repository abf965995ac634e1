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
import { Alert, AlertTransition } from '../alerts/Alert';
import { Verdict } from '../readiness/Readiness';
import { FluxResource } from '../resources/FluxResource';
import { ResourceRef } from '../resources/ResourceRef';
import { Sightings } from './Sightings';

/** A resource with all that is known and judged of it. @public */
export interface ResourceRecord {
  resource: FluxResource;
  verdict: Verdict;
  /**
   * Its alerts that are pending or firing, one for a rule; the one that needs
   * someone most comes first. Absent when there is none.
   */
  alerts?: readonly Alert[];
  /** Absent in records that the first version stored. */
  seen?: Sightings;
}

/** A transition of an alert of one resource. @public */
export interface ResourceTransition extends AlertTransition {
  ref: ResourceRef;
  blockedBy?: ResourceRef;
}

/**
 * What one step changed.
 *
 * @public
 */
export interface JudgeOutcome {
  /** Records that are new or differ from before. */
  changed: ResourceRecord[];
  removed: ResourceRef[];
  transitions: ResourceTransition[];
}

/**
 * A complete list of one kind: what it lacks is gone, and what it has counts
 * even with an older resourceVersion than was seen, since a cluster that was
 * restored from a backup, or built anew, starts again with lower ones.
 *
 * @public
 */
export interface ResourceList {
  type: 'list';
  kind: string;
  /** When the list covers that namespace only. */
  namespace?: string;
  resources: readonly FluxResource[];
}

/** What a cluster told: of one resource, or of all of a kind. @public */
export type ResourceChange =
  | { type: 'set'; resource: FluxResource }
  | { type: 'delete'; ref: ResourceRef; resourceVersion?: string }
  | ResourceList;
