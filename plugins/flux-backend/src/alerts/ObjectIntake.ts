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

import { FluxResource } from '@fluxwatch/backstage-plugin-flux-common';
import {
  ChangeType,
  KubernetesObject,
  ReadPosition,
  ServedKind,
} from '../ingest';
import {
  CollectedChanges,
  CollectedEvent,
  CollectedList,
} from './CollectedChanges';
import { KindStates } from './KindStates';
import { projectObjects } from './projectObjects';
import { TextPool } from './TextPool';

/**
 * Reduces the objects of one cluster as they come, and collects them until they
 * are judged. One that cannot be understood is an error of its kind that names
 * it; the others go on.
 */
export class ObjectIntake {
  readonly #cluster: string;
  readonly #kinds: KindStates;
  readonly #texts = new TextPool();
  readonly #collected = new CollectedChanges();

  constructor(cluster: string, kinds: KindStates) {
    this.#cluster = cluster;
    this.#kinds = kinds;
  }

  addList(
    kind: ServedKind,
    objects: readonly KubernetesObject[],
    { namespace, observedAt: at }: ReadPosition,
  ): void {
    const projected = projectObjects(this.#cluster, kind, objects);
    this.#kinds.clearBrokenObjects(kind, namespace);
    for (const { name, error } of projected.broken) {
      this.#kinds.setBrokenObject(kind, namespace, name, error);
    }
    const resources = projected.resources.map(resource =>
      this.compact(resource),
    );
    this.#collected.addList({
      type: 'list',
      kind: kind.kind,
      namespace,
      resources,
      at,
    });
  }

  addEvent(
    kind: ServedKind,
    type: ChangeType,
    object: KubernetesObject,
    { namespace, resourceVersion, observedAt: at }: ReadPosition,
  ): void {
    const { resources, broken } = projectObjects(this.#cluster, kind, [object]);
    const name = `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
    const isGone = type === 'DELETED';
    const error = isGone ? undefined : broken[0]?.error;
    this.#kinds.setBrokenObject(kind, namespace, name, error);
    for (const projected of resources) {
      const resource = this.compact(projected);
      this.#collected.addEvent({
        kind: kind.kind,
        namespace,
        change: isGone
          ? { type: 'delete', ref: resource, resourceVersion }
          : { type: 'set', resource },
        resourceVersion,
        at,
      });
    }
  }

  /** The same resource, in less memory. */
  compact(resource: FluxResource): FluxResource {
    return this.#texts.compact(resource);
  }

  /** The kind is no longer there, so none of its resources are. */
  addNothing(kind: string, at: number, namespace?: string): void {
    this.#collected.addList({
      type: 'list',
      kind,
      namespace,
      resources: [],
      at,
    });
  }

  /** Everything since the last call, to be judged. */
  take(): { lists: CollectedList[]; events: CollectedEvent[] } {
    return this.#collected.take();
  }
}
