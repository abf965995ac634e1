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

import type { Binaries } from '../binaries/buildBinaries';
import { newTokens } from '../kubernetes/users';
import { findGitHttpBackend } from '../requirements/checkRequirements';
import { MissingRequirementError } from '../requirements/errors';
import { identifyProcess } from '../run/processIdentity';
import type { RunFolder } from '../run/RunFolder';
import { RunFolders } from '../run/RunFolders';
import type { RunState } from '../run/RunState';
import { clusterAccess, writeKubeconfigs } from './clusterAccess';
import { ClusterControl } from './ClusterControl';
import { listenOnLoopback, portsOf, type Ports } from './loopbackServers';
import type { RealCluster } from './RealCluster';
import { SupervisorProcess } from './SupervisorProcess';

export interface StartOptions {
  /** Lower-case letters, digits and hyphens; one cluster of a name at a time. */
  name: string;
  /** The folder of the real clusters in the user's cache. */
  cache: string;
  binaries: Binaries;
  /** Loopback ports; any that is free where none is given. */
  ports?: Partial<Ports>;
  /** Called with what the start is at. */
  onProgress?: (text: string) => void;
  /** Called when a process of a cluster that was ready ends by itself. */
  onLost?: (message: string) => void;
}

/**
 * Starts a cluster and resolves when its controllers are ready. It ends with
 * this process, however this process ends.
 *
 * @throws ConflictError when one of that name runs or a port is taken,
 *   ServiceUnavailableError with the last words of what could not start
 */
export async function startRealCluster(
  options: StartOptions,
): Promise<RealCluster> {
  const { name, cache } = options;
  const state = await initialState(name);
  const folder = await new RunFolders(cache).claim(state);
  try {
    return await startIn(folder, state, options);
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function startIn(
  folder: RunFolder,
  state: RunState,
  options: StartOptions,
): Promise<RealCluster> {
  const { name, binaries } = options;
  const gitHttpBackend = await findGitHttpBackend();
  if (!gitHttpBackend) {
    throw new MissingRequirementError('git http-backend is missing');
  }
  const tokens = newTokens();
  const servers = await listenOnLoopback(options.ports ?? {});
  const ports = portsOf(servers);

  const supervisor = new SupervisorProcess(folder.path, options);
  for (const server of servers) {
    await supervisor.forward(server);
  }
  const ready = await supervisor.start({
    type: 'start',
    binaries,
    tokens,
    gitHttpBackend,
  });

  const access = clusterAccess(ports.api, ready.ca, {
    ...tokens,
    portal: ready.portalToken,
  });
  await writeKubeconfigs(folder, name, access);
  await folder.save({ ...state, phase: 'ready', readyAt: Date.now(), ports });

  let asked = false;
  return {
    name,
    folder,
    ports,
    access,
    control: new ClusterControl(folder.at('control.sock')),
    ended: supervisor.gone.then(async () => {
      await folder.remove();
      return asked ? undefined : `it ended by itself ${supervisor.said}`.trim();
    }),
    async end() {
      asked = true;
      await supervisor.end();
      await folder.remove();
    },
  };
}

async function initialState(name: string): Promise<RunState> {
  const launcher = await identifyProcess(process.pid);
  if (!launcher) {
    throw new MissingRequirementError(
      'A real cluster cannot run here, because this is missing: /proc, as Linux has it.',
    );
  }
  return { name, launcher, phase: 'starting', startedAt: Date.now() };
}
