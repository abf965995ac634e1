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

import { mkdir } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { ADDRESSES } from '../addresses/addresses';
import { fileHandler } from '../sources/fileHandler';
import { gitHandler } from '../sources/gitHandler';
import { hookHandler } from '../sources/hookHandler';
import type { ClusterContext } from './ClusterContext';

/**
 * Starts the git server, the chart repository and the OCI registry, whose
 * content lies in `data/git`, `data/charts` and `data/registry` of the run folder,
 * and what takes notifications, into `data/hooks.ndjson`.
 */
export async function startSources(context: ClusterContext): Promise<void> {
  const folders = ['git', 'charts', 'registry'] as const;
  const [git, charts, registry] = folders.map(name => context.at('data', name));
  for (const folder of [git, charts, registry]) {
    await mkdir(folder, { recursive: true });
  }
  const { gitHttpBackend: httpBackend } = context;
  await serve(ADDRESSES.git, gitHandler({ root: git, httpBackend }));
  await serve(ADDRESSES.charts, fileHandler(charts));
  await serve(ADDRESSES.hooks, hookHandler(context.at('data', 'hooks.ndjson')));
  context.run('crane', [
    'registry',
    'serve',
    `--address=${ADDRESSES.registry}:80`,
    `--disk=${registry}`,
  ]);
}

async function serve(address: string, handler: RequestListener): Promise<void> {
  const server = createServer(handler);
  server.listen(80, address);
  await once(server, 'listening');
}
