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

import { ServiceUnavailableError } from '@backstage/errors';
import { Fleet } from '../fleet/Fleet';
import type { RealCluster } from '../launcher/RealCluster';
import { startRealCluster } from '../launcher/startRealCluster';
import { portalConfig } from '../portal/portalConfig';
import { PortalConfigFile } from '../portal/PortalConfigFile';
import { showPhase } from '../terminal/phase';
import type { Command } from './arguments';
import { askedToEnd } from './askedToEnd';
import { build } from './build';

type Up = Extract<Command, { command: 'up' }>;

/** Starts clusters one after the other and holds them until this process is asked to end. */
export async function up(cache: string, command: Up): Promise<void> {
  // Asked from the start on: Ctrl-C while a cluster starts ends that too.
  const asked = askedToEnd();
  const clusters: RealCluster[] = [];
  const { portal } = command;
  const file = portal && new PortalConfigFile(portal.configFile);
  try {
    const ended = await Promise.race([
      asked,
      startAll(cache, command, clusters),
    ]);
    if (ended !== 'started') {
      return;
    }
    await file?.write(portalConfig(clusters, portal?.user));
    process.stdout.write('Ctrl-C ends it.\n');
    const why = await Promise.race([asked, ...clusters.map(failWhenGone)]);
    process.stdout.write(`\n${why}: ending.\n`);
  } finally {
    await file?.remove();
    await Promise.all(clusters.map(cluster => cluster.end()));
  }
}

async function failWhenGone({ name, ended }: RealCluster): Promise<never> {
  throw new ServiceUnavailableError(`${name} is gone: ${await ended}`);
}

async function startAll(
  cache: string,
  { names, ports, jobs, fleet }: Up,
  clusters: RealCluster[],
): Promise<'started'> {
  const binaries = await build(cache, jobs);
  for (const name of names) {
    const cluster = await showPhase(
      process.stdout,
      `real cluster ${name}`,
      onProgress =>
        startRealCluster({
          ...{ name, cache, binaries, ports, onProgress },
          onLost: message => process.stderr.write(`${name}: ${message}\n`),
        }),
    );
    clusters.push(cluster);
    if (fleet) {
      await showPhase(process.stdout, `fleet of ${name}`, () =>
        Fleet.create(cluster),
      );
    }
    describe(cluster);
  }
  return 'started';
}

function describe({ ports, folder }: RealCluster): void {
  process.stdout.write(
    [
      `    API server   https://localhost:${ports.api}`,
      `    git          http://localhost:${ports.git}/`,
      `    charts       http://localhost:${ports.charts}/`,
      `    OCI registry http://localhost:${ports.registry}/v2/`,
      `    webhooks     http://localhost:${ports.receiver}/`,
      `    kubeconfig   ${folder.at('admin.kubeconfig')}`,
      '',
    ].join('\n'),
  );
}
