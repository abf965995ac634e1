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

import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { startOnLeash } from './onLeash.mjs';

const TAIL_LINES = 60;

/**
 * Runs a command to its end with all its output in a log file.
 *
 * @param {{ command: string, args: string[], cwd: string,
 *   env: NodeJS.ProcessEnv, logFile: string,
 *   onLine?: (line: string, stop: () => void) => void,
 *   tailLines?: number }} options `onLine` may stop the command
 * @returns {Promise<{ ok: boolean, code: number | null, tail: string[],
 *   why: string }>} `tail`: the last lines of the output; `why`: how the command
 *   ended
 */
export async function runToLog(options) {
  const { logFile, onLine, tailLines = TAIL_LINES, ...command } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const tail = [];
  let stop = async () => {};
  const lines = lineSplitter(line => {
    tail.push(line);
    if (tail.length > tailLines) tail.shift();
    onLine?.(line, stop);
  });

  const { exited, end } = startOnLeash({
    ...command,
    onOutput(chunk) {
      log.write(chunk);
      lines.write(chunk);
    },
  });
  stop = end;
  const { code, signal, error } = await exited;
  lines.end();
  await new Promise(resolve => log.end(resolve));

  const why = error ?? (signal ? `ended by ${signal}` : `exit code ${code}`);
  return { ok: code === 0, code, tail, why };
}

/** Cuts a stream of chunks into lines. */
export function lineSplitter(onLine) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    write(chunk) {
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop() ?? '';
      parts.forEach(part => onLine(part.replace(/\r$/, '')));
    },
    end() {
      if (rest) onLine(rest);
      rest = '';
    },
  };
}
