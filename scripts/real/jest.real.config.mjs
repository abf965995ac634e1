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

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const require = createRequire(import.meta.url);

/** The packages whose suites `*.real.ts` need a real cluster. */
const PACKAGES = ['test/contract', 'test/scenarios'].map(folder =>
  join(root, folder, 'src'),
);

// A suite that measures must not share the machine with others.
const ALONE = '**/*.alone.real.ts';
const TEST_MATCH =
  process.env.FLUXWATCH_ALONE === 'true'
    ? [ALONE]
    : ['**/*.real.ts', `!${ALONE}`];

/** The configuration of all other tests, but for the names of their files. */
export default async () => {
  const { projects, ...base } = await require('@backstage/cli/config/jest');
  return {
    ...base,
    projects: projects
      .filter(({ rootDir }) => PACKAGES.includes(rootDir))
      .map(project => ({ ...project, testMatch: TEST_MATCH })),
  };
};
