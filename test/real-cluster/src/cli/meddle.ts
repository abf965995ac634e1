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

import { openCluster } from '../launcher/openCluster';
import type { Command } from './arguments';

type Meddling = Extract<Command, { command: 'process' }>;

/** Lets a process of a cluster hang, go on, end or start again. */
export async function meddle(
  cache: string,
  { cluster, process: name, action }: Meddling,
): Promise<void> {
  const { control } = await openCluster(cache, cluster);
  const processes = await control.act(name, action);
  process.stdout.write(`${name} is ${processes[name]}\n`);
}
