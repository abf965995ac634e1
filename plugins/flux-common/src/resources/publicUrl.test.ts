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
import { publicUrl } from './publicUrl';

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
