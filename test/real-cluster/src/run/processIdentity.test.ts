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

import { startTimeOf } from './processIdentity';

const rest = 'S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1000 20';

describe('startTimeOf', () => {
  it.each(['node', 'a (b) c', '1 2 3)'])('finds field 22 behind %s', name => {
    expect(startTimeOf(`42 (${name}) ${rest}`)).toBe('98765');
  });

  it('finds nothing for a process that is no more', () => {
    expect(startTimeOf('')).toBeUndefined();
    expect(startTimeOf(`42 (node) ${rest.replace('S', 'Z')}`)).toBeUndefined();
  });
});
