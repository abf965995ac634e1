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

import { lineSplitter } from './lineSplitter';

describe('lineSplitter', () => {
  it('puts lines and characters together that chunks cut apart', () => {
    const lines: string[] = [];
    const splitter = lineSplitter(line => lines.push(line));
    const bytes = Buffer.from('häl\r\nfte\nrest');
    splitter.write(bytes.subarray(0, 2));
    splitter.write(bytes.subarray(2, 7));
    splitter.write(bytes.subarray(7));
    expect(lines).toEqual(['häl', 'fte']);
    splitter.end();
    expect(lines).toEqual(['häl', 'fte', 'rest']);
  });
});
