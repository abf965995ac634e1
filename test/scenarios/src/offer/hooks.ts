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
import type { RealCluster } from '@fluxwatch/real-cluster';

/** Where the cluster of a stage takes notifications. */
export const HOOKS = 'http://hooks.fleet.test';

/** The paths that notifications about a resource of this name were sent to. */
export async function toldAbout(
  name: string,
  { folder }: RealCluster,
): Promise<string[]> {
  const lines = await readFile(folder.at('data', 'hooks.ndjson'), 'utf8').catch(
    () => '',
  );
  const paths = lines
    .split('\n')
    .filter(line => line.includes(name))
    .map(line => String(JSON.parse(line).path));
  return [...new Set(paths)];
}

/** What notification-controller complained of that has to do with this. */
export async function complaintsAbout(
  word: string,
  { folder }: RealCluster,
): Promise<string[]> {
  const log = await readFile(
    folder.at('logs', 'notification-controller.log'),
    'utf8',
  );
  return log
    .split('\n')
    .filter(line => /\tERROR\t|\berror\b/i.test(line) && line.includes(word));
}
