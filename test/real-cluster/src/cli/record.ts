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
import { setTimeout as sleep } from 'node:timers/promises';
import { openCluster } from '../launcher/openCluster';
import { parseKubeconfig } from '../kubernetes/kubeconfig';
import { Recorder } from '../record/Recorder';
import type { Command } from './arguments';
import { askedToEnd } from './askedToEnd';

type RecordCommand = Extract<Command, { command: 'record' }>;

/** Records a cluster for some time, or until this process is asked to end. */
export async function record(
  cache: string,
  { folder, seconds, cluster, kubeconfig }: RecordCommand,
): Promise<void> {
  const asked = askedToEnd();
  const access = kubeconfig
    ? parseKubeconfig(await readFile(kubeconfig, 'utf8'))
    : (await openCluster(cache, cluster)).access.admin;
  const recorder = new Recorder(access, folder);
  await recorder.start();
  process.stdout.write(`Recording into ${folder} for ${seconds} s.\n`);
  await Promise.race([asked, sleep(seconds * 1000), recorder.broken]);
  await recorder.end();
}
