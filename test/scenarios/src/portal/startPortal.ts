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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import fluxPlugin from '@fluxwatch/backstage-plugin-flux-backend';
import { FluxClient } from '@fluxwatch/backstage-plugin-flux-common';
import {
  portalConfig,
  type ClusterHandle,
  type PortalUser,
} from '@fluxwatch/real-cluster';
import { closedDatabase } from './closedDatabase';
import { ENTITIES } from './entities';

/** @see startPortal */
export interface PortalOptions {
  cluster: ClusterHandle;
  /** With whose rights the cluster is read. */
  user?: PortalUser;
  /** What is configured under `flux`, instead of what belongs to the user. */
  flux?: JsonObject;
}

/** A portal as a user would run it: the plugin with its own pace, and the real Kubernetes plugin. */
export interface Portal {
  api: FluxClient;
  /** Called with each signal to the open screens. */
  onSignal: (listener: (signal: SignalPayload) => void) => void;
  stop(): Promise<void>;
}

/** Starts a portal with an empty database in front of a real cluster. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { cluster, user = 'portal' } = options;
  const { kubernetes, flux } = portalConfig([cluster], user);
  const directory = await mkdtemp(join(tmpdir(), 'fluxwatch-scenario-'));
  let listener: (signal: SignalPayload) => void = () => {};
  const database = closedDatabase();
  const backend = await startTestBackend({
    features: [
      database.feature,
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async signal => listener(signal) }),
      }),
      fluxPlugin,
      kubernetesPlugin,
      databaseServiceFactory,
      catalogServiceMock.factory({ entities: ENTITIES }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost',
            database: { client: 'better-sqlite3', connection: { directory } },
          },
          kubernetes,
          flux: options.flux ?? flux ?? {},
        },
      }),
    ],
  });
  const { server } = backend;
  return {
    api: new FluxClient({
      discoveryApi: {
        getBaseUrl: async plugin =>
          `http://127.0.0.1:${server.port()}/api/${plugin}`,
      },
    }),
    onSignal: given => {
      listener = given;
    },
    async stop() {
      await backend.stop();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
