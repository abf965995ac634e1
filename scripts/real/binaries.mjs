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

import { join } from 'node:path';
import { runToLog } from '../process/runToLog.mjs';
import { logs } from '../setup/paths.mjs';
import { phase } from '../terminal/phase.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { realCluster } from './realCluster.mjs';

/** What test/real-cluster ends with when this machine cannot do it. */
export const CANNOT = 3;

const BEGINS = /^Building \d+ of/;
const PROGRESS = /^ {2}[…✓✗] (.*)/;

/**
 * Checks that this machine can run a real cluster, and builds the programs that
 * one is made of where they are not built yet.
 *
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @throws {Problem} with the exit code CANNOT when something is missing here
 */
export async function buildBinaries(toolchain) {
  await phase('Programs of Kubernetes and Flux', async note => {
    const logFile = join(logs, 'real-cluster-build.log');
    const { ok, code, tail, why } = await runToLog({
      ...realCluster(toolchain, ['build']),
      logFile,
      onLine(line) {
        if (BEGINS.test(line)) console.log(`  ${line}`);
        const at = PROGRESS.exec(line)?.[1];
        if (at) note(at);
      },
    });
    if (ok) return;
    if (code === CANNOT) {
      throw new Problem(lastWords(tail), { exitCode: CANNOT });
    }
    throw new Problem(
      `${lastWords(tail)}\n\nThe real cluster could not be prepared (${why}).`,
      { logFile },
    );
  });
}

/** What was said after the last line of progress. */
function lastWords(tail) {
  const last = tail.findLastIndex(
    line => PROGRESS.test(line) || BEGINS.test(line),
  );
  return tail.slice(last + 1).join('\n');
}
