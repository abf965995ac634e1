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
import { startService } from '../process/service.mjs';
import { root } from '../setup/paths.mjs';
import { phase } from '../terminal/phase.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { requireFreePorts } from './ports.mjs';
import { untilListening, untilOk } from './waiting.mjs';

const CLUSTER_DEADLINE_MS = 60_000;
const PORTAL_DEADLINE_MS = 300_000;

// Lets Node run the TypeScript of the workspace, as the backend does.
const TRANSFORM = '@backstage/cli/config/nodeTransform.cjs';

/**
 * Starts demo clusters, backend and frontend, and returns when they answer.
 *
 * @param {import('../setup/toolchain.mjs').Toolchain} toolchain
 * @param {import('./demo.mjs').PortalSettings} settings
 * @param {{ verbose: boolean }} options
 * @returns {Promise<{ ended: Promise<never> }>} `ended` rejects when one of
 *   the programs ends by itself
 */
export async function startPortal(toolchain, settings, { verbose }) {
  await requireFreePorts(settings);

  const clusters = settings.clusters.map(cluster =>
    startService({
      name: `${settings.logPrefix}${cluster.name}`,
      verbose,
      ...demoCluster(toolchain, cluster),
    }),
  );
  const clustersEnded = firstEnd(clusters);
  await phase('Demo clusters', () =>
    ready(
      settings.clusters.map(
        ({ port }) =>
          deadline =>
            untilListening(port, deadline),
      ),
      CLUSTER_DEADLINE_MS,
      clustersEnded,
      'The demo clusters',
    ),
  );

  const backstage = startService({
    name: `${settings.logPrefix}backstage`,
    verbose,
    ...toolchain.yarn(
      [
        'backstage-cli',
        'repo',
        'start',
        ...settings.configs.flatMap(file => ['--config', join(root, file)]),
      ],
      { NODE_ENV: 'development', BROWSER: 'none' },
    ),
  });
  const ended = Promise.race([clustersEnded, firstEnd([backstage])]);
  // Whoever waits for `ended` learns of it; until then it is not unhandled.
  ended.catch(() => {});

  await phase('Backend and frontend', note =>
    ready(
      [
        async deadline => {
          const ok = await untilOk(
            `http://localhost:${settings.backend}/.backstage/health/v1/readiness`,
            deadline,
          );
          if (ok) note('the frontend is compiling');
          return ok;
        },
        deadline => untilOk(`http://localhost:${settings.app}/`, deadline),
      ],
      PORTAL_DEADLINE_MS,
      ended,
      'Backstage',
    ),
  );
  return { ended };
}

function demoCluster(toolchain, { name, recording, port, args = [] }) {
  return toolchain.node([
    '--require',
    TRANSFORM,
    'test/demo-cluster/src/cli.ts',
    '--recording',
    `test/recordings/${recording}`,
    '--name',
    name,
    '--port',
    String(port),
    ...args,
  ]);
}

/** Rejects when one of the services ends by itself, with the end of its output. */
async function firstEnd(services) {
  const { service, result } = await Promise.race(
    services.map(async each => ({ service: each, result: await each.exited })),
  );
  if (result.asked) return new Promise(() => {});
  const why =
    result.error ??
    (result.signal ? result.signal : `exit code ${result.code}`);
  throw new Problem(
    `${service.tail.join('\n')}\n\n"${
      service.name
    }" ended by itself (${why}): the lines above are its last words.`,
    { logFile: service.logFile },
  );
}

async function ready(checks, patience, ended, what) {
  const deadline = Date.now() + patience;
  const results = await Promise.race([
    Promise.all(checks.map(check => check(deadline))),
    ended,
  ]);
  if (results.includes(false)) {
    throw new Problem(
      `${what} did not answer within ${
        patience / 1000
      } seconds: the logs are in .cache/logs; "npm start -- --verbose" shows them as they come.`,
    );
  }
}
