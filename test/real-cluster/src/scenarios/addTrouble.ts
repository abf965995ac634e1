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

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { inPackage } from '../packageFolder';
import type { Fleet } from '../fleet/Fleet';

const FOLDER = inPackage('fleet', 'troubled');

/** Commits the resources that fail, wait or pause all the time beside those that are well. */
export async function addTrouble(fleet: Fleet): Promise<void> {
  const entries = await readdir(FOLDER, {
    recursive: true,
    withFileTypes: true,
  });
  const texts = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(async path => [relative(FOLDER, path), await readFile(path, 'utf8')]);
  await fleet.commit(
    'Begin the trouble',
    Object.fromEntries(await Promise.all(texts)),
  );
}
