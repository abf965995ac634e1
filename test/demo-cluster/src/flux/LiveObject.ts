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
import type { JsonObject } from '@backstage/types';
import type { RecordedMetadata, RecordedObject } from '@fluxwatch/recording';
import { isObject, objectOrEmpty } from '../json/isObject';
import { joinPatches, mergeObject } from '../json/mergePatch';
import { observedLater } from './conditions';
import {
  afterReconciling,
  asksAnew,
  requestsOf,
  whileReconciling,
} from './reconciling';

/** An object that has its uid. */
export interface KnownObject extends RecordedObject {
  metadata: RecordedMetadata & { uid: string };
}

/**
 * One object as two sides make it: the story (the recording, or a test) tells its state, and clients patch it.
 * What clients asked for stays on top of what the story tells later, until both say the same.
 */
export class LiveObject {
  private wished: JsonObject = {};
  /** The status a suspended object keeps. */
  private frozen?: { status: RecordedObject['status']; fields: JsonObject };
  private workingSince?: number;
  private handled: JsonObject = {};
  /** How much later the generation is than the story's, for changes that clients made; and how much of that Flux has seen. */
  private generationOffset = 0;
  private observedOffset = 0;

  constructor(private told: KnownObject) {}

  /** The object as clients see it. */
  render(): KnownObject {
    const { status, ...body } = mergeObject(this.told, this.wished);
    const { name, namespace, uid, generation } = this.told.metadata;
    const metadata: KnownObject['metadata'] = {
      ...objectOrEmpty(body.metadata),
      ...this.frozen?.fields,
      ...(namespace ? { namespace } : {}),
      name,
      uid,
    };
    if (typeof generation === 'number') {
      metadata.generation = generation + this.generationOffset;
    }
    const { apiVersion, kind } = this.told;
    const result: KnownObject = { ...body, apiVersion, kind, metadata };
    const shown = this.frozen ? this.frozen.status : this.liveStatus();
    return shown === undefined ? result : { ...result, status: shown };
  }

  /** The next state that the story tells. */
  tell(next: KnownObject): void {
    const before = this.render();
    const creationTimestamp = this.told.metadata.creationTimestamp;
    if (asksAnew(this.told, next)) {
      this.handled = {};
      this.dropWishedRequests();
    }
    this.told = creationTimestamp
      ? { ...next, metadata: { ...next.metadata, creationTimestamp } }
      : next;
    this.workingSince = undefined;
    this.dropGrantedSuspend();
    if (!this.isSuspended()) {
      this.frozen = undefined;
    }
    this.keepGenerationGrowing(before);
    this.observedOffset = this.generationOffset;
  }

  /** A merge patch of a client; tells whether it changed the spec, and so the generation. */
  patch(patch: JsonObject): { specChanged: boolean } {
    const before = this.render();
    this.wished = joinPatches(this.wished, patch);
    this.dropGrantedSuspend();
    const specChanged = !isDeepStrictEqual(before.spec, this.render().spec);
    if (specChanged) {
      this.generationOffset += 1;
    }
    if (this.isSuspended() && !this.frozen) {
      const { managedFields } = before.metadata;
      const fields: JsonObject = managedFields ? { managedFields } : {};
      this.frozen = { status: before.status, fields };
    }
    return { specChanged };
  }

  /** Whether a client suspended it, and the story does not say so itself. */
  private isSuspended(): boolean {
    return objectOrEmpty(this.wished.spec).suspend === true;
  }

  /** Flux begins to work on the object. */
  startWork(now: number): void {
    this.frozen = undefined;
    this.workingSince = now;
  }

  /** Flux is done, with the same result as before. */
  finishWork(now: number): void {
    const wasWorking = this.workingSince !== undefined;
    this.workingSince = undefined;
    this.handled = requestsOf(this.render());
    this.observedOffset = this.generationOffset;
    if (wasWorking && isObject(this.told.status)) {
      const { kind, status } = this.told;
      this.told = { ...this.told, status: afterReconciling(kind, status, now) };
    }
  }

  private liveStatus(): RecordedObject['status'] {
    const { kind, status, metadata } = this.told;
    if (!isObject(status)) {
      return status;
    }
    const observed = observedLater(status, this.observedOffset);
    const generation = Number(metadata.generation) + this.generationOffset;
    const shown =
      this.workingSince === undefined
        ? observed
        : whileReconciling(kind, observed, generation, this.workingSince);
    return { ...shown, ...this.handled };
  }

  private dropWishedRequests(): void {
    const metadata = objectOrEmpty(this.wished.metadata);
    const annotations = Object.entries(objectOrEmpty(metadata.annotations));
    const kept = annotations.filter(
      ([name]) => !name.startsWith('reconcile.fluxcd.io/'),
    );
    this.wished = {
      ...this.wished,
      metadata: { ...metadata, annotations: Object.fromEntries(kept) },
    };
  }

  // Once story and clients agree, the story leads again.
  private dropGrantedSuspend(): void {
    const { suspend, ...others } = objectOrEmpty(this.wished.spec);
    const told = objectOrEmpty(this.told.spec).suspend ?? false;
    if (suspend !== undefined && (suspend ?? false) === told) {
      this.wished = { ...this.wished, spec: others };
    }
  }

  // The story starts again with its first generation, but the API server never lowers that of an object.
  private keepGenerationGrowing(before: KnownObject): void {
    const generation = this.told.metadata.generation;
    const earlier = before.metadata.generation;
    if (typeof generation !== 'number' || typeof earlier !== 'number') {
      return;
    }
    const changed = !isDeepStrictEqual(before.spec, this.render().spec);
    const least = earlier + (changed ? 1 : 0);
    if (generation + this.generationOffset < least) {
      this.generationOffset = least - generation;
    }
  }
}
