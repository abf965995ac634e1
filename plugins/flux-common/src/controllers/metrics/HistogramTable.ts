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
import { DurationHistogram } from './DurationHistogram';
import { parseNumber } from './parseSample';

interface Row {
  /** By the column of its bound; what was not told is missing. */
  counts: Array<number | undefined>;
  sum?: number;
  count?: number;
}

/** More than any histogram of Flux has; the rest is left out. */
const MAX_BOUNDS = 100;
/** More resources than one controller can handle; the rest is left out. */
const MAX_ROWS = 20_000;

/** Puts the lines of many histograms of one metric together. */
export class HistogramTable {
  readonly #columns = new Map<string, number>();
  readonly #bounds: number[] = [];
  readonly #rows = new Map<string, Row>();

  bucket(row: string, le: string, count: number): void {
    const column = this.#column(le);
    const own = this.#row(row);
    if (column !== undefined && own) {
      own.counts[column] = count;
    }
  }

  sum(row: string, sum: number): void {
    const own = this.#row(row);
    if (own) {
      own.sum = sum;
    }
  }

  count(row: string, count: number): void {
    const own = this.#row(row);
    if (own) {
      own.count = count;
    }
  }

  /** All of them have the same bounds, in ascending order. */
  histograms(): Map<string, DurationHistogram> {
    const order = this.#bounds
      .map((bound, column) => ({ bound, column }))
      .filter(({ bound }) => bound !== Infinity)
      .sort((a, b) => a.bound - b.bound);
    const infinite = this.#bounds.indexOf(Infinity);
    const bounds = [...order.map(({ bound }) => bound), Infinity];
    const histograms = new Map<string, DurationHistogram>();
    for (const [key, row] of this.#rows) {
      const total = row.counts[infinite] ?? row.count;
      if (total !== undefined) {
        histograms.set(key, {
          bounds,
          counts: cumulative([
            ...order.map(({ column }) => row.counts[column]),
            total,
          ]),
          count: row.count ?? total,
          ...(row.sum !== undefined && { sum: row.sum }),
        });
      }
    }
    return histograms;
  }

  #row(key: string): Row | undefined {
    let row = this.#rows.get(key);
    if (!row && this.#rows.size < MAX_ROWS) {
      row = { counts: [] };
      this.#rows.set(key, row);
    }
    return row;
  }

  #column(le: string): number | undefined {
    const known = this.#columns.get(le);
    if (known !== undefined) {
      return known;
    }
    const bound = parseNumber(le);
    if (
      bound === undefined ||
      Number.isNaN(bound) ||
      this.#bounds.length >= MAX_BOUNDS
    ) {
      return undefined;
    }
    // The same bound may be written in several ways.
    const same = this.#bounds.indexOf(bound);
    const column = same < 0 ? this.#bounds.push(bound) - 1 : same;
    this.#columns.set(le, column);
    return column;
  }
}

/** A bucket holds what the ones before it hold, even where a scrape caught it half-way. */
function cumulative(counts: ReadonlyArray<number | undefined>): number[] {
  let highest = 0;
  return counts.map(count => {
    highest = Math.max(highest, count ?? 0);
    return highest;
  });
}
