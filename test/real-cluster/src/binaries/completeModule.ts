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

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BinarySpec } from './BinarySpec';
import { downloadModule } from './downloadModule';
import { keepFolder } from './keepFolder';

/**
 * Adds to a module what upstream's own build generates. The module cache of Go
 * is read-only: the files go into a copy, and a go.mod beside it leads there.
 *
 * @param module - the folder with go.mod and go.sum
 * @param scratch - an empty folder that is there until the build is over
 * @returns the flags with which `go` builds from the copy; none when nothing is missing
 */
export async function completeModule(
  { name, generated }: BinarySpec,
  module: string,
  scratch: string,
): Promise<string[]> {
  if (!generated) {
    return [];
  }
  const original = await downloadModule(name, generated.module, module);
  const copy = join(scratch, 'module');
  await keepFolder(original, copy);
  for (const [file, text] of Object.entries(generated.files)) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), text);
  }
  const goMod = join(scratch, 'go.mod');
  await writeFile(
    goMod,
    replaceModule(
      await readFile(join(module, 'go.mod'), 'utf8'),
      generated.module,
      copy,
    ),
  );
  await copyFile(join(module, 'go.sum'), join(scratch, 'go.sum'));
  return [`-modfile=${goMod}`];
}

/** A go.mod that takes a module from a folder. */
function replaceModule(goMod: string, module: string, folder: string): string {
  return `${goMod}\nreplace ${module} => ${JSON.stringify(folder)}\n`;
}
