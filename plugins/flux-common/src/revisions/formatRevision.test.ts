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
import { formatRevision, parseRevision } from './formatRevision';

const SHA1 = '0123456789abcdef0123456789abcdef01234567';
const SHA256 = `fedcba98${'0'.repeat(56)}`;

describe('a revision is taken apart as Flux does, and shown short', () => {
  it.each([
    [
      'a branch',
      `main@sha1:${SHA1}`,
      { label: 'main', algorithm: 'sha1', hash: SHA1 },
      '0123456',
    ],
    [
      'a branch with @ in its name',
      `feat/a@b@sha1:${SHA1}`,
      { label: 'feat/a@b', algorithm: 'sha1', hash: SHA1 },
      '0123456',
    ],
    [
      'a tag',
      `v1.0.0@sha1:${SHA1}`,
      { label: 'v1.0.0', algorithm: 'sha1', hash: SHA1 },
      '0123456',
    ],
    [
      'a full reference',
      `refs/heads/main@sha1:${SHA1}`,
      { label: 'refs/heads/main', algorithm: 'sha1', hash: SHA1 },
      '0123456',
    ],
    [
      'a commit alone',
      `sha1:${SHA1}`,
      { algorithm: 'sha1', hash: SHA1 },
      '0123456',
    ],
    ['a bare commit', SHA1, { algorithm: 'sha1', hash: SHA1 }, '0123456'],
    [
      'the form of Flux 0.x',
      `main/${SHA1}`,
      { label: 'main', algorithm: 'sha1', hash: SHA1 },
      '0123456',
    ],
    [
      'the form of Flux 0.x on a branch with a slash',
      `feat/x/${SHA1}`,
      { label: 'feat/x', algorithm: 'sha1', hash: SHA1 },
      '0123456',
    ],
    [
      'an OCI tag',
      `6.2.0@sha256:${SHA256}`,
      { label: '6.2.0', algorithm: 'sha256', hash: SHA256 },
      '6.2.0',
    ],
    [
      'a digest alone',
      `sha256:${SHA256}`,
      { algorithm: 'sha256', hash: SHA256 },
      'fedcba9',
    ],
    ['a chart version', '6.0.3', { label: '6.0.3' }, '6.0.3'],
    [
      'a chart version with a digest',
      '6.0.3+0123456789ab',
      { label: '6.0.3+0123456789ab' },
      '6.0.3+0123456789ab',
    ],
    [
      'an image with a port',
      'registry:5000/podinfo:6.2.0',
      { label: 'registry:5000/podinfo:6.2.0' },
      'registry:5000/podinfo:6.2.0',
    ],
    [
      'a generated artifact',
      `latest@sha256:${SHA256}`,
      { label: 'latest', algorithm: 'sha256', hash: SHA256 },
      'latest',
    ],
    ['no known form', 'whatever', { label: 'whatever' }, 'whatever'],
    ['a broken one', '@sha1:', { label: '@sha1:' }, '@sha1:'],
    ['nothing', '', { label: '' }, ''],
  ])('%s', (_, text, parts, short) => {
    expect(parseRevision(text)).toEqual(parts);
    expect(formatRevision(text)).toBe(short);
  });
});
