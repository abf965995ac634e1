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

import { latencyTable } from './latencyTable';

describe('latencyTable', () => {
  it('says how both stand, and how many times longer ours takes', () => {
    const raw = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(
      latencyTable(
        raw,
        raw.map(value => value * 3),
      ),
    ).toBe(
      [
        '  From a change in the cluster, 100 times:',
        '    raw Kubernetes watch event  p50 50.0 ms   p99 99.0 ms',
        '    answer of our API           p50 150.0 ms   p99 297.0 ms',
        '    ratio                       p50 3.0x   p99 3.0x',
      ].join('\n'),
    );
  });
});
