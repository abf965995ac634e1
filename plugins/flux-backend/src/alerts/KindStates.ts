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

import { ResourceRef, Watching } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError } from '../clusters';
import {
  ClusterStatus,
  ReadPosition,
  scopesOf,
  ServedKind,
  StoredPosition,
} from '../ingest';
import { StoredKind } from '../store';
import { PROJECTION_VERSION } from './projectionVersion';

type KindName = Pick<ServedKind, 'group' | 'version' | 'kind' | 'plural'>;
type KindScope = Pick<StoredKind, 'kind' | 'namespace'>;

interface KindState {
  served: KindName;
  namespace?: string;
  /** How far its resources are judged. */
  position?: ReadPosition;
  /** How far they are collected, while that is further. */
  ahead?: ReadPosition;
  /** The last read failed. */
  error?: ClusterReadError;
  errorSince?: number;
  /** Objects that cannot be understood, by name; the others can. */
  brokenObjects: Map<string, ClusterReadError>;
  /** Its reader has said something since this engine was started. */
  heard?: boolean;
  /** What people were told last. */
  toldError?: string;
  /** How its changes are seen since this engine was started. */
  watching?: Watching;
}

/**
 * A watch that goes on where it stood tells everything that it missed. After a
 * longer time that tells nothing of how quiet it was meanwhile: the cluster, or
 * this backend, was not there.
 */
const LONGEST_PAUSE = 3 * 60_000;

function keyOf(kind: string, namespace = ''): string {
  return `${kind}/${namespace}`;
}

/**
 * What is read of one cluster, kind by kind (and namespace by namespace, where
 * reading is limited to some), how far, and what is wrong with it.
 */
export class KindStates {
  readonly #cluster: string;
  readonly #states = new Map<string, KindState>();

  constructor(cluster: string) {
    this.#cluster = cluster;
  }

