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

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { untilThere } from '../portal/waiting.mjs';
import { cache } from '../setup/paths.mjs';
import { realCluster } from './realCluster.mjs';

/** Written when all clusters are up, and removed with them. */
const configFile = join(cache, 'real-portal', 'clusters.yaml');

/**
 * Real clusters with their fleets, started side by side by one program.
 *
 * @param {string[]} names
 * @param {string} user with whose rights the portal reads them
 * @returns {import('../portal/portal.mjs').Clusters}
 */
export function realClusters(names, user) {
  return {
    title: `Real clusters: ${names.join(' and ')}`,
    what: 'A real cluster',
    patienceMs: 240_000,
    // They take any that are free.
    ports: [],
    services: toolchain => {
      // Of clusters that were killed together with the program.
      rmSync(configFile, { force: true });
      return [
        {
          name: 'clusters',
          ...realCluster(toolchain, [
            'up',
            ...names,
            '--portal-config',
            configFile,
            '--portal-user',
            user,
          ]),
        },
      ];
    },
    ready: deadline => untilThere(configFile, deadline),
    configs: [configFile],
  };
}
