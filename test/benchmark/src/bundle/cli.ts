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

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { appFolder, configFile } from '../places';
import { atMost, isWithinBudget, Measurement } from '../report/Measurement';
import { table } from '../report/table';
import { initialBytes } from './initialScripts';

const PLUGIN = '@fluxwatch/backstage-plugin-flux';
const BUDGET_KB = 15;

/** Builds the demo portal as for production. */
async function build(configs: readonly string[]): Promise<number> {
  const args = configs.flatMap(config => ['--config', config]);
  const cli = require.resolve('@backstage/cli/bin/backstage-cli');
  const building = spawn(process.execPath, [cli, 'package', 'build', ...args], {
    cwd: appFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', process.stderr, process.stderr],
  });
  await new Promise<void>((resolve, reject) => {
    building.once('error', reject);
    building.once('exit', code =>
      code === 0
        ? resolve()
        : reject(new Error(`The portal could not be built: exit code ${code}`)),
    );
  });
  return initialBytes(join(appFolder, 'dist'));
}

/** What the plugin adds to what a browser loads before the first screen. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fluxwatch-bundle-'));
  try {
    const without = join(folder, 'without.yaml');
    const config: JsonObject = { app: { packages: { exclude: [PLUGIN] } } };
    // JSON is YAML, too.
    await writeFile(without, JSON.stringify(config));
    const bare = await build([configFile, without]);
    const whole = await build([configFile]);
    const row = {
      section: 'Scripts that a browser loads at first, gzip',
      unit: 'kB',
    };
    const added: Measurement = {
      ...row,
      name: 'added by the plugin',
      value: (whole - bare) / 1000,
      budget: atMost(BUDGET_KB),
    };
    const measurements = [
      { ...row, name: 'portal without the plugin', value: bare / 1000 },
      { ...row, name: 'portal with it', value: whole / 1000 },
      added,
    ];
    process.stdout.write(`${table(measurements)}\n`);
    process.exitCode = isWithinBudget(added) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
