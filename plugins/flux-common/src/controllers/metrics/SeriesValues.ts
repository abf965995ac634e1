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
/** Far more series of one metric than any controller has; the rest is left out. */
const MAX_SERIES = 2_000;

/** The series of some metrics. One that comes twice is the later one, and counts once. */
export class SeriesValues {
  readonly #values = new Map<string, Map<string, number>>();

  set(metric: string, series: string, value: number): void {
    let own = this.#values.get(metric);
    if (!own) {
      own = new Map();
      this.#values.set(metric, own);
    }
    if (own.size < MAX_SERIES || own.has(series)) {
      own.set(series, value);
    }
  }

  /** @returns undefined when there is no such series */
  sum(metric: string): number | undefined {
    const values = this.#of(metric);
    return values.length > 0
      ? values.reduce((total, value) => total + value, 0)
      : undefined;
  }

  /** @returns undefined when there is no such series */
  greatest(metric: string): number | undefined {
    const values = this.#of(metric);
    return values.length > 0 ? Math.max(...values) : undefined;
  }

  #of(metric: string): number[] {
    return [...(this.#values.get(metric)?.values() ?? [])];
  }
}
