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
import { cache } from '../setup/paths.mjs';
import { findBrowser } from './browser.mjs';
import { checkChangesets } from './changesets.mjs';
import { countJest, countPlaywright } from './counts.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{
 *   name: string,
 *   title: string,
 *   commands?: string[][],
 *   env?: (note: (text: string) => void) => Promise<NodeJS.ProcessEnv>,
 *   check?: () => Promise<void>,
 *   counts?: () => Counts,
 * }} Step
 * `commands` are handed to yarn one after the other; `check` is a function of
 * ours that throws a Problem; `counts` reads what a test runner counted.
 */

const jestResults = join(cache, 'test', 'jest.json');
const playwrightResults = join(cache, 'test', 'playwright.json');

/** @type {Step[]} */
export const steps = [
  { name: 'tsc', title: 'Types', commands: [['tsc']] },
  {
    name: 'lint',
    title: 'Lint',
    commands: [
      ['lint', '--max-warnings', '0', '--success-cache'],
      ['lint:scripts'],
    ],
  },
  { name: 'format', title: 'Format', commands: [['prettier:check']] },
  {
    name: 'knip',
    title: 'Unused files, exports and dependencies',
    commands: [['knip']],
  },
  {
    name: 'packages',
    title: 'Package manifests, dependencies and configuration',
    commands: [
      ['backstage-cli', 'repo', 'fix', '--publish', '--check'],
      ['backstage-repo-tools', 'peer-deps'],
      ['backstage-repo-tools', 'type-deps'],
      ['backstage-repo-tools', 'generate-catalog-info', '--ci'],
      ['backstage-cli', 'config:check', '--lax', '--strict'],
      ['backstage-cli', 'config:check', '--lax', '--frontend'],
      ['openapi:check'],
    ],
  },
  { name: 'changesets', title: 'Changesets', check: checkChangesets },
  {
    name: 'api-reports',
    title: 'API reports',
    commands: [['build:api-reports:only', '--ci']],
  },
  {
    name: 'unit',
    title: 'Unit and backend tests',
    commands: [
      [
        'backstage-cli',
        'repo',
        'test',
        '--maxWorkers=2',
        '--json',
        `--outputFile=${jestResults}`,
      ],
    ],
    // The Kubernetes plugin's backend imports an ES module at run time.
    env: async () => ({
      CI: 'true',
      NODE_OPTIONS: '--experimental-vm-modules',
    }),
    counts: () => countJest(jestResults),
  },
  {
    name: 'browser',
    title: 'Browser tests',
    commands: [['test:e2e']],
    env: async note => ({
      CI: 'true',
      FLUXWATCH_BROWSER: await findBrowser(note),
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightResults,
    }),
    counts: () => countPlaywright(playwrightResults),
  },
  {
    name: 'build',
    title: 'Build of the plugins',
    commands: [['build:plugins']],
  },
];
