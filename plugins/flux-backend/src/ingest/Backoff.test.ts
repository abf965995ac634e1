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

import { Backoff } from './Backoff';

describe('Backoff', () => {
  it('doubles from the first wait up to the longest, jittered, and starts over', () => {
    const shortest = new Backoff({
      firstMs: 800,
      longestMs: 30_000,
      random: () => 0,
    });
    const longest = new Backoff({
      firstMs: 800,
      longestMs: 30_000,
      random: () => 1,
    });
    const waits = (backoff: Backoff) =>
      Array.from({ length: 7 }, () => backoff.next());

    expect(waits(shortest)).toEqual([
      800, 1600, 3200, 6400, 12_800, 15_000, 15_000,
    ]);
    expect(waits(longest)).toEqual([
      1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000,
    ]);
    longest.reset();
    expect(longest.attempts).toBe(0);
    expect(longest.next()).toBe(1600);
  });
});
