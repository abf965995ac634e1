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

/** One line of a chart; a value that is not known is a gap. */
export interface ChartSeries {
  key: string;
  label: string;
  values: readonly (number | undefined)[];
}

/** Where the lines of a chart run, in units of its box. */
export interface ChartShape {
  /** The largest value; the top of the box. */
  most: number;
  lines: { key: string; path: string; lastY?: number }[];
}

/** A pause of this many usual ones is a gap: nothing was measured in it. */
const GAP = 3;

function usualStep(times: readonly number[]): number {
  const steps = times
    .slice(1)
    .map((time, index) => time - times[index])
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

/**
 * Lays lines out in a box. A line is never drawn through a time without
 * samples; a single sample between two gaps is a dot.
 */
export function chartShape(
  times: readonly number[],
  series: readonly ChartSeries[],
  box: { width: number; height: number; from: number; to: number },
): ChartShape {
  const { from, height, to, width } = box;
  const known = series.flatMap(({ values }) =>
    values.filter(value => value !== undefined),
  );
  const most = Math.max(0, ...known);
  const longest = GAP * usualStep(times);
  const x = (time: number) => ((time - from) / Math.max(1, to - from)) * width;
  const y = (value: number) =>
    height - (most === 0 ? 0 : value / most) * height;
  return {
    most,
    lines: series.map(({ key, values }) => {
      const parts: string[] = [];
      let before: number | undefined;
      let lastY: number | undefined;
      times.forEach((time, index) => {
        const value = values[index];
        if (value === undefined) {
          before = undefined;
          return;
        }
        const isJoined = before !== undefined && time - before <= longest;
        const point = `${x(time).toFixed(1)} ${y(value).toFixed(1)}`;
        // A line of no length is drawn as a dot, by its round ends.
        parts.push(isJoined ? `L${point}` : `M${point}h0`);
        before = time;
        lastY = y(value);
      });
      return { key, path: parts.join(''), lastY };
    }),
  };
}
