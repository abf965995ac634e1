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

/** When which resources have to be judged again. */
export class Deadlines {
  readonly #times = new Map<string, number>();
  /** The earliest of them; undefined when that has to be looked for. */
  #next: number | undefined;

  /** @param due - milliseconds since the epoch; undefined for never */
  set(id: string, due: number | undefined): void {
    const before = this.#times.get(id);
    if (before === due) {
      return;
    }
    if (due === undefined) {
      this.#times.delete(id);
    } else {
      this.#times.set(id, due);
    }
    if (this.#next === undefined || before === this.#next) {
      this.#next = undefined;
    } else if (due !== undefined) {
      this.#next = Math.min(this.#next, due);
    }
  }

  /** Every change of a cluster asks for it, so it is not looked for each time. */
  next(): number | undefined {
    if (this.#next === undefined && this.#times.size > 0) {
      this.#next = Infinity;
      for (const due of this.#times.values()) {
        this.#next = Math.min(this.#next, due);
      }
    }
    return this.#next;
  }

  reached(now: number): string[] {
    const next = this.next();
    return next === undefined || next > now
      ? []
      : [...this.#times].filter(([, due]) => due <= now).map(([id]) => id);
  }
}
