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

import { kubernetesVersion } from './kubernetesVersion';

describe('kubernetesVersion', () => {
  it.each([
    ['v1.34.1+k3s1', { gitVersion: 'v1.34.1+k3s1', major: '1', minor: '34' }],
    [
      'v1.36',
      { gitVersion: 'v0.0.0-master+$Format:%H$', major: '1', minor: '36' },
    ],
    [
      undefined,
      { gitVersion: 'v0.0.0-master+$Format:%H$', major: '', minor: '' },
    ],
    [undefined, { gitVersion: 7 }],
    [undefined, 'v1.36.0'],
    [undefined, null],
  ])('is %s where the server says %j', (expected, document) => {
    expect(kubernetesVersion(document)).toBe(expected);
  });
});
