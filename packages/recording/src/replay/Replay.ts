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
  AlertRules,
  ClusterJudge,
  FLUX_KINDS,
  FluxKind,
  JudgeOutcome,
  projectResource,
  ResourceChange,
  ResourceRecord,
  ResourceTransition,
} from '@fluxwatch/backstage-plugin-flux-common';
import { RecordedObject, RecordedEvent, Recording } from '../read';

/** @public */
export interface ReplayOptions {
  recording: Recording;
  /** The name that the cluster has in what the replay tells. */
  cluster: string;
  rules: AlertRules;
}

function toMillis(seconds: number): number {
  return Math.round(seconds * 1_000);
}

function findKind(plural: string, apiVersion: string): FluxKind | undefined {
  return FLUX_KINDS.find(
    kind => kind.plural === plural && apiVersion.startsWith(`${kind.group}/`),
  );
}

/**
 * Plays a recording through the projection, readiness and alert rules that the
 * backend uses, with the recording's own times as the clock: milliseconds
 * since its start.
 *
 * @public
 */
export class Replay {
  readonly #options: ReplayOptions;
  readonly #judge: ClusterJudge;
  readonly #readableKinds: Set<string>;
  #next = 0;

  private constructor(options: ReplayOptions) {
    const { cluster, rules, recording } = options;
    this.#options = options;
    this.#readableKinds = new Set(
      [
        ...recording.lists.map(({ plural, apiVersion }) =>
          findKind(plural, apiVersion),
        ),
        ...recording.events.map(({ resource, apiVersion }) =>
          findKind(resource, apiVersion),
        ),
      ].flatMap(kind => kind?.kind ?? []),
    );
    this.#judge = new ClusterJudge({
      cluster,
      rules,
      isReadable: ref => this.#readableKinds.has(ref.kind),
      watchingOf: () => ({ since: 0, resumedAt: 0 }),
    });
  }

  /** Judges the lists together, as the state at the start. */
  static create(options: ReplayOptions): {
    replay: Replay;
    transitions: ResourceTransition[];
  } {
    const replay = new Replay(options);
    const resources = options.recording.lists
      .filter(({ plural, apiVersion }) => findKind(plural, apiVersion))
      .flatMap(list => list.items.map(item => replay.#set(item)));
    const { transitions } = replay.#judge.apply(resources, 0);
    return { replay, transitions };
  }

  /**
   * Plays on up to a moment, or to the end of the recording.
   *
   * @param until - seconds since the start
   */
  advance(until?: number): ResourceTransition[] {
    const { events, steps } = this.#options.recording;
    const end = until ?? Math.max(events.at(-1)?.t ?? 0, steps.at(-1)?.t ?? 0);
    const transitions: ResourceTransition[] = [];
    for (; this.#next < events.length; this.#next += 1) {
      const event = events[this.#next];
      if (event.t > end) {
        break;
      }
      transitions.push(...this.#fireUntil(toMillis(event.t)));
      transitions.push(...this.#take(event).transitions);
    }
    transitions.push(...this.#fireUntil(toMillis(end)));
    return transitions;
  }

  records(): ResourceRecord[] {
    return [...this.#judge.records()];
  }

  #take(event: RecordedEvent): JudgeOutcome {
    if (event.type === 'BOOKMARK') {
      return { changed: [], removed: [], transitions: [] };
    }
    if (!findKind(event.resource, event.apiVersion)) {
      return { changed: [], removed: [], transitions: [] };
    }
    const set = this.#set(event.object);
    const change: ResourceChange =
      event.type === 'DELETED'
        ? {
            type: 'delete',
            ref: set.resource,
            resourceVersion: set.resource.resourceVersion,
          }
        : set;
    return this.#judge.apply([change], toMillis(event.t));
  }

  #set(object: RecordedObject): ResourceChange & { type: 'set' } {
    return {
      type: 'set',
      resource: projectResource(this.#options.cluster, object),
    };
  }

  /** Hold-offs end exactly when they are over, not at the next event. */
  #fireUntil(now: number): ResourceTransition[] {
    const transitions: ResourceTransition[] = [];
    for (;;) {
      const deadline = this.#judge.nextDeadline();
      if (deadline === undefined || deadline > now) {
        return transitions;
      }
      transitions.push(...this.#judge.tick(deadline).transitions);
    }
  }
}
