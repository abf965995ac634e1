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

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endAll } from '../process/onLeash.mjs';
import { runToLog } from '../process/runToLog.mjs';
import { askedToEnd } from '../process/starter.mjs';
import { cache, logs } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { duration, phase } from '../terminal/phase.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { reportFailure } from '../terminal/report.mjs';
import { addCounts } from './counts.mjs';
import { steps } from './steps.mjs';

const INTERRUPTED = 130;

/** @param {string[]} names of the steps to run; all when there are none */
function chosen(names) {
  const unknown = names.find(name => !steps.some(step => step.name === name));
  if (unknown) {
    throw new Problem(
      `There is no step "${unknown}": "npm test -- <steps>" takes ${steps
        .map(step => step.name)
        .join(', ')}.`,
    );
  }
  return names.length ? steps.filter(step => names.includes(step.name)) : steps;
}

async function runStep(toolchain, step) {
  await phase(step.title, async note => {
    const extra = await step.env?.(note);
    await step.check?.();
    for (const [index, args] of (step.commands ?? []).entries()) {
      if (step.commands.length > 1) note(args.join(' '));
      const logFile = join(logs, `test-${step.name}-${index + 1}.log`);
      const { ok, tail, why } = await runToLog({
        ...toolchain.yarn(['run', ...args], extra),
        logFile,
      });
      if (!ok) {
        throw new Problem(
          `${tail.join('\n')}\n\n${step.title}: "yarn ${args.join(
            ' ',
          )}" failed (${why}). Again, alone: npm test -- ${step.name}`,
          { logFile },
        );
      }
    }
  });
}

/** @param {string[]} names */
export async function test(names) {
  askedToEnd().then(async why => {
    console.log(`\nEnding the tests (${why}).`);
    await endAll();
    process.exit(INTERRUPTED);
  });

  const started = Date.now();
  const total = { passed: 0, failed: 0, skipped: 0 };
  let current;
  try {
    const selected = chosen(names);
    console.log('Fluxwatch, tests');
    const toolchain = await prepare();
    const results = join(cache, 'test');
    rmSync(results, { recursive: true, force: true });
    mkdirSync(results, { recursive: true });
    for (current of selected) {
      await runStep(toolchain, current);
      if (current.counts) addCounts(total, current.counts());
    }
  } catch (error) {
    reportFailure(error);
    addFailure(total, current);
    process.exitCode = 1;
  }
  await endAll();
  console.log(`\nTook ${duration(Date.now() - started)}.`);
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
}

/** What the step that failed had counted; one failure where it counts none. */
function addFailure(total, step) {
  try {
    if (step?.counts) addCounts(total, step.counts());
  } catch (error) {
    // It failed before there was anything to count.
    if (error.code !== 'ENOENT') throw error;
  }
  if (!total.failed) total.failed = 1;
}
