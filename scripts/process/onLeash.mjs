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
// A program that left the group may hold on to the output.
const OUTPUT_PATIENCE_MS = 2_000;

const running = new Set();

function pause(milliseconds) {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref();
  });
}

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
 *   error?: string, asked: boolean }>, end: () => Promise<void> }} `asked`:
 *   whether it ended because `end` was called
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
  let asked = false;
  leash.on('message', message => {
    result = message;
  });

  // Not the event "close" of the child: after disconnect() it never comes.
  const ended = new Promise((resolve, reject) => {
    leash.on('error', reject);
    leash.on('exit', (code, signal) => resolve({ code, signal }));
  });
  const outputRead = Promise.all(
    [leash.stdout, leash.stderr].map(
      stream => new Promise(resolve => stream.on('close', resolve)),
    ),
  );
  const exited = ended.then(async how => {
    killGroup(leash.pid);
    await Promise.race([outputRead, pause(OUTPUT_PATIENCE_MS)]);
    return { ...(result ?? how), asked };
  });

  const handle = {
    exited,
    async end() {
      asked = true;
      if (leash.connected) leash.disconnect();
      const timer = setTimeout(() => killGroup(leash.pid), PATIENCE_MS);
      await exited;
      clearTimeout(timer);
    },
  };
  running.add(handle);
  exited.finally(() => running.delete(handle)).catch(() => {});
  return handle;
}

/** Ends everything that is still running. */
export async function endAll() {
  await Promise.all([...running].map(handle => handle.end()));
}
