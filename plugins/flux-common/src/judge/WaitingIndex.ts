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
import { FluxResource } from '../resources/FluxResource';
import { formatResourceRef } from '../resources/ResourceRef';
import { mayWait } from '../readiness/waiting';

/**
 * Which resources have to be judged again when another one changes: those
 * that say they wait, under each resource they may wait for. Resources that
 * wait for nothing are not in it, so it stays small in a healthy fleet.
 */
export class WaitingIndex {
  readonly #waiters = new Map<string, Set<string>>();
  readonly #targets = new Map<string, string[]>();

  /** Call whenever a resource changed or was removed. */
  update(id: string, resource: FluxResource | undefined): void {
    for (const target of this.#targets.get(id) ?? []) {
      const waiters = this.#waiters.get(target);
      waiters?.delete(id);
      if (waiters?.size === 0) {
        this.#waiters.delete(target);
      }
    }
    this.#targets.delete(id);
    if (!resource || !mayWait(resource)) {
      return;
    }
    const targets = resource.prerequisites.map(({ ref }) =>
      formatResourceRef(ref),
    );
    this.#targets.set(id, targets);
    for (const target of targets) {
      const waiters = this.#waiters.get(target) ?? new Set();
      waiters.add(id);
      this.#waiters.set(target, waiters);
    }
  }

  /** All that wait for anything. */
  ids(): Iterable<string> {
    return this.#targets.keys();
  }

  /** The given resources and all that wait for them, nearest first. */
  closure(ids: Iterable<string>): Set<string> {
    const found = new Set(ids);
    for (const id of found) {
      for (const waiter of this.#waiters.get(id) ?? []) {
        found.add(waiter);
      }
    }
    return found;
  }
}
