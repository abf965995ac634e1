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

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

export const backstageCli = join(
  root,
  'node_modules',
  '@backstage',
  'cli',
  'bin',
  'backstage-cli',
);

/** Whether yarn runs this script, and so a contributor's own Node and install. */
export function calledByYarn() {
  return (process.env.npm_config_user_agent ?? '').startsWith('yarn/');
}

/** Hands over to Backstage's own command, as in any other Backstage repository. */
export function handOverToBackstage(args, env = {}) {
  const { status } = spawnSync(process.execPath, [backstageCli, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  process.exit(status ?? 1);
}
