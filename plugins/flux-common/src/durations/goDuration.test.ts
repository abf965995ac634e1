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
import { parseGoDuration } from './goDuration';

describe('parseGoDuration', () => {
  it.each([
    ['0', 0],
    ['0s', 0],
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['1h0m0s', 3_600_000],
    ['1m0.5s', 60_500],
    ['1.5h', 5_400_000],
    ['750ms', 750],
    ['1500us', 1.5],
    ['1500µs', 1.5],
    ['1000000ns', 1],
    ['24h', 86_400_000],
  ])('%p is %d ms', (text, milliseconds) => {
    expect(parseGoDuration(text)).toBeCloseTo(milliseconds);
  });

  it.each([
    '',
    ' ',
    '5',
    '-5m',
    '5 m',
    '5m ',
    'm',
    '5x',
    '1.m',
    '.5s',
    '1e3s',
    '1h30',
    'Infinity',
    `${'9'.repeat(60)}h1`,
    '1s'.repeat(1_000),
  ])('%p is not a duration', text => {
    expect(parseGoDuration(text)).toBeUndefined();
  });
});
