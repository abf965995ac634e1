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
 * The portal of the browser tests: on ports of its own, with clusters that
 * stand still until a test advances them, and a database that is forgotten.
 *
 * @param {NodeJS.ProcessEnv} env with the ports of test/e2e/portalForTests.ts
 * @returns {import('./portal.mjs').PortalSettings}
 */
export function portalForTests(env) {
  const port = name => Number(env[`FLUXWATCH_${name}_PORT`]);
  const cluster = (name, recording) => ({
    name,
    recording,
    port: port(name.toUpperCase()),
    args: [
      '--stepped',
      '--control-port',
      String(port(`${name.toUpperCase()}_CONTROL`)),
    ],
  });
  return {
    app: port('APP'),
    backend: port('BACKEND'),
    clusters: demoClusters(
      [
        cluster('production', 'incidents'),
        cluster('staging', 'retries'),
        cluster('edge', 'hung-controller'),
      ],
      [{ name: 'recovery', port: port('RECOVERY') }],
    ),
    configs: ['app-config.yaml', 'test/e2e/app-config.e2e.yaml'],
    logPrefix: 'e2e-',
  };
}
