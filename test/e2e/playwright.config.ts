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

import { defineConfig } from '@playwright/test';
import { portalUrl, ports } from './portalForTests';

const env: Record<string, string> = {};
for (const [name, port] of Object.entries(ports)) {
  env[name] = String(port);
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  globalSetup: './silenceEdge.ts',
  outputDir: '../../.cache/e2e/results',
  forbidOnly: Boolean(process.env.CI),
  // A busy machine needs long for what a calm one has in a moment.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  // One portal and one set of clusters: tests see each other's changes, and
  // run one after the other in the order of the names of their files.
  workers: 1,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json']]
    : [['list']],
  use: {
    baseURL: portalUrl,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      // Any installed Chromium will do; Playwright's own is not downloaded.
      executablePath: process.env.FLUXWATCH_BROWSER ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node ../../scripts/servePortalForTests.mjs',
    // The backend comes last: when it is ready, everything is.
    url: `http://localhost:${ports.FLUXWATCH_BACKEND_PORT}/.backstage/health/v1/readiness`,
    timeout: 300_000,
    env,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
