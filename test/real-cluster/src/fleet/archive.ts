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

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runChecked } from './runChecked';

/**
 * Packs a file or folder `name` of `parent` into a gzipped tar archive: the same
 * content always gives the same bytes, and so the same digest and revision.
 */
export async function archive(parent: string, name: string): Promise<Buffer> {
  const scratch = await mkdtemp(join(tmpdir(), 'fluxwatch-archive-'));
  try {
    const file = join(scratch, 'archive.tar');
    await runChecked('tar', [
      ...['--sort=name', '--mtime=@0', '--owner=0', '--group=0'],
      ...['--numeric-owner', '--mode=go=rX,u+rw,a-s'],
      ...['-C', parent, '-cf', file, name],
    ]);
    return gzipSync(await readFile(file));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
