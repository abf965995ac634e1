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
  DurationHistogram,
  histogramQuantile,
  summarizeDurations,
  sumHistograms,
} from './DurationHistogram';
import { durationsByKind } from './kindDurations';

function histogram(
  bounds: number[],
  counts: number[],
  sum?: number,
): DurationHistogram {
  return { bounds, counts, count: counts.at(-1) ?? 0, sum };
}

const { NaN: none, POSITIVE_INFINITY: Inf } = Number;

describe('histogramQuantile', () => {
  // What promql's histogram_quantile gives for the same buckets.
  it.each([
    ['within a bucket', 0.5, histogram([1, 2, 4, Inf], [0, 10, 20, 20]), 2],
    [
      'by its part of a bucket',
      0.75,
      histogram([1, 2, 4, Inf], [0, 10, 20, 20]),
      3,
    ],
    [
      'from zero in the first bucket',
      0.5,
      histogram([1, 2, Inf], [10, 10, 10]),
      0.5,
    ],
    [
      'as the last bound beyond it',
      0.99,
      histogram([1, 2, Inf], [0, 1, 10]),
      2,
    ],
    [
      'as the first bound where that is not positive',
      0.1,
      histogram([-1, 2, Inf], [5, 10, 10]),
      -1,
    ],
    ['of the greatest', 1, histogram([1, 2, Inf], [0, 10, 10]), 2],
    ['not at all of nothing', 0.5, histogram([1, Inf], [0, 0]), none],
    ['not at all of one bucket', 0.5, histogram([Inf], [3]), none],
    [
      'not at all without an infinite bound',
      0.5,
      histogram([1, 2], [1, 2]),
      none,
    ],
    ['not at all without bounds', 0.5, histogram([], []), none],
  ])('tells a quantile %s', (_, q, buckets, expected) => {
    expect(histogramQuantile(q, buckets) ?? none).toBe(expected);
  });
});

it('sums up histograms with the same bounds', () => {
  const sum = sumHistograms([
    histogram([1, Inf], [1, 2], 3),
    histogram([1, Inf], [4, 5], 6),
    histogram([2, Inf], [9, 9], 9),
  ]);
  expect(sum).toEqual(histogram([1, Inf], [5, 7], 9));
  expect(sumHistograms([])).toBeUndefined();
});

it('sums up the durations of each kind', () => {
  const byKind = durationsByKind(
    new Map([
      ['Kustomization/a/b', histogram([1, Inf], [1, 1])],
      ['Kustomization/a/c', histogram([1, Inf], [0, 2])],
      ['HelmRelease/a/b', histogram([1, Inf], [0, 4])],
    ]),
  );
  expect([...byKind].map(([kind, { counts }]) => [kind, counts])).toEqual([
    ['Kustomization', [1, 3]],
    ['HelmRelease', [0, 4]],
  ]);
});

it('leaves out of a summary what cannot be told', () => {
  expect(summarizeDurations(histogram([1, Inf], [0, 0], 0))).toEqual({
    count: 0,
  });
  expect(summarizeDurations(histogram([1, Inf], [4, 4], 2))).toEqual({
    count: 4,
    p50: 0.5,
    p90: 0.9,
    p99: 0.99,
    average: 0.5,
  });
});
