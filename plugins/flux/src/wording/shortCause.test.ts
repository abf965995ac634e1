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

import { shortCause } from './shortCause';

describe('shortCause', () => {
  it.each([
    [
      "health check failed after 40.2s: failed early due to stalled resources: [Deployment/apps/checkout status: 'Failed']",
      "health check failed: Deployment/apps/checkout status: 'Failed'",
    ],
    [
      "health check failed after 30.0s: timeout waiting for: [Deployment/apps/a status: 'InProgress', Job/apps/b status: 'InProgress']",
      "health check failed: Deployment/apps/a status: 'InProgress', Job/apps/b status: 'InProgress'",
    ],
    [
      'Helm upgrade failed for release apps/db with chart db@1.2.0: execution error at (db/templates/secret.yaml:3:4): a password is required',
      'chart db@1.2.0: a password is required',
    ],
    ['one\n  two', 'one two'],
    ['', ''],
  ])('puts first what matters of %p', (message, short) => {
    expect(shortCause(message)).toBe(short);
  });
});
