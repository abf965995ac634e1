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

/** When which pending alerts fire, by the resources that they are of. */
export class Deadlines {
  readonly #times = new Map<string, number>();

  /** @param due - milliseconds since the epoch; undefined for never */
  set(id: string, due: number | undefined): void {
    if (due === undefined) {
      this.#times.delete(id);
    } else {
      this.#times.set(id, due);
    }
  }

  next(): number | undefined {
    let next: number | undefined;
    for (const due of this.#times.values()) {
      next = next === undefined || due < next ? due : next;
    }
    return next;
  }

  reached(now: number): string[] {
    return [...this.#times].filter(([, due]) => due <= now).map(([id]) => id);
  }
}
