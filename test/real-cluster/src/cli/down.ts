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

import { NotFoundError } from '@backstage/errors';
import { waitUntil } from '../command/waitUntil';
import { isRunning } from '../run/processIdentity';
import { RunFolders } from '../run/RunFolders';

const PATIENCE_MS = 30_000;

/**
 * Asks the launchers of clusters to end, waits until they are gone, and removes
 * what killed ones left behind. A launcher ends all clusters that it started.
 *
 * @param names - all that run when empty
 */
export async function down(cache: string, names: string[]): Promise<void> {
  const folders = new RunFolders(cache);
  const running = await folders.running();
  const unknown = names.find(
    name => !running.some(({ state }) => state.name === name),
  );
  if (unknown) {
    throw new NotFoundError(`No cluster called ${unknown} runs`);
  }
  const asked = running.filter(
    ({ state }) => names.length === 0 || names.includes(state.name),
  );
  for (const { state } of asked) {
    // Checked once more: another cluster of the same launcher may have ended it.
    if (await isRunning(state.launcher)) {
      process.kill(state.launcher.pid, 'SIGTERM');
    }
    await waitUntil({
      what: `the launcher of ${state.name} (process ${state.launcher.pid}) to end`,
      patienceMs: PATIENCE_MS,
      probe: async () => !(await isRunning(state.launcher)) || undefined,
    });
    process.stdout.write(`${state.name} has ended\n`);
  }
  await folders.reap();
  if (asked.length === 0) {
    process.stdout.write('No cluster runs\n');
  }
}
