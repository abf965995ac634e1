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

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { phase } from '../terminal/phase.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { runToLog } from '../process/runToLog.mjs';
import { soundsLikeNoNetwork } from './network.mjs';
import { cache, logs, root } from './paths.mjs';

// Backstage 1.55 runs on Node 22 and 24, but better-sqlite3 12 aborts under
// Node 24 when the backend starts (RemoveEnvironmentCleanupHook).
const MAJOR = '22';

const ownFolder = join(cache, `node-${MAJOR}`);

/** The npm package that carries the Node binary and headers of a platform. */
function nodePackage() {
  const name =
    process.platform === 'darwin' && process.arch === 'arm64'
      ? 'node-bin'
      : 'node';
  return `${name}-${process.platform}-${process.arch}`;
}

function versionOf(binary) {
  try {
    return execFileSync(binary, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // It is not there, or not made for this machine: the caller installs or
    // explains.
    return undefined;
  }
}

/** Native modules are built against the headers beside the binary. */
function hasHeaders(prefix) {
  return existsSync(join(prefix, 'include', 'node', 'node_api.h'));
}

function misfit() {
  const prefix = resolve(process.execPath, '../..');
  if (process.versions.node.split('.')[0] !== MAJOR) {
    return `Node ${process.versions.node} is not the Node ${MAJOR} that Backstage and its database need here`;
  }
  return hasHeaders(prefix)
    ? undefined
    : `Node ${process.versions.node} came without its headers`;
}

/**
 * A Node that Backstage runs on: this process's own, else one that is kept in
 * the cache folder and installed there the first time.
 *
 * @returns {Promise<{ binary: string, prefix: string, version: string }>}
 */
export async function findNode() {
  const why = misfit();
  if (!why) {
    return {
      binary: process.execPath,
      prefix: resolve(process.execPath, '../..'),
      version: process.version,
    };
  }
  const prefix = join(ownFolder, 'node_modules', nodePackage());
  const binary = join(prefix, 'bin', 'node');
  if (!versionOf(binary)) {
    console.log(
      `  ${why}: installing one into ${relative(
        root,
        ownFolder,
      )}, for this folder only.`,
    );
    await phase(`Node ${MAJOR}`, install);
  }
  const version = versionOf(binary);
  if (!version || !hasHeaders(prefix)) {
    throw new Problem(
      `The Node ${MAJOR} of the npm package ${nodePackage()} does not run on this machine: install Node ${MAJOR} with its headers (nodejs.org) and run this again with it.`,
    );
  }
  return { binary, prefix, version };
}

async function install() {
  mkdirSync(ownFolder, { recursive: true });
  // npm climbs to the next package.json above: this one keeps it here.
  writeFileSync(join(ownFolder, 'package.json'), '{ "private": true }\n');
  const logFile = join(logs, 'install-node.log');
  const { ok, tail, why } = await runToLog({
    command: 'npm',
    args: [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=1',
      `${nodePackage()}@${MAJOR}`,
    ],
    cwd: ownFolder,
    env: process.env,
    logFile,
  });
  if (ok) return;
  if (why.includes('ENOENT')) {
    throw new Problem(
      `Node ${MAJOR} is installed with npm, which was not found: install npm, or Node ${MAJOR} itself (nodejs.org), and run this again.`,
    );
  }
  throw new Problem(
    soundsLikeNoNetwork(tail)
      ? `Node ${MAJOR} could not be installed because the npm registry cannot be reached: check the network, a proxy or "npm config get registry", and run this again.`
      : `npm could not install the package ${nodePackage()}@${MAJOR} (${why}): install Node ${MAJOR} yourself (nodejs.org) and run this again with it.`,
    { logFile },
  );
}
