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

import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPackage } from '../packageFolder';
import { binaryKey } from './binaryKey';
import type { BinarySpec, BuiltBinary } from './BinarySpec';

/** Where a binary is, or will be once it is built. */
export interface BinaryLocation extends BuiltBinary {
  spec: BinarySpec;
  /** The folder of this very build; it exists only when the build is whole. */
  folder: string;
  /** The folder with go.mod and go.sum. */
  module: string;
  exists: boolean;
}

/** Finds a binary in the cache by what it is built from. */
export async function locateBinary(
  spec: BinarySpec,
  cache: string,
): Promise<BinaryLocation> {
  const module = inPackage('modules', spec.moduleFolder);
  const [goMod, goSum] = await Promise.all([
    readFile(join(module, 'go.mod'), 'utf8'),
    readFile(join(module, 'go.sum'), 'utf8'),
  ]);
  const key = binaryKey({
    spec,
    goMod,
    goSum,
    platform: process.platform,
    arch: process.arch,
  });
  const folder = join(cache, 'bin', `${spec.name}-${key}`);
  const path = join(folder, spec.name);
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  return { spec, folder, module, exists, path, files: join(folder, 'files') };
}
