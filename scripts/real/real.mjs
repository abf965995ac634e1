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
import { realClusters } from './realClusters.mjs';

/**
 * The portal of the demo, in front of real clusters.
 *
 * @param {{ names: string[], user: string }} options
 * @returns {import('../portal/portal.mjs').PortalSettings}
 */
export function real({ names, user }) {
  return {
    app: 3000,
    backend: 7007,
    clusters: realClusters(names, user),
    configs: ['app-config.yaml', 'app-config.real.yaml'],
    logPrefix: 'real-',
  };
}

const bold = text => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

/** Not everybody who came with npm has yarn as well. */
function command() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some(folder => existsSync(join(folder, 'yarn')))
    ? 'yarn real-cluster'
    : 'npm run --silent real-cluster --';
}

/** What to open and to try, once it is up. */
export function realIsUp({ app }, { names, user }) {
  const tab = name =>
    `http://localhost:${app}/catalog/default/component/${name}/flux`;
  const run = command();
  const on = `--cluster ${names[0]}`;
  return `
${bold(
  `Fluxwatch is up: http://localhost:${app}`,
)}   (choose "Enter" to sign in as a guest)

  A Kustomization           ${tab('checkout')}
  Held up when that fails   ${tab('frontend')}
  A Helm release            ${tab('cart')}

${names.join(' and ')} ${
    names.length > 1 ? 'are real clusters' : 'is a real cluster'
  } with real Flux controllers, read as "${user}". Break something, in
another terminal, and watch it; an alert fires after 45 seconds:

  ${run} cause crash-loop ${on}
  ${run} undo crash-loop ${on}

The others: bad-commit, vanished-repository, failing-chart, hung-controller,
api-restart, held-deletion; test/real-cluster/README.md says what each does.
${
  user === 'viewer'
    ? 'The viewer sees the namespace "apps" alone: the rest says what to grant.'
    : 'With "-- --user viewer" the portal sees one namespace alone.'
}

Logs are in .cache/logs. Ctrl-C ends everything and leaves nothing behind.
`;
}
