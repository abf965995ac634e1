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

import { readFile } from 'node:fs/promises';
import { NotFoundError } from '@backstage/errors';
import { parseKubeconfig } from '../kubernetes/kubeconfig';
import type { User } from '../kubernetes/users';
import { RunFolders } from '../run/RunFolders';
import { ClusterControl } from './ClusterControl';
import type { ClusterHandle } from './RealCluster';

/**
 * Opens a cluster that another process started.
 *
 * @throws NotFoundError when none of that name is ready
 */
export async function openCluster(
  cache: string,
  name: string,
): Promise<ClusterHandle> {
  const running = await new RunFolders(cache).running();
  const found = running.find(({ state }) => state.name === name);
  const ports = found?.state.ports;
  if (found?.state.phase !== 'ready' || !ports) {
    throw new NotFoundError(`No cluster called ${name} is ready`);
  }
  const { folder } = found;
  const as = async (user: User) =>
    parseKubeconfig(await readFile(folder.at(`${user}.kubeconfig`), 'utf8'));
  return {
    name,
    folder,
    ports,
    access: {
      admin: await as('admin'),
      viewer: await as('viewer'),
      portal: await as('portal'),
    },
    control: new ClusterControl(folder.at('control.sock')),
  };
}
