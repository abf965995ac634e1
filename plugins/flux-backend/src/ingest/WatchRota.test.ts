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

import { WatchRota } from './WatchRota';

const PITCH_MS = 10_000;

/**
 * Runs so many watches for an hour, some of which end early, and returns the
 * times at which watches came to their end, and how many were begun.
 */
function run(
  watches: number,
  options: { endsEarly?: (begun: number) => boolean } = {},
) {
  let seed = 1;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const timing = { watchSeconds: [10, 290], watchPitchMs: PITCH_MS } as const;
  const rota = new WatchRota({ timing, random });
  const ends = Array.from({ length: watches }, (_, id) => ({ id, at: 0 }));
  const keys = ends.map(() => ({}));
  const ended: number[] = [];
  const lengths: number[] = [];
  let begun = 0;
  for (;;) {
    ends.sort((a, b) => a.at - b.at);
    const [next] = ends;
    if (next.at > 3_600_000) {
      return { ended, begun, lengths };
    }
    ended.push(next.at);
    begun += 1;
    rota.end(keys[next.id]);
    const now = next.at;
    const seconds = rota.begin(keys[next.id], now);
    lengths.push(seconds);
    const early = options.endsEarly?.(begun) ?? false;
    next.at = early ? now + 500 : now + seconds * 1000;
  }
}

function widest(ended: readonly number[]): number {
  return Math.max(...ended.slice(1).map((at, index) => at - ended[index]));
}

describe('WatchRota', () => {
  it.each([1, 2, 3, 15, 25])(
    'has one of %i watches end at the pace, and begins no more than that asks for',
    watches => {
      const { ended, begun, lengths } = run(watches);
      expect(widest(ended)).toBeLessThanOrEqual(1.5 * 1.2 * PITCH_MS);
      expect(begun - watches).toBeLessThanOrEqual(60 * 7.5);
      expect(begun - watches).toBeGreaterThanOrEqual(60 * 5);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(290);
    },
  );

  it('closes the gaps of watches that ended early or were given up', () => {
    const { ended } = run(15, { endsEarly: begun => begun % 7 === 0 });
    expect(widest(ended)).toBeLessThanOrEqual(1.5 * 1.2 * PITCH_MS);
  });

  it('lets many watches last as long as a few minutes, and end at different times', () => {
    const { ended, begun, lengths } = run(300);
    expect(widest(ended)).toBeLessThanOrEqual(1.5 * 1.2 * PITCH_MS);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(290);
    // 300 watches of 217 s on average are 83 a minute.
    expect(begun - 300).toBeLessThan(60 * 95);
    const busiest = new Map<number, number>();
    ended
      .filter(at => at > 600_000)
      .map(at => Math.floor(at / 1000))
      .forEach(at => busiest.set(at, (busiest.get(at) ?? 0) + 1));
    expect(Math.max(...busiest.values())).toBeLessThan(15);
  });
});
