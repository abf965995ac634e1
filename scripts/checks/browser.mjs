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

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runToLog } from '../process/runToLog.mjs';
import { logs, root } from '../setup/paths.mjs';
import { Problem } from '../terminal/Problem.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    ...NAMES.flatMap(name => folders.map(folder => join(folder, name))),
    ...MAC_APPS,
  ].find(existsSync);
}

/**
 * The browser for the browser tests: the one that FLUXWATCH_BROWSER names, or
 * one that is installed, or Debian's, installed here where that is allowed.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<string>}
 */
export async function findBrowser(note) {
  const named = process.env.FLUXWATCH_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Problem(
      `FLUXWATCH_BROWSER names ${named}, which is not there: name a Chromium or Chrome, or unset it.`,
    );
  }
  return installedBrowser() ?? installDebianBrowser(note);
}

async function installDebianBrowser(note) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log(
      '  No Chromium or Chrome was found: installing Debian\'s with "apt-get install chromium".',
    );
    note('installing chromium');
    const apt = (name, args) =>
      runToLog({
        command: 'apt-get',
        args: ['-q', '-y', ...args],
        cwd: root,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        logFile: join(logs, `apt-get-${name}.log`),
      });
    await apt('update', ['update']);
    await apt('install', ['install', '--no-install-recommends', 'chromium']);
    const browser = installedBrowser();
    if (browser) return browser;
  }
  throw new Problem(
    'The browser tests need Chromium or Chrome, and none was found: install one ("apt-get install chromium" on Debian, chrome.google.com elsewhere) or name it in FLUXWATCH_BROWSER, and run this again.',
  );
}
