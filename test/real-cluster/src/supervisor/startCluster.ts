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
import { ADDRESSES } from '../addresses/addresses';
import { grantAccess } from './access';
import type { ClusterContext } from './ClusterContext';
import { startApiServer, startControllers } from './controlPlane';
import { startFlux, installFlux } from './flux';
import type { Forwarder } from './Forwarder';
import { setUpNetwork } from './network';
import { startNodes } from './nodes';
import { startSources } from './sources';

/** What others need to reach a cluster that is ready. */
export interface ClusterReady {
  /** The certificate of the API server, PEM. */
  ca: string;
  portalToken: string;
}

/** Brings a cluster up in the namespaces of this process, step by step. */
export async function startCluster(
  context: ClusterContext,
  forwarder: Forwarder,
  onProgress: (text: string) => void,
): Promise<ClusterReady> {
  for (const folder of ['data/tmp', 'logs']) {
    await mkdir(context.at(folder), { recursive: true });
  }
  onProgress('network');
  await setUpNetwork(context);
  await startSources(context);
  forwarder.setTarget('git', { host: ADDRESSES.git, port: 80 });
  forwarder.setTarget('charts', { host: ADDRESSES.charts, port: 80 });
  forwarder.setTarget('registry', { host: ADDRESSES.registry, port: 80 });

  onProgress('API server');
  const { access, kube } = await startApiServer(context);
  forwarder.setTarget('api', { host: '127.0.0.1', port: 6443 });

  onProgress('definitions of Flux');
  startControllers(context);
  await startNodes(context, kube);
  await installFlux(context, kube);
  const portalToken = await grantAccess(kube);

  onProgress('controllers of Flux');
  const notificationIp = await startFlux(context, kube);
  forwarder.setTarget('receiver', { host: notificationIp, port: 9292 });
  return { ca: access.ca, portalToken };
}
