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

import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { completeModule } from './completeModule';
import { downloadModule } from './downloadModule';
import { goOutput } from './goOutput';
import { keepFolder } from './keepFolder';
import type { BinaryLocation } from './locateBinary';

export interface BuildOptions {
  /** How many packages are compiled at a time; as many as there are processors by default. */
  jobs?: number;
  /** Called with what the build is at. */
  onProgress: (text: string) => void;
}

/**
 * Builds one binary into its folder of the cache. The folder appears when it is
 * whole: a build that is interrupted leaves nothing that a later one could take
 * for a binary.
 *
 * @throws ModuleUnavailableError when a module cannot be downloaded
 */
export async function buildBinary(
  location: BinaryLocation,
  options: BuildOptions,
): Promise<void> {
  const { spec, folder } = location;
  const bin = dirname(folder);
  await mkdir(bin, { recursive: true });
  const draft = await mkdtemp(join(bin, `.${spec.name}-`));
  try {
    await compile(location, draft, options);
    await keepFiles(location, draft);
    await rename(draft, folder).catch(ignoreExisting);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function compile(
  location: BinaryLocation,
  draft: string,
  options: BuildOptions,
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'fluxwatch-module-'));
  try {
    const { spec, module } = location;
    const { tags = [] } = spec;
    const flags = [
      ...(await completeModule(spec, module, scratch)),
      ...(tags.length > 0 ? [`-tags=${tags.join(',')}`] : []),
    ];
    await compileWith(flags, location, draft, options);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function compileWith(
  flags: string[],
  { spec, module }: BinaryLocation,
  draft: string,
  { jobs, onProgress }: BuildOptions,
): Promise<void> {
  let count = 0;
  const listed = await goOutput(
    spec.name,
    ['list', ...flags, '-deps', spec.package],
    {
      cwd: module,
      onErrorLine(line) {
        if (line.startsWith('go: downloading ')) {
          count += 1;
          onProgress(`downloading module ${count}`);
        }
      },
    },
  );
  const total = listed.split('\n').length - 1;
  const variables = spec.variables.map(variable => `-X ${variable}`);

  // Packages that the build cache of Go holds are not printed.
  count = 0;
  onProgress(`up to ${total} packages`);
  await goOutput(
    spec.name,
    [
      ...['build', ...flags],
      ...(jobs ? ['-p', String(jobs)] : []),
      ...['-v', '-trimpath', '-ldflags', ['-s -w', ...variables].join(' ')],
      ...['-o', join(draft, spec.name), spec.package],
    ],
    {
      cwd: module,
      onErrorLine() {
        count += 1;
        onProgress(`${count} of up to ${total} packages`);
      },
    },
  );
}

async function keepFiles(
  location: BinaryLocation,
  draft: string,
): Promise<void> {
  const { spec, module } = location;
  for (const { module: path, folder, as } of spec.keeps) {
    const found = await downloadModule(spec.name, path, module);
    await keepFolder(join(found, folder), join(draft, 'files', as));
  }
}

/** Somebody else may have built the same at the same time: then theirs is kept. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') {
    throw error;
  }
}
