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

import { atLeast, atMost } from './Measurement';
import { table } from './table';

describe('table', () => {
  it('aligns its columns and marks what misses its budget', () => {
    const text = table([
      {
        section: 'Answer',
        name: 'p50',
        value: 4.26,
        unit: 'ms',
        budget: atMost(25),
      },
      {
        section: 'Answer',
        name: 'p99',
        value: 130.2,
        unit: 'ms',
        budget: atMost(25),
      },
      {
        section: 'Changes',
        name: 'taken in',
        value: 1234.5,
        unit: 'a second',
        budget: atLeast(2000),
      },
      { section: 'Changes', name: 'made', value: 10000, unit: '' },
    ]);
    expect(text.split('\n')).toEqual([
      'Answer',
      '  p50          4.3  ms        at most 25',
      '  p99          130  ms        at most 25  MISSED',
      'Changes',
      '  taken in   1,235  a second  at least 2,000  MISSED',
      '  made      10,000',
    ]);
  });
});
