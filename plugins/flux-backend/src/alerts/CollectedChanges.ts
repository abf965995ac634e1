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

import {
  ResourceChange,
  ResourceList,
} from '@fluxwatch/backstage-plugin-flux-common';

/** A finished list of a kind, everywhere or in one namespace. */
export interface CollectedList extends ResourceList {
  at: number;
}

/** One watch event. */
export interface CollectedEvent {
  kind: string;
  namespace?: string;
  change: ResourceChange;
  resourceVersion: string;
  at: number;
}

type ResourcesScope = Pick<CollectedList, 'kind' | 'namespace'>;

const DECIMAL = /^\d{1,40}$/;

/**
 * Versions of one cluster are ordered over all its kinds, so they tell what came
 * first where watches do not. Where they are no numbers, the order stays.
 */
function inOrder(events: CollectedEvent[]): CollectedEvent[] {
  if (!events.every(({ resourceVersion }) => DECIMAL.test(resourceVersion))) {
    return events;
  }
  return events
    .map(event => ({ event, version: BigInt(event.resourceVersion) }))
    .sort((a, b) => {
      if (a.version === b.version) {
        return 0;
      }
      return a.version < b.version ? -1 : 1;
    })
    .map(({ event }) => event);
}

/**
 * What a cluster has told before all of its kinds have been heard: not judged
 * yet, because what seems to be missing may only be on its way.
 */
export class CollectedChanges {
  #lists: CollectedList[] = [];
  #events: CollectedEvent[] = [];

  /** A list makes what came before it for the same kind void, where it speaks for that. */
  addList(list: CollectedList): void {
    const isVoid = ({ kind, namespace }: ResourcesScope) =>
      kind === list.kind &&
      (list.namespace === undefined || namespace === list.namespace);
    this.#lists = [...this.#lists.filter(known => !isVoid(known)), list];
    this.#events = this.#events.filter(event => !isVoid(event));
  }

  addEvent(event: CollectedEvent): void {
    this.#events.push(event);
  }

  /** Everything, to be judged: lists together, then events one by one. */
  take(): { lists: CollectedList[]; events: CollectedEvent[] } {
    const lists = this.#lists;
    const events = inOrder(this.#events);
    this.#lists = [];
    this.#events = [];
    return { lists, events };
  }
}
