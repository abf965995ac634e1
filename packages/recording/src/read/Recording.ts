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

import type { JsonObject } from '@backstage/types';

/**
 * A Kubernetes object of a recording, exactly as the API server gave it.
 *
 * `apiVersion` and `kind` are always there: list items of built-in kinds come without them and get those of their list.
 *
 * @public
 */
export interface RecordedObject extends JsonObject {
  apiVersion: string;
  kind: string;
  metadata: RecordedMetadata;
}

/** @public */
export interface RecordedMetadata extends JsonObject {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
}

/**
 * The state of one kind when the recording began (`list-<plural>.json`).
 *
 * @public
 */
export interface RecordedList {
  plural: string;
  apiVersion: string;
  /** The kind of the items, without `List`. */
  kind: string;
  /** As the API server gave it; empty when the file has none. */
  resourceVersion: string;
  items: RecordedObject[];
}

/**
 * A watch event that changed an object.
 *
 * @public
 */
export interface RecordedChange {
  /** Seconds since the start of the recording. */
  t: number;
  apiVersion: string;
  /** The plural of the kind. */
  resource: string;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: RecordedObject;
}

/**
 * A watch event that only confirms that nothing has changed up to its resourceVersion.
 *
 * @public
 */
export interface RecordedBookmark {
  /** Seconds since the start of the recording. */
  t: number;
  apiVersion: string;
  /** The plural of the kind. */
  resource: string;
  type: 'BOOKMARK';
  object: JsonObject & { metadata: JsonObject };
}

/**
 * One line of `watch.ndjson`.
 *
 * @public
 */
export type RecordedEvent = RecordedChange | RecordedBookmark;

/**
 * What somebody did to the cluster while it was recorded.
 *
 * @public
 */
export interface RecordedStep {
  /** Seconds since the start of the recording. */
  t: number;
  step: string;
}

/**
 * The metrics page of one Flux controller.
 *
 * @public
 */
export interface RecordedMetrics {
  /** For instance `source-controller`. */
  controller: string;
  moment: 'start' | 'middle' | 'end';
  /** Prometheus text format. */
  text: string;
}

/**
 * A recording of a cluster with Flux: its state at t = 0 and every watch event after that.
 *
 * @public
 */
export interface Recording {
  folder: string;
  /**
   * The moment of t = 0 in milliseconds since the epoch, worked out from the times inside the objects and therefore exact to a second.
   * Undefined when no object tells.
   */
  startedAt?: number;
  /** Sorted by plural. */
  lists: RecordedList[];
  /** In the order of `watch.ndjson`, which is the order of arrival. */
  events: RecordedEvent[];
  steps: RecordedStep[];
  /** The answer of `/version`. */
  version?: JsonObject;
  /** The answer of `/apis`, an APIGroupList. */
  apis?: JsonObject;
  /** The answer of `/apis` as APIGroupDiscoveryList. */
  discovery?: JsonObject;
  metrics: RecordedMetrics[];
  /** Lists as the API server prints them (`table-<plural>.json`), by plural. */
  tables: Record<string, JsonObject>;
}
