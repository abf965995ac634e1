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

import { spawnSync } from 'node:child_process';
import { Problem } from '../terminal/Problem.mjs';

const INSTALL_HINT =
  process.platform === 'darwin'
    ? '"xcode-select --install" brings them all'
    : 'on Debian or Ubuntu: "apt-get install git python3 g++ make"';

function runs(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * better-sqlite3 is built on the machine where no ready-made build of it can
 * be had; finding that out after minutes of installing would be unkind.
 */
export function requireBuildTools() {
  const compilers = [process.env.CXX, 'c++', 'g++', 'clang++'].filter(Boolean);
  const missing = [
    !runs('git') && 'git',
    ![process.env.PYTHON, 'python3'].filter(Boolean).some(runs) && 'python3',
    !compilers.some(runs) && 'a C++ compiler',
    !runs('make') && 'make',
  ].filter(Boolean);
  if (missing.length) {
    throw new Problem(
      `Installing needs ${missing.join(
        ' and ',
      )}, not found here: install and run this again (${INSTALL_HINT}).`,
    );
  }
}
