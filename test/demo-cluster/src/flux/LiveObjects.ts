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

import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '@backstage/types';
import type { RecordedObject } from '@fluxwatch/recording';
import { objectOrEmpty } from '../json/isObject';
import type { ClusterState } from '../state/ClusterState';
import type { ObjectRef, ServedObject } from '../state/ServedObject';
import { refKey } from '../state/ServedObject';
import type { Timeline } from '../timeline/Timeline';
import { kubernetesTime } from './conditions';
import type { KnownObject } from './LiveObject';
import { LiveObject } from './LiveObject';
import { asksAnew, isReconciled } from './reconciling';

/** How long the simulated Flux controllers take, in seconds of the timeline. */
export interface FluxPace {
  /** From a request to the begin of the work on it. */
  delay: number;
  /** From there to the result. */
  duration: number;
}

/** All objects of the cluster, told by a story and patched by clients; every change of one goes into the cluster's state. */
export class LiveObjects {
  private readonly objects = new Map<string, LiveObject>();

  constructor(
    private readonly state: ClusterState,
    private readonly timeline: Timeline,
    private readonly pace: FluxPace,
  ) {}

  /** The story tells the state of an object. */
  tell(ref: ObjectRef, told: RecordedObject): void {
    const live = this.objects.get(refKey(ref));
    const uid = this.state.get(ref)?.metadata.uid;
    const known = this.withUid(told, uid);
    if (live && known.metadata.uid === uid) {
      live.tell(known);
    } else {
      // Another uid under the same name: the deletion in between was not told.
      this.state.remove(ref);
      this.objects.set(refKey(ref), new LiveObject(known));
    }
    this.publish(ref);
  }

  /** The story tells that an object is gone. */
  gone(ref: ObjectRef, lastState?: RecordedObject): void {
    const live = this.objects.get(refKey(ref));
    if (live && lastState) {
      live.tell(this.withUid(lastState, this.state.get(ref)?.metadata.uid));
    }
    this.objects.delete(refKey(ref));
    this.state.remove(ref, live?.render());
  }

  /** Somebody outside the story writes a whole object, as `kubectl apply` and a controller together would. */
  replace(ref: ObjectRef, object: RecordedObject): ServedObject {
    const before = this.state.get(ref);
    const earlier = Number(before?.metadata.generation ?? 0);
    const changed = !isDeepStrictEqual(before?.spec, object.spec);
    const known = this.withUid(object, before?.metadata.uid);
    const told: KnownObject = {
      ...known,
      metadata: {
        ...known.metadata,
        creationTimestamp:
          known.metadata.creationTimestamp ??
          before?.metadata.creationTimestamp ??
          kubernetesTime(this.timeline.now),
        generation:
          known.metadata.generation ?? (earlier + (changed ? 1 : 0) || 1),
      },
    };
    this.objects.set(refKey(ref), new LiveObject(told));
    return this.publish(ref) ?? this.state.put(ref, told);
  }

  /** What a merge patch would make of an object, which stays as it is. */
  preview(object: ServedObject, patch: JsonObject): RecordedObject {
    const live = new LiveObject(object);
    live.patch(patch);
    return live.render();
  }

  /** Applies a client's merge patch, and lets Flux answer it. */
  patch(ref: ObjectRef, patch: JsonObject): ServedObject | undefined {
    const live = this.objects.get(refKey(ref));
    if (!live) {
      return undefined;
    }
    const before = live.render();
    const { specChanged } = live.patch(patch);
    const after = live.render();
    const isSuspended = objectOrEmpty(after.spec).suspend === true;
    if (
      isReconciled(after) &&
      !isSuspended &&
      (specChanged || asksAnew(before, after))
    ) {
      this.timeline.in(this.pace.delay, () => this.work(ref, live));
    }
    return this.publish(ref);
  }

  private work(ref: ObjectRef, live: LiveObject): void {
    if (!this.isStill(ref, live)) {
      return;
    }
    live.startWork(this.timeline.now);
    this.publish(ref);
    this.timeline.in(this.pace.duration, () => {
      if (this.isStill(ref, live)) {
        live.finishWork(this.timeline.now);
        this.publish(ref);
      }
    });
  }

  // By now the object may be gone, re-created, or suspended by somebody else.
  private isStill(ref: ObjectRef, live: LiveObject): boolean {
    return (
      this.objects.get(refKey(ref)) === live &&
      objectOrEmpty(live.render().spec).suspend !== true
    );
  }

  private publish(ref: ObjectRef): ServedObject | undefined {
    const live = this.objects.get(refKey(ref));
    return live && this.state.put(ref, live.render());
  }

  private withUid(object: RecordedObject, uid?: string): KnownObject {
    const known = object.metadata.uid ?? uid ?? randomUUID();
    return { ...object, metadata: { ...object.metadata, uid: known } };
  }
}
