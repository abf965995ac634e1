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

import { parseFaults } from './parseFaults';

describe('parseFaults', () => {
  it('takes every fault with its fields', () => {
    const faults = [
      { type: 'down' },
      { type: 'tls' },
      { type: 'slow', delayMs: 100, on: { plural: 'kustomizations' } },
      { type: 'silent', on: { verb: 'watch' } },
      {
        type: 'status',
        status: 429,
        retryAfterSeconds: 3,
        on: { path: '/apis' },
      },
      { type: 'watchCut', afterMs: 5, on: { namespace: 'apps' } },
      { type: 'brokenJson', on: undefined },
      { type: 'endlessMetrics' },
    ];
    expect(parseFaults(faults)).toEqual(faults);
  });

  it.each([
    [undefined, 'Expected `faults` to be a list'],
    [['down'], 'Expected faults[0] to be an object'],
    [[{ type: 'fire' }], 'Expected faults[0].type to be one of down, tls'],
    [[{ type: 'slow' }], 'Expected faults[0].delayMs to be a number'],
    [[{ type: 'slow', delayMs: -1 }], 'delayMs to be a number from 0'],
    [[{ type: 'status', status: 418 }], 'faults[0].status to be one of 401'],
    [[{ type: 'silent', on: 'x' }], 'Expected faults[0].on to be an object'],
    [[{ type: 'silent', on: { kind: 'x' } }], 'a field of faults[0].on'],
    [[{ type: 'silent', on: { verb: 1 } }], 'faults[0].on.verb to be a string'],
  ])('rejects %j: %s', (value, message) => {
    expect(() => parseFaults(value)).toThrow(message);
  });
});
