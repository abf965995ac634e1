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

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { askedToEnd, leave } from '../process/starter.mjs';
import { cache } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { reportFailure } from '../terminal/report.mjs';
import { demo, demoIsUp } from './demo.mjs';
import { requireFreePorts } from './ports.mjs';
import { startPortal } from './portal.mjs';

const HELP = `npm start [-- options]

  --verbose   show all output of the demo clusters, backend and frontend
  --fresh     forget what the portal kept in its database
  --help      show this
`;

async function run(args) {
  if (args.includes('--fresh')) {
    rmSync(join(cache, 'database'), { recursive: true, force: true });
  }
  // Told before minutes of installing, and again when it matters.
  await requireFreePorts(demo);
  const toolchain = await prepare();
  const { ended } = await startPortal(toolchain, demo, {
    verbose: args.includes('--verbose'),
  });
  console.log(demoIsUp);
  await ended;
}

/** @param {string[]} args */
export async function start(args) {
  const known = ['--verbose', '--fresh', '--help'];
  const unknown = args.find(arg => !known.includes(arg));
  if (unknown || args.includes('--help')) {
    if (unknown) console.error(`Unknown option: ${unknown}\n`);
    console.log(HELP);
    process.exit(unknown ? 1 : 0);
  }

  console.log('Fluxwatch');
  askedToEnd().then(async why => {
    console.log(`\nEnding the portal (${why}).`);
    await leave(0);
  });
  try {
    await run(args);
  } catch (error) {
    reportFailure(error);
    await leave(1);
  }
}
