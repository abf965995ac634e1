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
import { publicText, publicUrl } from './publicUrl';

describe('the URL of a source as it is kept', () => {
  it.each([
    ['https://me:secret@example.org/fleet', 'https://example.org/fleet'],
    ['https://token@example.org/fleet.git', 'https://example.org/fleet.git'],
    ['https://a@b:c@example.org/fleet', 'https://example.org/fleet'],
    ['ssh://git:secret@example.org/fleet', 'ssh://example.org/fleet'],
    ['oci://me:secret@example.org/manifests', 'oci://example.org/manifests'],
  ])('%s loses its credentials', (url, expected) => {
    expect(publicUrl(url)).toBe(expected);
  });

  it.each([
    'https://example.org/fleet@v1',
    'ssh://git@example.org/fleet',
    'git@example.org:owner/fleet.git',
    'minio.example.org:9000',
  ])('%s is kept', url => {
    expect(publicUrl(url)).toBe(url);
  });
});

describe('the message of a condition as it is kept', () => {
  it.each([
    [
      "unable to list remote for 'https://me:secret@example.org/fleet': denied",
      "unable to list remote for 'https://example.org/fleet': denied",
    ],
    [
      'Get "https://token@example.org/index.yaml": failed, as did http://x:y@b',
      'Get "https://example.org/index.yaml": failed, as did http://b',
    ],
    ['cannot reach ssh://git:secret@b/fleet', 'cannot reach ssh://b/fleet'],
  ])('%s loses credentials', (text, expected) => {
    expect(publicText(text)).toBe(expected);
  });

  it.each([
    'stored artifact for revision main@sha1:1f2e',
    "unable to clone 'ssh://git@example.org/fleet'",
    'failed to pull oci://example.org/manifests@sha256:1f2e',
    'see https://example.org, or mail to me@example.org',
  ])('%s is kept', text => {
    expect(publicText(text)).toBe(text);
  });
});
