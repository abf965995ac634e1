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

import type { GroupPlural, ObjectRef, ServedObject } from './ServedObject';

/** One change of one object. */
export interface Change {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** The resourceVersion of the change, which is also that of `object`. */
  revision: number;
  ref: ObjectRef;
  object: ServedObject;
  /** The object before the change. */
  previous?: ServedObject;
}

/** The latest changes of a cluster, up to a number of them. */
export class ChangeLog {
  private changes: Change[] = [];

  /**
   * @param oldest - the resourceVersion up to which nothing is known
   * @param size - how many changes are kept at least; up to twice as many before the older half goes
   */
  constructor(public oldest: number, private readonly size: number) {}

  add(change: Change): void {
    this.changes.push(change);
    if (this.changes.length >= 2 * this.size) {
      this.forget(this.changes[this.changes.length - this.size - 1].revision);
    }
  }

  /** Forgets every change up to and with this resourceVersion. */
  forget(revision: number): void {
    this.oldest = Math.max(this.oldest, revision);
    this.changes = this.changes.filter(change => change.revision > revision);
  }

  /** The changes of a kind after a resourceVersion, oldest first; undefined when some are forgotten. */
  since(revision: number, kind: GroupPlural): Change[] | undefined {
    if (revision < this.oldest) {
      return undefined;
    }
    return this.changes.filter(
      change =>
        change.revision > revision &&
        change.ref.group === kind.group &&
        change.ref.plural === kind.plural,
    );
  }
}
