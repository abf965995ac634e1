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

import { englishTexts } from '../__testUtils__/translate';
import { agoText, durationText } from './durationText';

const t = englishTexts();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('durationText', () => {
  it.each([
    [0, '0 s'],
    [59.9 * SECOND, '59 s'],
    [MINUTE, '1 min'],
    [23 * MINUTE + 59 * SECOND, '23 min'],
    [HOUR, '1 h'],
    [HOUR + 20 * MINUTE, '1 h 20 min'],
    [14 * HOUR + 40 * MINUTE, '14 h'],
    [47 * HOUR, '47 h'],
    [3 * 24 * HOUR, '3 days'],
  ])('tells %d ms as %s', (length, text) => {
    expect(durationText(t, length)).toBe(text);
  });

  it.each([
    [5.1 * MINUTE, '6 min'],
    [59.5 * MINUTE, '1 h'],
    [400, '1 s'],
  ])('rounds what is still to come up: %d ms is %s', (length, text) => {
    expect(durationText(t, length, 'up')).toBe(text);
  });

  it('counts a time that clocks disagree about as nothing', () => {
    expect(durationText(t, -5 * MINUTE)).toBe('0 s');
    expect(agoText(t, 2_000, 1_000)).toBe('just now');
  });
});
