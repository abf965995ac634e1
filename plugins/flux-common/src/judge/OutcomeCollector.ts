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
  JudgeOutcome,
  ResourceRecord,
  ResourceTransition,
} from './ResourceRecord';

function isSame(a: ResourceRecord | undefined, b: ResourceRecord): boolean {
  return (
    a !== undefined &&
    a.resource === b.resource &&
    JSON.stringify(a.verdict) === JSON.stringify(b.verdict) &&
    JSON.stringify(a.alerts) === JSON.stringify(b.alerts) &&
    JSON.stringify(a.seen) === JSON.stringify(b.seen)
  );
}

/**
 * Collects what one step of a judge changes: each record once, as it was
 * before the step and as it is after it.
 */
export class OutcomeCollector {
  readonly #before = new Map<string, ResourceRecord | undefined>();
  readonly #after = new Map<string, ResourceRecord>();
  readonly #removed = new Map<string, ResourceRecord>();
  readonly #transitions: ResourceTransition[] = [];

  before(id: string, record: ResourceRecord | undefined): void {
    if (!this.#before.has(id)) {
      this.#before.set(id, record);
    }
  }

  after(
    id: string,
    record: ResourceRecord,
    transitions: ResourceTransition[],
  ): void {
    this.#after.set(id, record);
    this.#transitions.push(...transitions);
  }

  removed(
    id: string,
    record: ResourceRecord,
    transitions: ResourceTransition[],
  ): void {
    this.#removed.set(id, record);
    this.#transitions.push(...transitions);
  }

  finish(): JudgeOutcome {
    const changed = [...this.#after]
      .filter(([id, record]) => !isSame(this.#before.get(id), record))
      .map(([, record]) => record);
    const removed = [...this.#removed]
      .filter(([id]) => !this.#after.has(id))
      .map(([, { resource }]) => ({
        kind: resource.kind,
        namespace: resource.namespace,
        name: resource.name,
      }));
    return { changed, removed, transitions: this.#transitions };
  }
}
