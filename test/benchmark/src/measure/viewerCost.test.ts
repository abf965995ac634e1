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

import { viewerCost } from './viewerCost';

describe('viewerCost', () => {
  const request = (verb: string, ofObjects: boolean, count: number) => ({
    ...{ cluster: 'a', path: '/x', verb, ofObjects, count },
  });

  it('is nothing for probes and renewed watches', () => {
    const counts = [request('get', false, 2), request('watch', false, 1)];
    expect(viewerCost(counts, 60)).toBe(0);
  });

  it('is every read of objects', () => {
    expect(viewerCost([request('list', true, 1)], 60)).toBe(1);
  });

  it('is what is repeated more often than any schedule says', () => {
    expect(viewerCost([request('watch', false, 60)], 60)).toBe(57);
    expect(viewerCost([request('get', false, 60)], 60)).toBe(57);
  });
});
