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

import { mkdir, writeFile } from 'node:fs/promises';
import { ServiceUnavailableError } from '@backstage/errors';
import { hostsFile, NODE_RANGE, POD_RANGE } from '../addresses/addresses';
import { runCommand } from '../command/runCommand';
import type { ClusterContext } from './ClusterContext';

/**
 * Makes every address of the nodes and pods answer in this network namespace,
 * and the names of the sources resolve in this mount namespace.
 */
export async function setUpNetwork(context: ClusterContext): Promise<void> {
  await run('ip', ['link', 'set', 'lo', 'up']);
  await run('ip', ['route', 'add', 'local', NODE_RANGE, 'dev', 'lo']);
  await run('ip', ['route', 'add', 'local', POD_RANGE, 'dev', 'lo']);
  // The API server looks for one to find an address of its own.
  await run('ip', ['route', 'add', 'default', 'dev', 'lo']);

  await mkdir(context.at('data', 'etc'), { recursive: true });
  await replaceFile(context, 'hosts', hostsFile());
  // Without a server that answers at once, every unknown name costs seconds.
  await replaceFile(context, 'resolv.conf', 'nameserver 127.0.0.1\n');
}

async function replaceFile(
  context: ClusterContext,
  name: string,
  text: string,
): Promise<void> {
  const path = context.at('data', 'etc', name);
  await writeFile(path, text);
  await run('mount', ['--bind', path, `/etc/${name}`]);
}

async function run(command: string, args: string[]): Promise<void> {
  const { code, tail } = await runCommand(command, args);
  if (code !== 0) {
    throw new ServiceUnavailableError(
      `"${command} ${args.join(' ')}" failed: ${tail.join(' ')}`,
    );
  }
}
