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

import { readArguments } from './readArguments';

describe('readArguments', () => {
  it('measures everything at 10 clusters of 500 resources by itself', () => {
    expect(readArguments([])).toEqual({
      clusters: 10,
      resources: 500,
      viewers: [0, 1, 50],
      minutes: 1,
      only: [
        ...['memory', 'answers', 'changes', 'throughput', 'requests'],
        'metrics',
      ],
      json: false,
    });
  });

  it('takes what it is told', () => {
    const args = '--clusters 2 --viewers 0,5 --minutes 0.5 --only answers';
    expect(readArguments(args.split(' '))).toMatchObject({
      clusters: 2,
      viewers: [0, 5],
      minutes: 0.5,
      only: ['answers'],
    });
  });

  it.each([
    [
      ['--clusters', '0'],
      "--clusters takes a whole number from 1 to 200, not '0'",
    ],
    [['--resources', '1.5'], "not '1.5'"],
    [
      ['--viewers', '1,,2'],
      "--viewers takes a whole number from 0 to 200, not ''",
    ],
    [
      ['--minutes', 'long'],
      "--minutes takes a number from 0.1 to 15, not 'long'",
    ],
    [['--only', 'speed'], "not 'speed'"],
    [['--cluster', '1'], "Unknown option '--cluster'"],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
