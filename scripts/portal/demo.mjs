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

import { demoClusters } from './demoClusters.mjs';

/**
 * The demo: two clusters that replay recordings, one that nobody answers for,
 * and the ports that app-config.yaml names.
 *
 * @type {import('./portal.mjs').PortalSettings}
 */
export const demo = {
  app: 3000,
  backend: 7007,
  clusters: demoClusters(
    [
      {
        name: 'production',
        recording: 'incidents',
        port: 6101,
        args: ['--loop', '--token', 'demo-production'],
      },
      {
        name: 'staging',
        recording: 'retries',
        port: 6102,
        args: ['--loop', '--token', 'demo-staging'],
      },
    ],
    [{ name: 'recovery', port: 6103 }],
  ),
  // None named: app-config.yaml, and app-config.local.yaml where there is one.
  configs: [],
  logPrefix: '',
};

const bold = text => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

export const demoIsUp = `
${bold(
  `Fluxwatch is up: http://localhost:${demo.app}`,
)}   (choose "Enter" to sign in as a guest)

  Fires and recovers soon   http://localhost:${
    demo.app
  }/catalog/default/component/cart/flux
  Crashes, is fixed         http://localhost:${
    demo.app
  }/catalog/default/component/checkout/flux
  Held up by checkout       http://localhost:${
    demo.app
  }/catalog/default/component/frontend/flux

production and staging replay what real Flux controllers said, over and over;
recovery cannot be reached. An alert fires after 45 seconds here, so within two
minutes something is pending, something fires and something recovers.

Logs are in .cache/logs. Ctrl-C ends everything.
`;
