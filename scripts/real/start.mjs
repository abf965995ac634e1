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
import { freemem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { portalCommand } from '../portal/portalCommand.mjs';
import { requireFreePorts } from '../portal/ports.mjs';
import { startPortal } from '../portal/portal.mjs';
import { cache } from '../setup/paths.mjs';
import { prepare } from '../setup/prepare.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { buildBinaries } from './binaries.mjs';
import { real, realIsUp } from './real.mjs';

const HELP = `npm run start:real [-- options]

  --one             one cluster, "production", instead of two
  --user viewer     read the clusters as somebody with rights in one namespace
  --verbose         show all output of the clusters, backend and frontend
  --help            show this

Needs Linux, root, and Go 1.26 for the first time: test/real-cluster/README.md.
`;

const USERS = ['portal', 'viewer'];

// Frontend and backend, and each of the clusters.
const PORTAL_GB = 1.6;
const CLUSTER_GB = 1.2;

function read(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        one: { type: 'boolean' },
        user: { type: 'string', default: 'portal' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new Problem(`${error.message}\n\n${HELP}`);
  }
  const { one, user } = values;
  if (!USERS.includes(user)) {
    throw new Problem(`--user is ${USERS.join(' or ')}, not "${user}".`);
  }
  return {
    ...values,
    user,
    names: one ? ['production'] : ['production', 'staging'],
  };
}

function warnOfLittleMemory({ names }) {
  const needed = PORTAL_GB + CLUSTER_GB * names.length;
  const free = freemem() / 2 ** 30;
  if (free < needed) {
    console.log(
      `  ${free.toFixed(
        1,
      )} GB of memory are free, and this takes ${needed.toFixed(1)} GB${
        names.length > 1 ? ': with "-- --one" it takes less' : ''
      }.`,
    );
  }
}

/** The clusters are new each time, and what was known of others means nothing. */
function forget() {
  rmSync(join(cache, 'real-portal'), { recursive: true, force: true });
}

// Nothing before it begins: what is there may be that of another one that runs.
let forgetAtEnd = () => {};

async function run(options) {
  const settings = real(options);
  // Told before minutes of installing, and again when it matters.
  await requireFreePorts(settings);
  const toolchain = await prepare();
  await buildBinaries(toolchain);
  warnOfLittleMemory(options);
  forgetAtEnd = forget;
  forget();
  const { ended } = await startPortal(toolchain, settings, {
    verbose: options.verbose,
  });
  console.log(realIsUp(settings, options));
  await ended;
}

/** @param {string[]} args */
export async function startReal(args) {
  await portalCommand({
    title: 'Fluxwatch, with real clusters',
    help: HELP,
    wantsHelp: args.includes('--help'),
    run: () => run(read(args)),
    cleanUp: () => forgetAtEnd(),
  });
}
