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

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialBytes, scriptsOf } from './initialScripts';

const PAGE = `<script>inline()</script>
  <script defer="defer" src="<%= publicPath %>/static/main.1.js"></script>
  <script src="https://elsewhere.example/other.js"></script>`;

describe('the scripts that a portal loads at first', () => {
  it('are those that its page names', () => {
    expect(scriptsOf(PAGE)).toEqual([
      '<%= publicPath %>/static/main.1.js',
      'https://elsewhere.example/other.js',
    ]);
  });

  it('are counted compressed, and none that is loaded later', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fluxwatch-bundle-'));
    const write = (name: string, text: string) =>
      writeFile(join(folder, name), text);
    try {
      await mkdir(join(folder, 'static'));
      await write('index.html', PAGE);
      await write('static/main.1.js', 'x'.repeat(100_000));
      const bytes = await initialBytes(folder);
      expect(bytes).toBeGreaterThan(50);
      expect(bytes).toBeLessThan(1_000);
      await write('static/later.2.js', 'y'.repeat(100_000));
      expect(await initialBytes(folder)).toBe(bytes);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
