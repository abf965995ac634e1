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

// Runs one command in a process group of its own and ends the whole group as
// soon as the script that started it is gone, however that ended. Started by
// onLeash.mjs, detached, with an IPC channel: the channel closes by itself
// when the script at its other end dies.

import { spawn } from 'node:child_process';

const PATIENCE_MS = 5_000;

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function signalGroup(signal) {
  process.kill(-process.pid, signal);
}

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), PATIENCE_MS);
}

process.on('disconnect', end);
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('SIGHUP', end);

function tell(result) {
  // What the command left behind in its group ends with it.
  const leave = () => signalGroup('SIGKILL');
  if (process.connected) {
    process.send(result, leave);
  } else {
    leave();
  }
}

child.on('error', error => tell({ code: 127, error: error.message }));
child.on('exit', (code, signal) => tell({ code, signal }));
