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

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LEASH = fileURLToPath(new URL('./leash.mjs', import.meta.url));
const PATIENCE_MS = 8_000;

const running = new Set();

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Starts a command that never outlives this script.
 *
 * @param {{ command: string, args: string[], cwd: string,
 *   env: NodeJS.ProcessEnv, onOutput: (chunk: Buffer) => void }} options
 * @returns {{ exited: Promise<{ code: number | null, signal?: string,
 *   error?: string }>, end: () => Promise<void> }}
 */
export function startOnLeash({ command, args, cwd, env, onOutput }) {
  const leash = spawn(process.execPath, [LEASH, command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  leash.stdout.on('data', onOutput);
  leash.stderr.on('data', onOutput);

  let result;
  leash.on('message', message => {
    result = message;
  });

  const exited = new Promise((resolve, reject) => {
    leash.on('error', reject);
    leash.on('close', (code, signal) => {
      running.delete(handle);
      killGroup(leash.pid);
      resolve(result ?? { code, signal });
    });
  });

  const handle = {
    exited,
    async end() {
      if (leash.connected) leash.disconnect();
      const timer = setTimeout(() => killGroup(leash.pid), PATIENCE_MS);
      await exited;
      clearTimeout(timer);
    },
  };
  running.add(handle);
  return handle;
}

/** Ends everything that is still running. */
export async function endAll() {
  await Promise.all([...running].map(handle => handle.end()));
}
