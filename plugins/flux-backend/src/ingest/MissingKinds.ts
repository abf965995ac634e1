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

import { kindKey } from './ServedKind';

/** A kind, whatever its version. */
export interface KindRef {
  group: string;
  kind: string;
}

/**
 * Remembers which kinds were there once and since when discovery has missed
 * them, to tell those that are gone from those that only seem to be.
 */
export class MissingKinds {
  readonly #goneAfterMs: number;
  readonly #known = new Map<string, KindRef>();
  readonly #missingSince = new Map<string, number>();

  constructor(goneAfterMs: number) {
    this.#goneAfterMs = goneAfterMs;
  }

  /** Some kind is missing, and not yet for long enough. */
  get inDoubt(): boolean {
    return this.#missingSince.size > 0;
  }

  /** The kind exists, or did when it was stored. */
  know({ group, kind }: KindRef): void {
    this.#known.set(kindKey({ group, kind }), { group, kind });
  }

  /** Takes in what discovery found and returns what has been missing for long enough. */
  update(options: {
    present: readonly KindRef[];
    incompleteGroups: ReadonlySet<string>;
    now: number;
  }): KindRef[] {
    const { present, incompleteGroups, now } = options;
    const keys = new Set(present.map(kindKey));
    present.forEach(kind => this.know(kind));
    const gone: KindRef[] = [];
    for (const [key, kind] of this.#known) {
      if (keys.has(key) || incompleteGroups.has(kind.group)) {
        this.#missingSince.delete(key);
        continue;
      }
      const since = this.#missingSince.get(key) ?? now;
      this.#missingSince.set(key, since);
      if (now - since >= this.#goneAfterMs) {
        gone.push(kind);
      }
    }
    return gone;
  }

  /** That the kind is gone has been dealt with. */
  forget(kind: KindRef): void {
    this.#known.delete(kindKey(kind));
    this.#missingSince.delete(kindKey(kind));
  }
}
