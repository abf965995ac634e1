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

import { missingRequirements, type MachineFacts } from './checkRequirements';

const able: MachineFacts = {
  platform: 'linux',
  isRoot: true,
  canIsolate: true,
  hasIp: true,
  hasGitHttpBackend: true,
  hasGo: true,
};

describe('missingRequirements', () => {
  it('finds nothing missing on a machine that has it all', () => {
    expect(missingRequirements(able, 12)).toEqual([]);
  });

  it('asks for Go only when something has to be built', () => {
    const facts = { ...able, hasGo: false };
    expect(missingRequirements(facts, 0)).toEqual([]);
    expect(missingRequirements(facts, 12)).toEqual([
      'Go 1.26 (https://go.dev/dl) to build 12 binaries',
    ]);
  });

  it('says what root lacks and what others lack', () => {
    const facts = { ...able, canIsolate: false };
    expect(missingRequirements(facts, 0)[0]).toContain('CAP_SYS_ADMIN');
    expect(missingRequirements({ ...facts, isRoot: false }, 0)).toEqual([
      'root (run it with sudo), to make namespaces',
    ]);
  });

  it('names all that is missing at once', () => {
    const facts = {
      ...able,
      canIsolate: false,
      hasIp: false,
      hasGitHttpBackend: false,
      hasGo: false,
    };
    expect(missingRequirements(facts, 1)).toHaveLength(4);
  });

  it('needs nothing but Linux first', () => {
    const facts = { ...able, platform: 'darwin', canIsolate: false };
    expect(missingRequirements(facts, 12)).toEqual(['Linux: this is darwin']);
  });
});
