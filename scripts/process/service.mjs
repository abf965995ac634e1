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
import { join } from 'node:path';
import { logs } from '../setup/paths.mjs';
import { startOnLeash } from './onLeash.mjs';
import { lineSplitter } from './runToLog.mjs';

const TAIL_LINES = 40;
const WIDTH = 400;

// Of the backend ("<time> <plugin> error ..."), of the bundler, of Node.
const ERROR_LINE =
  /^\S+ \S+ error |^ERROR in|^\s*× |^(\w*Error|Backend startup failed)\b.*:|EADDRINUSE/;

const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

/** The same complaint with another time, port or duration in it. */
function kindOf(line) {
  return line.replace(/[0-9a-f]*\d[0-9a-f]*/gi, '#').slice(0, WIDTH);
}

/**
 * Starts a program that is meant to go on for as long as this script does.
 * Its output goes to a log; on the terminal only its errors are shown, each
 * kind of them once, or everything when `verbose`.
 *
 * @param {{ name: string, verbose: boolean, expected?: RegExp } &
 *   import('../setup/toolchain.mjs').Command} options `expected`: errors that
 *   belong to what is shown
 */
export function startService({ name, verbose, expected, ...command }) {
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `${name}.log`);
  const log = createWriteStream(logFile);
  const tail = [];
  const shown = new Set();

  const lines = lineSplitter(line => {
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    if (verbose) {
      console.log(`[${name}] ${line}`);
      return;
    }
    const plain = line.replace(COLOURS, '');
    if (!ERROR_LINE.test(plain) || expected?.test(plain)) return;
    if (shown.has(kindOf(plain))) return;
    shown.add(kindOf(plain));
    console.log(`[${name}] ${plain.slice(0, WIDTH)}`);
  });
  const { exited, end } = startOnLeash({
    ...command,
    onOutput(chunk) {
      log.write(chunk);
      lines.write(chunk);
    },
  });
  return { name, exited, end, tail, logFile };
}
