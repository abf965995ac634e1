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

import { ClusterReadFailed } from '../clusters/ClusterReadError';
import { KindRef } from './MissingKinds';
import { ReadOutcome } from './ReadOutcome';
import { Reflector } from './Reflector';
import { ReflectorOptions } from './ReflectorOptions';
import { ReadPosition, StoredPosition } from './ResourceSink';
import { ServedKind, kindKey, scopesOf } from './ServedKind';

interface Member {
  kind: ServedKind;
  reflector: Reflector;
}

export interface ReflectorSetOptions
  extends Omit<
    ReflectorOptions,
    'kind' | 'namespace' | 'position' | 'onOutcome'
  > {
  /** One reflector for each, or one for the whole cluster when there are none. */
  namespaces?: readonly string[];
  onOutcome: (reader: string, outcome: ReadOutcome) => void;
}

/** Names a reflector, and the position that it goes on from. */
function readerKey(kind: KindRef, namespace?: string): string {
  return namespace === undefined
    ? kindKey(kind)
    : `${kindKey(kind)}@${namespace}`;
}

/** The reflectors of one cluster: one for each kind, or for each kind and namespace. */
export class ReflectorSet {
  readonly #options: ReflectorSetOptions;
  readonly #members = new Map<string, Member>();
  readonly #positions: Map<string, ReadPosition>;

  constructor(
    options: ReflectorSetOptions,
    positions: readonly StoredPosition[],
  ) {
    this.#options = options;
    this.#positions = new Map(
      positions.map(stored => [readerKey(stored, stored.namespace), stored]),
    );
  }

  /** The names under which outcomes are told. */
  get readers(): string[] {
    return [...this.#members.keys()];
  }

  /** Reads a kind from now on, or in another version than before. */
  async read(kind: ServedKind): Promise<void> {
    for (const namespace of scopesOf(kind, this.#options.namespaces)) {
      const key = readerKey(kind, namespace);
      const member = this.#members.get(key);
      if (
        member &&
        member.kind.version === kind.version &&
        member.kind.plural === kind.plural
      ) {
        continue;
      }
      if (member) {
        await member.reflector.stop();
      }
      this.#start(key, kind, namespace, this.#positionOf(key, member));
    }
  }

  /** Reads a kind no longer. */
  async drop(kind: KindRef): Promise<void> {
    for (const [key, member] of this.#members) {
      if (kindKey(member.kind) === kindKey(kind)) {
        this.#members.delete(key);
        await member.reflector.stop();
      }
    }
  }

  async stop(): Promise<void> {
    const reflectors = [...this.#members.values()].map(
      member => member.reflector,
    );
    this.#members.clear();
    await Promise.all(reflectors.map(reflector => reflector.stop()));
  }

  wake(): void {
    this.#members.forEach(({ reflector }) => reflector.wake());
  }

  /** Gives up the watches that have said nothing since then, and why. */
  interrupt(silentSince: number, reason: ClusterReadFailed): void {
    this.#members.forEach(({ reflector }) =>
      reflector.interrupt(silentSince, reason),
    );
  }

  /** Takes up anew the watches that have said nothing since then. */
  renew(silentSince: number): void {
    this.#members.forEach(({ reflector }) => reflector.renew(silentSince));
  }

  /** A resourceVersion is the same in all versions of a kind. */
  #positionOf(key: string, member?: Member): ReadPosition | undefined {
    const stored = this.#positions.get(key);
    this.#positions.delete(key);
    const resourceVersion = member?.reflector.lastSyncResourceVersion;
    return resourceVersion === undefined
      ? stored
      : { resourceVersion, observedAt: this.#options.clock.now() };
  }

  #start(
    key: string,
    kind: ServedKind,
    namespace: string | undefined,
    position: ReadPosition | undefined,
  ): void {
    const reflector = new Reflector({
      ...this.#options,
      kind,
      namespace,
      position,
      onOutcome: outcome => this.#options.onOutcome(key, outcome),
    });
    this.#members.set(key, { kind, reflector });
    reflector.start();
  }
}