  restore(kinds: readonly StoredKind[]): void {
    for (const stored of kinds) {
      const { group, version, kind, plural, namespace } = stored;
      const { resourceVersion, observedAt, error, errorSince } = stored;
      this.#states.set(keyOf(kind, namespace), {
        served: { group, version, kind, plural },
        namespace,
        ...(resourceVersion !== undefined &&
          observedAt !== undefined && {
            position: { resourceVersion, observedAt, namespace },
          }),
        error,
        errorSince,
        toldError: error?.message,
        brokenObjects: new Map(),
      });
    }
  }

  /** Where readers go on. */
  positions(): StoredPosition[] {
    return [...this.#states.values()].flatMap(({ served, position }) =>
      position ? [{ ...position, group: served.group, kind: served.kind }] : [],
    );
  }

  /**
   * A kind that is not read, was never listed, or cannot be read just now, may
   * have any resource: none of it is called missing.
   */
  isReadable({ kind, namespace }: ResourceRef): boolean {
    return [keyOf(kind), keyOf(kind, namespace)].some(key => {
      const state = this.#states.get(key);
      return (
        state?.position !== undefined &&
        state.error === undefined &&
        state.brokenObjects.size === 0
      );
    });
  }

  /** Whether there is a reader for it. */
  isRead({ kind, namespace }: ResourceRef): boolean {
    return (
      this.#states.has(keyOf(kind)) || this.#states.has(keyOf(kind, namespace))
    );
  }

  /** How changes of a resource are seen; undefined while they are not. */
  watchingOf({ kind, namespace }: ResourceRef): Watching | undefined {
    const state =
      this.#states.get(keyOf(kind)) ?? this.#states.get(keyOf(kind, namespace));
    return state && !state.error ? state.watching : undefined;
  }

  /**
   * Its resources are taken in up to here, and it can be read.
   *
   * @param listed - anew, which does not tell what happened since the last time
   */
  advance(served: KindName, position: ReadPosition, listed = false): void {
    const state = this.#state(served, position.namespace);
    const before = state.ahead ?? state.position;
    const { observedAt } = position;
    const isAgain = !state.heard || state.error !== undefined;
    const pause = observedAt - (before?.observedAt ?? -Infinity);
    if (listed || (isAgain && pause > LONGEST_PAUSE)) {
      state.watching = { since: observedAt, resumedAt: observedAt };
    } else if (isAgain || !state.watching) {
      state.watching = {
        since: state.watching?.since ?? 0,
        resumedAt: observedAt,
      };
    }
    state.served = served;
    state.ahead = position;
    state.heard = true;
    state.error = undefined;
    state.errorSince = undefined;
  }

  fail(served: KindName, error: ClusterReadError, at: number): void {
    const state = this.#state(served, error.namespace);
    state.error = error;
    state.errorSince ??= at;
    state.heard = true;
  }

  /** @param error - undefined when it is understood, or gone, by now */
  setBrokenObject(
    served: KindName,
    namespace: string | undefined,
    name: string,
    error: ClusterReadError | undefined,
  ): void {
    const { brokenObjects } = this.#state(served, namespace);
    if (error) {
      brokenObjects.set(name, error);
    } else {
      brokenObjects.delete(name);
    }
  }

  clearBrokenObjects(served: KindName, namespace: string | undefined): void {
    this.#state(served, namespace).brokenObjects.clear();
  }

  /** What was collected is judged now. */
  settle(): void {
    for (const state of this.#states.values()) {
      state.position = state.ahead ?? state.position;
      state.ahead = undefined;
    }
  }

  /** Forgets a kind: everywhere, or in one namespace. */
  remove(kind: string, namespace?: string): KindScope[] {
    return this.#forget(
      state =>
        state.served.kind === kind &&
        (namespace === undefined || state.namespace === namespace),
    );
  }

  /**
   * Forgets what was restored and has no reader any more. A kind with a position
   * that is no longer served is not among it: its reader tells when it is gone.
   * What is read may not have been heard yet: a failure is known before it is told.
   */
  dropUnread({
    kinds,
    namespaces,
  }: Pick<ClusterStatus, 'kinds' | 'namespaces'>): KindScope[] {
    const read = new Map(kinds.map(kind => [kind.kind, kind]));
    return this.#forget(({ served, namespace, position, heard }) => {
      const kind = read.get(served.kind);
      return (
        !heard &&
        (kind ? !scopesOf(kind, namespaces).includes(namespace) : !position)
      );
    });
  }

  stored(kind: string, namespace?: string): StoredKind | undefined {
    const state = this.#states.get(keyOf(kind, namespace));
    return state && this.#toStored(state);
  }

  /** Whether another error, or none any more, is to be told than at the last call. */
  takeErrorChange(kind: string, namespace?: string): boolean {
    const state = this.#states.get(keyOf(kind, namespace));
    if (!state) {
      return false;
    }
    const before = state.toldError;
    state.toldError = this.#toStored(state).error?.message;
    return state.toldError !== before;
  }

  all(): StoredKind[] {
    return [...this.#states.values()].map(state => this.#toStored(state));
  }

  #forget(isGone: (state: KindState) => boolean): KindScope[] {
    const gone = [...this.#states].filter(([, state]) => isGone(state));
    return gone.map(([key, { served, namespace }]) => {
      this.#states.delete(key);
      return { kind: served.kind, namespace };
    });
  }

  #state(served: KindName, namespace?: string): KindState {
    const key = keyOf(served.kind, namespace);
    const known = this.#states.get(key);
    if (known) {
      return known;
    }
    const state = { served, namespace, brokenObjects: new Map() };
    this.#states.set(key, state);
    return state;
  }

  #toStored(state: KindState): StoredKind {
    const { served, namespace, position, errorSince } = state;
    const [brokenObject] = state.brokenObjects.values();
    const error = state.error ?? brokenObject;
    return {
      cluster: this.#cluster,
      group: served.group,
      version: served.version,
      kind: served.kind,
      plural: served.plural,
      projectionVersion: PROJECTION_VERSION,
      ...(namespace !== undefined && { namespace }),
      ...(position && {
        resourceVersion: position.resourceVersion,
        observedAt: position.observedAt,
      }),
      ...(error && { error }),
      ...(error && errorSince !== undefined && { errorSince }),
    };
  }
}
