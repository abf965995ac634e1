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

import { ClusterControl } from '../launcher/ClusterControl';
import { RunFolders } from '../run/RunFolders';
import { formatDuration } from '../terminal/duration';

/** Prints the clusters that run, how to reach them, and how their processes stand. */
export async function status(cache: string): Promise<void> {
  const running = await new RunFolders(cache).running();
  for (const { folder, state } of running) {
    const age = formatDuration(Date.now() - state.startedAt);
    print(
      `${state.name}: ${state.phase}, started ${age} ago by process ${state.launcher.pid}`,
    );
    for (const [endpoint, port] of Object.entries(state.ports ?? {})) {
      print(`  ${endpoint.padEnd(10)} 127.0.0.1:${port}`);
    }
    print(`  folder     ${folder.path}`);
    if (state.phase === 'ready') {
      const control = new ClusterControl(folder.at('control.sock'));
      for (const [name, how] of Object.entries(await control.list())) {
        print(`  ${how.padEnd(10)} ${name}`);
      }
    }
  }
  if (running.length === 0) {
    print('No cluster runs');
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
