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

import { isDeepStrictEqual } from 'node:util';
import type { RecordedObject } from '@fluxwatch/recording';
import type { Change } from './ChangeLog';
import { ChangeLog } from './ChangeLog';
import type { GroupPlural, ObjectRef, ServedObject } from './ServedObject';
import { qualifiedPlural } from './ServedObject';

export interface ClusterStateOptions {
  /** The resourceVersion before the first change. */
  firstRevision: number;
  /** How many changes a watch or a continued list can look back; as etcd after compaction, older ones are gone. */
  historySize: number;
}

/**
 * All objects of a cluster under one resourceVersion counter, as etcd keeps them: each change takes the next number, which never goes back.
 */
export class ClusterState {
  private readonly kinds = new Map<string, Map<string, ServedObject>>();
  private readonly log: ChangeLog;
  private readonly listeners = new Set<(change: Change) => void>();
  private current: number;

  constructor(options: ClusterStateOptions) {
    this.current = options.firstRevision;
    this.log = new ChangeLog(options.firstRevision, options.historySize);
  }

  /** The resourceVersion of the latest change. */
  get revision(): number {
    return this.current;
  }

  get(ref: ObjectRef): ServedObject | undefined {
    return this.objectsOf(ref).get(keyOf(ref));
  }

  /** The objects of a kind by namespace and name, in all namespaces or in one. */
  list(kind: GroupPlural, namespace?: string): ServedObject[] {
    return inOrder(this.objectsOf(kind).values(), namespace);
  }

  /**
   * The same at an earlier moment.
   *
   * @returns undefined when the changes since then are forgotten
   */
  listAt(
    kind: GroupPlural,
    revision: number,
    namespace?: string,
  ): ServedObject[] | undefined {
    const changes = this.log.since(revision, kind);
    if (!changes) {
      return undefined;
    }
    const objects = new Map(this.objectsOf(kind));
    for (const change of changes.reverse()) {
      if (change.previous) {
        objects.set(keyOf(change.ref), change.previous);
      } else {
        objects.delete(keyOf(change.ref));
      }
    }
    return inOrder(objects.values(), namespace);
  }

  /**
   * The changes of a kind after a resourceVersion, oldest first.
   *
   * @returns undefined when some of them are forgotten
   */
  changesSince(kind: GroupPlural, revision: number): Change[] | undefined {
    return this.log.since(revision, kind);
  }

  /** The oldest resourceVersion from which a watch can go on. */
  get oldestRevision(): number {
    return this.log.oldest;
  }

  /** Adds or replaces an object; an object equal to the one that is there changes nothing and keeps its resourceVersion. */
  put(
    ref: ObjectRef,
    object: RecordedObject & { metadata: { uid: string } },
  ): ServedObject {
    const previous = this.get(ref);
    if (previous && isSame(previous, object)) {
      return previous;
    }
    const served = withRevision(object, this.next());
    this.kindOf(ref).set(keyOf(ref), served);
    this.tell({
      type: previous ? 'MODIFIED' : 'ADDED',
      revision: this.current,
      ref,
      object: served,
      previous,
    });
    return served;
  }

  /** Removes an object; the last state that watches are told is the one given, or the one that is there. */
  remove(ref: ObjectRef, lastState?: RecordedObject): void {
    const previous = this.get(ref);
    if (!previous) {
      return;
    }
    const { uid } = previous.metadata;
    const last = lastState ?? previous;
    const object = withRevision(
      { ...last, metadata: { ...last.metadata, uid } },
      this.next(),
    );
    this.kindOf(ref).delete(keyOf(ref));
    const revision = this.current;
    this.tell({ type: 'DELETED', revision, ref, object, previous });
  }

  /** Calls the listener with each change from now on, until the function that it returns is called. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Forgets all changes so far: whoever resumes from before now is told 410. */
  forgetHistory(): void {
    this.log.forget(this.current);
  }

  private next(): number {
    this.current += 1;
    return this.current;
  }

  private tell(change: Change): void {
    this.log.add(change);
    for (const listener of this.listeners) {
      listener(change);
    }
  }

  private objectsOf(kind: GroupPlural): ReadonlyMap<string, ServedObject> {
    return this.kinds.get(qualifiedPlural(kind)) ?? new Map();
  }

  private kindOf(kind: GroupPlural): Map<string, ServedObject> {
    const key = qualifiedPlural(kind);
    const objects = this.kinds.get(key) ?? new Map<string, ServedObject>();
    this.kinds.set(key, objects);
    return objects;
  }
}

// A space sorts before every character of a name, so that keys sort as etcd's do, by namespace and then by name.
function keyOf(ref: { namespace: string; name: string }): string {
  return `${ref.namespace} ${ref.name}`;
}

function sortKey({ metadata }: ServedObject): string {
  return keyOf({ namespace: metadata.namespace ?? '', name: metadata.name });
}

function inOrder(
  objects: Iterable<ServedObject>,
  namespace?: string,
): ServedObject[] {
  return [...objects]
    .filter(
      ({ metadata }) => !namespace || (metadata.namespace ?? '') === namespace,
    )
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function withRevision(
  object: RecordedObject & { metadata: { uid: string } },
  revision: number,
): ServedObject {
  const metadata = { ...object.metadata, resourceVersion: String(revision) };
  return { ...object, metadata };
}

function isSame(served: ServedObject, object: RecordedObject): boolean {
  const { resourceVersion } = served.metadata;
  const metadata = { ...object.metadata, resourceVersion };
  return isDeepStrictEqual(served, { ...object, metadata });
}
