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
import { cache } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { demo, demoIsUp } from './demo.mjs';
import { portalCommand } from './portalCommand.mjs';
import { requireFreePorts } from './ports.mjs';
import { startPortal } from './portal.mjs';

const HELP = `npm start [-- options]

  --verbose   show all output of the demo clusters, backend and frontend
  --fresh     forget what the portal kept in its database
  --help      show this
`;

async function run(args) {
  const known = ['--verbose', '--fresh'];
  const unknown = args.find(arg => !known.includes(arg));
  if (unknown) {
    throw new Problem(`Unknown option: ${unknown}\n\n${HELP}`);
  }
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
  await portalCommand({
    title: 'Fluxwatch',
    help: HELP,
    wantsHelp: args.includes('--help'),
    run: () => run(args),
  });
}
