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

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phase } from '../terminal/phase.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { runToLog } from '../process/runToLog.mjs';
import { soundsLikeNoNetwork } from './network.mjs';
import { logs, root } from './paths.mjs';
import { requireBuildTools } from './prerequisites.mjs';

// Failed requests after which the registry is taken to be out of reach.
const HOPELESS = 5;

const stampFile = join(root, 'node_modules', '.fluxwatch-installed');

function manifests() {
  const { workspaces } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const folders = workspaces.flatMap(pattern =>
    pattern.endsWith('/*')
      ? readdirSync(join(root, pattern.slice(0, -2))).map(name =>
          join(pattern.slice(0, -2), name),
        )
      : [pattern],
  );
  return folders
    .map(folder => join(folder, 'package.json'))
    .filter(file => existsSync(join(root, file)));
}

/** Changes whenever another installation could come out. */
function fingerprint(nodeVersion) {
  const hash = createHash('sha256').update(nodeVersion.split('.')[0]);
  for (const file of [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    ...manifests(),
  ]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * Installs what yarn.lock says, if anything has changed since the last time.
 *
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 */
export async function installDependencies(toolchain) {
  const wanted = fingerprint(toolchain.version);
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) {
    requireBuildTools();
    const first = !existsSync(join(root, 'node_modules'));
    const title = first
      ? 'Dependencies (1,700 packages, some minutes the first time)'
      : 'Dependencies';
    await phase(title, note => install(toolchain, note));
    writeFileSync(stampFile, wanted);
  }
  if (!(await databaseModuleLoads(toolchain))) {
    requireBuildTools();
    await phase('Database module, for this Node', () =>
      buildDatabaseModule(toolchain),
    );
  }
}

async function install(toolchain, note) {
  const logFile = join(logs, 'install-dependencies.log');
  let failures = 0;
  const { ok, tail, why } = await runToLog({
    ...toolchain.yarn(['install', '--immutable']),
    logFile,
    onLine(line, stop) {
      // yarn asks for each of 1,700 packages, again and again.
      if (soundsLikeNoNetwork([line])) failures += 1;
      if (failures === HOPELESS) stop();
      const step = /┌ (\w+) step/.exec(line);
      if (step) note(`${step[1].toLocaleLowerCase('en-US')} step`);
    },
  });
  if (ok) return;
  if (tail.some(line => line.includes('YN0028'))) {
    throw new Problem(
      'yarn.lock does not belong to the package.json files: run "yarn install" and commit the new yarn.lock.',
      { logFile },
    );
  }
  if (soundsLikeNoNetwork(tail)) {
    throw new Problem(
      'The dependencies could not be installed because the npm registry cannot be reached: check the network or a proxy (a mirror is named with YARN_NPM_REGISTRY_SERVER), and run this again.',
      { logFile },
    );
  }
  console.error(`\n${tail.slice(-20).join('\n')}`);
  throw new Problem(
    `The dependencies could not be installed (yarn: ${why}): see the lines above, put it right and run this again.`,
    { logFile },
  );
}

/** A build that another Node left behind does not load, or there is none. */
async function databaseModuleLoads(toolchain) {
  const { ok } = await runToLog({
    ...toolchain.node(['-e', 'new (require("better-sqlite3"))(":memory:")']),
    logFile: join(logs, 'database-module.log'),
  });
  return ok;
}

async function buildDatabaseModule(toolchain) {
  const logFile = join(logs, 'build-database-module.log');
  await runToLog({ ...toolchain.yarn(['rebuild', 'better-sqlite3']), logFile });
  if (!(await databaseModuleLoads(toolchain))) {
    throw new Problem(
      `The database module better-sqlite3 could not be built for Node ${toolchain.version}: its log tells what the compiler misses.`,
      { logFile },
    );
  }
}
