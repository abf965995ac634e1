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

import { binaryKey, type BinaryKeyInput } from './binaryKey';
import { BINARY_SPECS } from './binarySpecs';

const [spec, other] = BINARY_SPECS;

const input: BinaryKeyInput = {
  spec,
  goMod: 'module m',
  goSum: 'a v1 h1:1=',
  platform: 'linux',
  arch: 'x64',
};

describe('binaryKey', () => {
  it('is the same for the same build', () => {
    expect(binaryKey({ ...input, spec: { ...spec } })).toBe(binaryKey(input));
    expect(binaryKey(input)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each<[string, Partial<BinaryKeyInput>]>([
    ['go.sum', { goSum: 'a v2 h1:2=' }],
    ['go.mod', { goMod: 'module m\nreplace a => b v1' }],
    ['the package', { spec: other }],
    ['the version that is linked in', { spec: { ...spec, variables: [] } }],
    ['the architecture', { arch: 'arm64' }],
  ])('changes with %s', (_what, change) => {
    expect(binaryKey({ ...input, ...change })).not.toBe(binaryKey(input));
  });
});
