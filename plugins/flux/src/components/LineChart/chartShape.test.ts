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

import { chartShape } from './chartShape';

const BOX = { width: 100, height: 50, from: 0, to: 100 };

describe('chartShape', () => {
  const line = (
    times: number[],
    values: (number | undefined)[],
    box: typeof BOX = BOX,
  ) => chartShape(times, [{ key: 'a', label: 'A', values }], box).lines[0].path;

  it('joins what was measured one after the other', () => {
    expect(line([0, 50, 100], [0, 10, 5])).toBe(
      'M0.0 50.0h0L50.0 0.0L100.0 25.0',
    );
  });

  it.each([
    ['a value that is not known', [0, 25, 50, 75], [1, undefined, 1, 1]],
    [
      'a pause in which nothing was measured',
      [0, 10, 20, 60, 70],
      [1, 1, 1, 1, 1],
    ],
  ])('leaves a gap at %s', (_, times, values) => {
    expect(line(times, values).match(/M/g)).toHaveLength(2);
  });

  it('draws a single sample as a dot, and zeros along the bottom', () => {
    expect(line([40], [7])).toBe('M40.0 0.0h0');
    expect(line([0, 100], [0, 0])).toBe('M0.0 50.0h0L100.0 50.0');
  });

  it('has nothing to draw without samples', () => {
    expect(chartShape([], [], BOX)).toEqual({ most: 0, lines: [] });
    expect(line([], [])).toBe('');
  });
});
