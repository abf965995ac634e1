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
import { isAlreadySeen } from './resourceVersion';

/**
 * Remembers at which resourceVersion resources were deleted, so that a late
 * change of a deleted resource does not bring it back. Bounded: the oldest
 * deletions are forgotten first.
 */
export class Tombstones {
  readonly #versions = new Map<string, string>();
  readonly #limit: number;

  constructor(limit = 10_000) {
    this.#limit = limit;
  }

  /** Keeps the newest deletion when they come in the wrong order. */
  add(id: string, resourceVersion: string | undefined): void {
    const known = this.#versions.get(id);
    if (
      resourceVersion === undefined ||
      (known !== undefined && isAlreadySeen(known, resourceVersion))
    ) {
      return;
    }
    this.#versions.delete(id);
    this.#versions.set(id, resourceVersion);
    if (this.#versions.size > this.#limit) {
      const oldest = this.#versions.keys().next();
      if (!oldest.done) {
        this.#versions.delete(oldest.value);
      }
    }
  }

  get(id: string): string | undefined {
    return this.#versions.get(id);
  }

  delete(id: string): void {
    this.#versions.delete(id);
  }

  /** Forgets the deletions of a kind, everywhere or in one namespace. */
  forget(kind: string, namespace?: string): void {
    const prefix =
      namespace === undefined ? `${kind}/` : `${kind}/${namespace}/`;
    for (const id of this.#versions.keys()) {
      if (id.startsWith(prefix)) {
        this.#versions.delete(id);
      }
    }
  }
}
