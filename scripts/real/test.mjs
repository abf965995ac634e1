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

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addCounts, countJest } from '../checks/counts.mjs';
import { endAll } from '../process/onLeash.mjs';
import { runToLog } from '../process/runToLog.mjs';
import { askedToEnd } from '../process/starter.mjs';
import { cache, logs, root } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { duration, phase } from '../terminal/phase.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { reportFailure } from '../terminal/report.mjs';
import { buildBinaries, CANNOT } from './binaries.mjs';

const INTERRUPTED = 130;
// Of one test: an incident, and all that recovers from it.
const TEST_TIMEOUT_MS = 300_000;
const TAIL_LINES = 200;

// Apart from what "npm test" writes and removes, which may run beside it.
const folder = join(cache, 'test-real');

/**
 * The suites wait more than they compute, each for a cluster of its own, so two
 * run side by side; those that measure run when these are done.
 */
const PARTS = [
  {
    title: 'Scenarios on real clusters',
    results: join(folder, 'real.json'),
    logFile: join(logs, 'test-real.log'),
    workers: '--maxWorkers=2',
    alone: false,
  },
  {
    title: 'Measurements on a real cluster',
    results: join(folder, 'real-alone.json'),
    logFile: join(logs, 'test-real-alone.log'),
    workers: '--runInBand',
    alone: true,
  },
];

// Of tests that are interrupted, too.
const scratch = join(folder, 'real-tmp');
const measurements = join(folder, 'real-measurements.txt');

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const reporter = join(root, 'scripts', 'real', 'progressReporter.mjs');
const config = join(root, 'scripts', 'real', 'jest.real.config.mjs');

function clean() {
  mkdirSync(folder, { recursive: true });
  for (const { results } of PARTS) rmSync(results, { force: true });
  rmSync(measurements, { force: true });
  mkdirSync(scratch, { recursive: true });
}

/** @param {string[]} patterns of the suites to run; all when there are none */
async function runPart(toolchain, part, patterns) {
  const { title, results, logFile, workers, alone } = part;
  await phase(title, async note => {
    const { ok, tail, why } = await runToLog({
      ...toolchain.node(
        [
          jest,
          '--config',
          config,
          workers,
          // The patterns may be of suites of the other part.
          '--passWithNoTests',
          '--reporters=default',
          `--reporters=${reporter}`,
          `--testTimeout=${TEST_TIMEOUT_MS}`,
          '--json',
          `--outputFile=${results}`,
          ...patterns,
        ],
        {
          CI: 'true',
          TMPDIR: scratch,
          // The Kubernetes plugin's backend imports an ES module at run time.
          NODE_OPTIONS: '--experimental-vm-modules',
          FLUXWATCH_MEASUREMENTS: measurements,
          FLUXWATCH_ALONE: String(alone),
        },
      ),
      logFile,
      tailLines: TAIL_LINES,
      onLine(line) {
        const test = /^> (.*)/.exec(line)?.[1];
        if (test) note(test);
      },
    });
    if (!ok) {
      throw new Problem(
        `${tail
          .filter(isForPeople)
          .join(
            '\n',
          )}\n\nThe tests on real clusters failed (${why}). Again, alone: npm run test:real -- <suite>`,
        { logFile },
      );
    }
  });
}

async function runSuites(toolchain, patterns) {
  clean();
  for (const part of PARTS) await runPart(toolchain, part, patterns);
  const { passed, failed, skipped } = count();
  if (passed + failed + skipped === 0) {
    throw new Problem(
      `No suite has ${patterns.join(
        ' or ',
      )} in its path: they are the files *.real.ts below test.`,
    );
  }
}

function forget() {
  rmSync(scratch, { recursive: true, force: true });
}

function tellMeasurements() {
  if (existsSync(measurements)) {
    console.log(readFileSync(measurements, 'utf8').trimEnd());
  }
}

/** Not the one line with all results, which jest prints as well. */
function isForPeople(line) {
  return !line.startsWith('{"numFailedTestSuites"');
}

function count() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { results } of PARTS) {
    if (existsSync(results)) addCounts(total, countJest(results));
  }
  return total;
}

/** @param {string[]} patterns */
export async function testReal(patterns) {
  askedToEnd().then(async why => {
    console.log(`\nEnding the tests (${why}).`);
    await endAll();
    forget();
    process.exit(INTERRUPTED);
  });

  const started = Date.now();
  let failure;
  try {
    console.log('Fluxwatch, tests on real clusters');
    const toolchain = await prepare();
    await buildBinaries(toolchain);
    await runSuites(toolchain, patterns).finally(tellMeasurements);
  } catch (error) {
    failure = error;
  }
  await endAll();
  forget();
  if (failure?.exitCode === CANNOT) {
    tellNotRun(failure);
    process.exitCode = CANNOT;
    return;
  }
  const total = count();
  if (failure) {
    reportFailure(failure);
    total.failed ||= 1;
    process.exitCode = 1;
  }
  console.log(`\nTook ${duration(Date.now() - started)}.`);
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
}

/** Neither passed nor failed: nobody may take it for either. */
function tellNotRun({ message }) {
  const line = '='.repeat(72);
  console.log(
    `\n${line}\nNOT RUN: the tests on real clusters.\n${message}\n${line}`,
  );
}
