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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts that a page names: what a browser loads before anything is shown. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, source]) => source,
  );
}

/** How many bytes of gzip a browser loads of a built portal at first. */
export async function initialBytes(folder: string): Promise<number> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  let bytes = 0;
  for (const source of scriptsOf(html)) {
    const [, path] = /(static\/[^?]+)/.exec(source) ?? [];
    if (path) {
      bytes += gzipSync(await readFile(join(folder, path))).byteLength;
    }
  }
  return bytes;
}
