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

import type {
  RecordedChange,
  RecordedObject,
  Recording,
} from '@fluxwatch/recording';
import { isObject } from '../json/isObject';
import type { LiveObjects } from '../flux/LiveObjects';
import { kubernetesTime } from '../flux/conditions';
import type { ObjectRef } from '../state/ServedObject';
import { groupOf, refKey } from '../state/ServedObject';
import { moveTimes } from './moveTimes';
import type { Timeline } from './Timeline';
import { Uids } from './Uids';

/** Between the last event of a recording and its next start, in seconds of the timeline. */
const PAUSE = 5;

/** Plays a recording on the timeline: its lists at once, then each watch event at its moment, with all times moved to now. */
export class Player {
  /** The length of the recording in seconds. */
  readonly length: number;
  private readonly changes: RecordedChange[];
  private readonly uids = new Uids();
  /** What the recording says is there now, as recorded. */
  private readonly present = new Map<
    string,
    { ref: ObjectRef; object: RecordedObject }
  >();
  private roundStart = 0;

  constructor(
    private readonly recording: Recording,
    private readonly objects: LiveObjects,
    private readonly timeline: Timeline,
    private readonly loop: boolean,
  ) {
    this.changes = recording.events.filter(isChange);
    const times = [...recording.events, ...recording.steps].map(({ t }) => t);
    this.length = times.reduce((a, b) => Math.max(a, b), 0);
  }

  /** Brings up the state at the start of the recording, and plans the rest. */
  begin(): void {
    for (const { ref, object } of this.startState()) {
      this.tell(ref, object);
    }
    this.planEvents(0);
  }

  /** Seconds since the recording began, in the round that is played now. */
  get position(): number {
    return this.timeline.seconds - this.roundStart;
  }

  private planEvents(index: number): void {
    const change = this.changes[index];
    if (change) {
      this.timeline.at(this.roundStart + change.t, () => {
        this.play(change);
        this.planEvents(index + 1);
      });
    } else if (this.loop) {
      const end = this.roundStart + this.length + PAUSE;
      this.timeline.at(end, () => this.restart());
    }
  }

  private play(change: RecordedChange): void {
    const ref = refOf(change.apiVersion, change.resource, change.object);
    if (change.type === 'DELETED') {
      const { uid } = change.object.metadata;
      this.gone(ref, uid, this.moved(change.object));
    } else {
      this.tell(ref, change.object);
    }
  }

  /** Back to the start, as a change like any other: what differs from now is changed, added or deleted. */
  private restart(): void {
    this.roundStart = this.timeline.seconds;
    const start = this.startState();
    const starting = new Set(start.map(({ ref }) => refKey(ref)));
    for (const [key, { ref, object }] of this.present) {
      if (!starting.has(key)) {
        this.gone(ref, object.metadata.uid);
      }
    }
    for (const { ref, object } of start) {
      const present = this.present.get(refKey(ref));
      if (present?.object !== object) {
        this.tell(ref, object, !present);
      }
    }
    this.planEvents(0);
  }

  private tell(ref: ObjectRef, object: RecordedObject, isNew = false): void {
    this.present.set(refKey(ref), { ref, object });
    const moved = this.moved(object);
    // Nothing is created after it began to be deleted.
    const isCreatedNow = isNew && !moved.metadata.deletionTimestamp;
    this.objects.tell(
      ref,
      isCreatedNow ? createdAt(moved, this.timeline.now) : moved,
    );
  }

  private gone(ref: ObjectRef, uid?: string, last?: RecordedObject): void {
    this.present.delete(refKey(ref));
    this.objects.gone(ref, last);
    if (uid) {
      this.uids.retire(uid);
    }
  }

  private startState(): { ref: ObjectRef; object: RecordedObject }[] {
    return this.recording.lists.flatMap(({ apiVersion, plural, items }) =>
      items.map(object => ({ ref: refOf(apiVersion, plural, object), object })),
    );
  }

  private moved(object: RecordedObject): RecordedObject {
    const { startedAt } = this.recording;
    if (startedAt === undefined) {
      return object;
    }
    const start = this.timeline.momentOf(this.roundStart);
    const move = (recorded: number) => {
      const since = recorded - startedAt;
      // What was before the recording keeps its age; what happens in it happens at the speed of the timeline.
      return start + (since > 0 ? since / this.timeline.speed : since);
    };
    const moved = moveTimes(object, move, this.uids.of);
    return isObject(moved)
      ? { ...object, ...moved, metadata: metadataOf(object, moved.metadata) }
      : object;
  }
}

function metadataOf(
  object: RecordedObject,
  moved: RecordedObject[string],
): RecordedObject['metadata'] {
  const { name, namespace } = object.metadata;
  const metadata = isObject(moved) ? moved : {};
  const uid = typeof metadata.uid === 'string' ? metadata.uid : undefined;
  return {
    ...metadata,
    name,
    ...(namespace ? { namespace } : {}),
    ...(uid ? { uid } : {}),
  };
}

function createdAt(object: RecordedObject, now: number): RecordedObject {
  const creationTimestamp = kubernetesTime(now);
  return { ...object, metadata: { ...object.metadata, creationTimestamp } };
}

function isChange(event: Recording['events'][number]): event is RecordedChange {
  return event.type !== 'BOOKMARK';
}

function refOf(
  apiVersion: string,
  plural: string,
  { metadata }: RecordedObject,
): ObjectRef {
  const { name, namespace = '' } = metadata;
  return { group: groupOf(apiVersion), plural, namespace, name };
}
