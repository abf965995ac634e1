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
  ClusterReadError,
  ClusterReadReason,
} from '../clusters/ClusterReadError';
import { ClusterStatus, Reachability } from './ClusterStatus';
import { ReadOutcome } from './ReadOutcome';
import { ServedKind } from './ServedKind';

/** The last that was heard of one reader. */
interface Hearing {
  settled: boolean;
  failedAt?: number;
  error?: ClusterReadError;
}

/** The first of these that is among the errors explains the others. */
const TELLING: readonly ClusterReadReason[] = [
  'unknownCluster',
  'proxyDenied',
  'needsSignIn',
  'tls',
  'unreachable',
  'timeout',
  'unauthorized',
];

function mostTelling(
  errors: readonly ClusterReadError[],
): ClusterReadError | undefined {
  const rank = (error: ClusterReadError) => {
    const place = TELLING.indexOf(error.reason);
    return place < 0 ? TELLING.length : place;
  };
  return [...errors].sort((a, b) => rank(a) - rank(b))[0];
}

/**
 * Sums up what the readers of a cluster say. It is unreachable when none of its
 * kinds can be read, or not even its kinds are known; one that can be read, for
 * however few kinds, is reachable. A cluster without Flux is reachable.
 */
export class ClusterHealth {
  readonly #cluster: string;
  readonly #namespaces?: readonly string[];
  readonly #onChange: (status: ClusterStatus) => void;
  readonly #readers = new Map<string, Hearing | undefined>();
  #kinds: ServedKind[] = [];
  #discovered = false;
  #discoveryFailure?: { at: number; error: ClusterReadError };
  #discoveryErrors: ClusterReadError[] = [];
  #reachability: Reachability = 'waiting';
  #since: number;
  #error?: ClusterReadError;
  #synced = false;
  #kubernetesVersion?: string;

  constructor(options: {
    cluster: string;
    namespaces?: readonly string[];
    now: number;
    onChange: (status: ClusterStatus) => void;
  }) {
    this.#cluster = options.cluster;
    this.#namespaces = options.namespaces;
    this.#since = options.now;
    this.#onChange = options.onChange;
  }

  get status(): ClusterStatus {
    return {
      cluster: this.#cluster,
      reachability: this.#reachability,
      since: this.#since,
      error: this.#error,
      synced: this.#synced,
      kubernetesVersion: this.#kubernetesVersion,
      kinds: this.#kinds,
      namespaces: this.#namespaces,
      discoveryErrors: this.#discoveryErrors,
    };
  }

  /** Discovery told which kinds there are, and these readers read them from now on. */
  discovered(
    kinds: ServedKind[],
    readers: readonly string[],
    errors: ClusterReadError[],
    at: number,
  ): void {
    this.#discovered = true;
    this.#discoveryFailure = undefined;
    this.#kinds = kinds;
    this.#discoveryErrors = errors;
    for (const key of this.#readers.keys()) {
      if (!readers.includes(key)) {
        this.#readers.delete(key);
      }
    }
    for (const key of readers) {
      this.#readers.set(key, this.#readers.get(key));
    }
    this.#judge(at);
    this.#onChange(this.status);
  }

  discoveryFailed(error: ClusterReadError, at: number): void {
    this.#discoveryFailure = { at: this.#discoveryFailure?.at ?? at, error };
    this.#discoveryErrors = [error];
    this.#judge(at);
    this.#onChange(this.status);
  }

  answered(kubernetesVersion: string | undefined): void {
    if (
      kubernetesVersion !== undefined &&
      kubernetesVersion !== this.#kubernetesVersion
    ) {
      this.#kubernetesVersion = kubernetesVersion;
      this.#onChange(this.status);
    }
  }

  /** One reader listed, watched or failed. */
  heard(reader: string, outcome: ReadOutcome): void {
    const before = this.#readers.get(reader);
    const settled = before?.settled || !outcome.ok || outcome.settled;
    if (outcome.ok && before && !before.error && before.settled === settled) {
      return;
    }
    this.#readers.set(
      reader,
      outcome.ok
        ? { settled }
        : {
            settled,
            failedAt: before?.failedAt ?? outcome.at,
            error: outcome.error,
          },
    );
    if (this.#judge(outcome.at)) {
      this.#onChange(this.status);
    }
  }

  /** @returns whether anything is different now */
  #judge(at: number): boolean {
    const before = [this.#reachability, this.#synced, this.#error?.message];
    const hearings = [...this.#readers.values()];
    const failures = hearings.flatMap(hearing => hearing?.error ?? []);
    const nothingKnown = hearings.length === 0;
    if (
      nothingKnown
        ? this.#discoveryFailure === undefined && this.#discovered
        : hearings.some(hearing => hearing && !hearing.error)
    ) {
      this.#reach('reachable', at);
    } else if (nothingKnown && this.#discoveryFailure) {
      const { error, at: failedAt } = this.#discoveryFailure;
      this.#reach('unreachable', failedAt, error);
    } else if (!nothingKnown && failures.length === hearings.length) {
      const last = Math.max(
        ...hearings.map(hearing => hearing?.failedAt ?? at),
      );
      this.#reach('unreachable', last, mostTelling(failures));
    }
    this.#synced ||=
      this.#discovered && hearings.every(hearing => hearing?.settled === true);
    const after = [this.#reachability, this.#synced, this.#error?.message];
    return after.some((value, index) => value !== before[index]);
  }

  #reach(
    reachability: Reachability,
    since: number,
    error?: ClusterReadError,
  ): void {
    if (this.#reachability !== reachability) {
      this.#reachability = reachability;
      this.#since = since;
    }
    this.#error = error;
  }
}
