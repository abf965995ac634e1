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

import { compareVersions, parseVersion } from './version';

describe('compareVersions', () => {
  it('puts versions in the order of semver.org', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      'v1.0.0',
      '1.0.1+build.5',
      '1.2.0',
      '1.10.0',
      '10.0.0',
    ];
    const sorted = ordered
      .map(text => ({ text, version: parseVersion(text) }))
      .reverse()
      .sort((a, b) =>
        a.version && b.version ? compareVersions(a.version, b.version) : NaN,
      );
    expect(sorted.map(({ text }) => text)).toEqual(ordered);
  });

  it.each([
    '',
    '1',
    '1.2',
    'v',
    'main',
    '1.2.x',
    '1.2.3.4',
    `${'9'.repeat(50)}.0.0`,
  ])('takes %p for no version', text => {
    expect(parseVersion(text)).toBeUndefined();
  });
});
