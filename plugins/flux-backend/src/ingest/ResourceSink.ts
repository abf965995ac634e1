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

import { ClusterReadError } from '../clusters/ClusterReadError';
import { KubernetesObject } from './KubernetesObject';
import { ServedKind } from './ServedKind';

/** Where the reader of a kind stands; stored with the data so that a restart resumes there. */
export interface ReadPosition {
  resourceVersion: string;
  /** When the data was known to be current, in milliseconds since the epoch. */
  observedAt: number;
  /**
   * Set when the reader is limited to namespaces: there is then one position
   * per kind and namespace, and a list speaks for that namespace only.
   */
  namespace?: string;
}

/** A position as it is stored: with the kind that it belongs to. */
export interface StoredPosition extends ReadPosition {
  group: string;
  kind: string;
}

/** What came with a watch event. */
export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

/**
 * What the readers of one cluster tell the step after them. Calls for one kind
 * (and namespace) come in order, and the next one waits until the last is taken
 * in. A rejected call moves no position: the same data comes again.
 */
export interface ResourceSink {
  /**
   * All objects of a kind as a finished list shows them, after its last page.
   * They replace what was known of the kind: everywhere, or where the position
   * has a namespace, there only.
   */
  replaced(
    kind: ServedKind,
    objects: KubernetesObject[],
    position: ReadPosition,
  ): Promise<void>;
  /** One watch event. The position holds the event's own resourceVersion. */
  changed(
    kind: ServedKind,
    type: ChangeType,
    object: KubernetesObject,
    position: ReadPosition,
  ): Promise<void>;
  /** Nothing changed, and what is known is current (a bookmark, or a watch that ended in order). */
  confirmed(kind: ServedKind, position: ReadPosition): Promise<void>;
  /**
   * A list, a watch or a single object could not be read; the reader goes on by
   * itself. The next `replaced`, `changed` or `confirmed` tells that the kind
   * is readable again.
   */
  failed(kind: ServedKind, error: ClusterReadError, at: number): Promise<void>;
  /**
   * The kind is no longer there to be read: the cluster stopped serving it, or
   * it is no longer asked for. Nothing of it is known any more and its positions
   * are void; with a namespace, this holds for that namespace only.
   */
  gone(
    kind: Pick<ServedKind, 'group' | 'kind'>,
    at: number,
    namespace?: string,
  ): Promise<void>;
}
