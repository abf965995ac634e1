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
import { lineSplitter } from './lineSplitter';

const TAIL_LINES = 40;

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Bytes for the standard input. */
  input?: Buffer;
  /** Called with each line of the error output. */
  onErrorLine?: (line: string) => void;
}

/** How a command ended. */
export interface CommandResult {
  /** Zero when it went well, 127 when there is no such command, null after a signal. */
  code: number | null;
  stdout: string;
  /** The last lines of the error output. */
  tail: string[];
}

/** Runs a command to its end. Rejects never: a command that cannot be started has code 127. */
export async function runCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd, env, input, onErrorLine } = options;
  const child = spawn(command, args, { cwd, env, stdio: 'pipe' });
  const stdout: Buffer[] = [];
  const tail: string[] = [];
  const lines = lineSplitter(line => {
    tail.push(line);
    if (tail.length > TAIL_LINES) {
      tail.shift();
    }
    onErrorLine?.(line);
  });
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => lines.write(chunk));
  // A command may end before it has read all its input; its code tells why.
  child.stdin.on('error', () => {});
  child.stdin.end(input);

  const code = await new Promise<number | null>(resolve => {
    child.on('error', error => {
      tail.push(error.message);
      resolve(127);
    });
    child.on('close', resolve);
  });
  lines.end();
  return { code, stdout: Buffer.concat(stdout).toString('utf8'), tail };
}
