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

import { resolve } from 'node:path';
import { startService } from '../process/service.mjs';
import { backstageCli } from '../setup/backstageCli.mjs';
import { root } from '../setup/paths.mjs';
import { phase } from '../terminal/phase.mjs';
import { Problem } from '../terminal/Problem.mjs';
import { requireFreePorts } from './ports.mjs';
import { untilOk } from './waiting.mjs';

const FRONTEND_DEADLINE_MS = 300_000;
const BACKEND_DEADLINE_MS = 120_000;

// What the Kubernetes plugin says of a cluster where nobody answers.
const UNREACHABLE = /kubernetes error .*ECONNREFUSED/;

/**
 * @typedef {import('../setup/toolchain.mjs').Toolchain} Toolchain
 * @typedef {import('../setup/toolchain.mjs').Command} Command
 *
 * What is behind the portal. `ready` resolves with whether it was up before the
 * deadline; `configs` are known only then, and only the backend reads them.
 * @typedef {{ title: string, what: string, patienceMs: number,
 *   ports: { port: number, for: string }[],
 *   services: (toolchain: Toolchain) => ({ name: string } & Command)[],
 *   ready: (deadline: number) => Promise<boolean>,
 *   configs?: string[] }} Clusters
 *
 * @typedef {{ app: number, backend: number, clusters: Clusters,
 *   configs: string[], logPrefix: string }} PortalSettings
 */

/**
 * Starts frontend, clusters and backend, and returns when they answer.
 * The frontend goes first: it takes longest, and recordings should begin when
 * there is a page to watch them on.
 *
 * @param {Toolchain} toolchain
 * @param {PortalSettings} settings
 * @param {{ verbose: boolean }} options
 * @returns {Promise<{ ended: Promise<never> }>} `ended` rejects when one of
 *   the programs ends by itself
 */
export async function startPortal(toolchain, settings, { verbose }) {
  await requireFreePorts(settings);

  let reportEnd;
  const ended = new Promise((_, reject) => {
    reportEnd = reject;
  });
  // Whoever waits for `ended` learns of it; until then it is not unhandled.
  ended.catch(() => {});
  const start = service => {
    const name = `${settings.logPrefix}${service.name}`;
    failWhenEnded(startService({ ...service, name, verbose })).catch(reportEnd);
  };

  await phase('Frontend', () => {
    start({
      name: 'frontend',
      ...backstage(toolchain, 'app', settings.configs),
    });
    return answered(ended, 'The frontend', FRONTEND_DEADLINE_MS, deadline =>
      untilOk(`http://localhost:${settings.app}/`, deadline),
    );
  });
  const { clusters } = settings;
  await phase(clusters.title, () => {
    clusters.services(toolchain).forEach(start);
    return answered(ended, clusters.what, clusters.patienceMs, clusters.ready);
  });
  await phase('Backend', () => {
    start({
      name: 'backend',
      expected: UNREACHABLE,
      ...backstage(toolchain, 'backend', [
        ...settings.configs,
        ...(clusters.configs ?? []),
      ]),
    });
    return answered(ended, 'The backend', BACKEND_DEADLINE_MS, deadline =>
      untilOk(
        `http://localhost:${settings.backend}/.backstage/health/v1/readiness`,
        deadline,
      ),
    );
  });
  return { ended };
}

function backstage(toolchain, packageName, configs) {
  const options = configs.flatMap(file => ['--config', resolve(root, file)]);
  // Without yarn between, which would not wait for it to end in order.
  return toolchain.node(
    [backstageCli, 'repo', 'start', packageName, ...options],
    { NODE_ENV: 'development', BROWSER: 'none' },
  );
}

/** Rejects when the service ends by itself, with the end of its output. */
async function failWhenEnded(service) {
  const { asked, error, signal, code } = await service.exited;
  if (asked) return;
  const why = error ?? signal ?? `exit code ${code}`;
  throw new Problem(
    `${service.tail.join('\n')}\n\n"${
      service.name
    }" ended by itself (${why}): the lines above are its last words.`,
    { logFile: service.logFile },
  );
}

async function answered(ended, what, patience, check) {
  const answer = await Promise.race([check(Date.now() + patience), ended]);
  if (!answer) {
    throw new Problem(
      `${what} did not answer within ${
        patience / 1000
      } seconds: .cache/logs has what it said, and "npm start -- --verbose" shows that as it comes.`,
    );
  }
}
