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
/**
 * How often something took how long: so many times at most `bounds[i]` seconds.
 * The last bound is infinite; counts are cumulative.
 *
 * @public
 */
export interface DurationHistogram {
  bounds: readonly number[];
  counts: readonly number[];
  /** How many times in all. */
  count: number;
  /** Seconds in all; absent where it is not told. */
  sum?: number;
}

/**
 * The sum of histograms with the same bounds; those with others are left out.
 *
 * @public
 */
export function sumHistograms(
  histograms: readonly DurationHistogram[],
): DurationHistogram | undefined {
  const [first] = histograms;
  if (!first) {
    return undefined;
  }
  const same = histograms.filter(
    ({ bounds }) =>
      bounds === first.bounds ||
      (bounds.length === first.bounds.length &&
        bounds.every((bound, index) => bound === first.bounds[index])),
  );
  return {
    bounds: first.bounds,
    counts: first.bounds.map((_, index) =>
      same.reduce((sum, { counts }) => sum + counts[index], 0),
    ),
    count: same.reduce((sum, { count }) => sum + count, 0),
    ...(same.every(({ sum }) => sum !== undefined) && {
      sum: same.reduce((total, { sum = 0 }) => total + sum, 0),
    }),
  };
}

/**
 * What Prometheus' `histogram_quantile` gives: linear within a bucket, and the
 * last finite bound for what lies beyond it.
 *
 * @param q - more than 0, and at most 1
 * @returns seconds; undefined when there is nothing to tell it from
 * @public
 */
export function histogramQuantile(
  q: number,
  { bounds, counts }: DurationHistogram,
): number | undefined {
  const last = bounds.length - 1;
  const total = counts[last] ?? 0;
  if (last < 1 || bounds[last] !== Infinity || !(total > 0)) {
    return undefined;
  }
  const rank = q * total;
  const found = counts.findIndex(
    (count, index) => index < last && count >= rank,
  );
  if (found < 0) {
    return bounds[last - 1];
  }
  if (found === 0 && bounds[0] <= 0) {
    return bounds[0];
  }
  const start = found === 0 ? 0 : bounds[found - 1];
  const before = found === 0 ? 0 : counts[found - 1];
  const within = counts[found] - before;
  return start + (bounds[found] - start) * ((rank - before) / within);
}

/** Quantiles and mean of a histogram, in seconds. @public */
export interface DurationSummary {
  count: number;
  p50?: number;
  p90?: number;
  p99?: number;
  average?: number;
}

/** @public */
export function summarizeDurations(
  histogram: DurationHistogram,
): DurationSummary {
  const { count, sum } = histogram;
  const quantiles = {
    p50: histogramQuantile(0.5, histogram),
    p90: histogramQuantile(0.9, histogram),
    p99: histogramQuantile(0.99, histogram),
    average: sum === undefined || count <= 0 ? undefined : sum / count,
  };
  return {
    count,
    ...Object.fromEntries(
      Object.entries(quantiles).filter(([, value]) => value !== undefined),
    ),
  };
}
