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

import { createServiceFactory } from '@backstage/backend-plugin-api';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { JsonObject } from '@backstage/types';
import { FluxClient } from '@fluxwatch/backstage-plugin-flux-common';
import { defaultTiming } from '../../ingest';
import { createFluxPlugin } from '../../plugin';
import { closedDatabase } from './closedDatabase';

/** Everything that production waits for, fast enough for a test. */
const TIMING = {
  watchSeconds: [20, 20],
  silenceMs: 3_000,
  watchGraceMs: 3_000,
  listDeadlineMs: 3_000,
  backoffFirstMs: 20,
  backoffLongestMs: 200,
  rediscoverMs: 1_000,
  rediscoverSoonestMs: 50,
  goneAfterMs: 500,
  probeMs: 200,
  probeDeadlineMs: 1_000,
} satisfies Partial<typeof defaultTiming>;

const CONTROLLERS_TIMING = {
  readMs: 200,
  listDeadlineMs: 3_000,
  metricsDeadlineMs: 2_000,
  metricsBytes: 2 * 1024 * 1024,
  sampleMs: 300,
  durationsMs: 300,
  refusedMs: 300,
  longestWaitMs: 400,
};

/** @see startPortal */
export interface PortalOptions {
  /** The clusters, as the Kubernetes plugin's configuration has them. */
  clusters: JsonObject[];
  /** What is configured under `flux`. */
  flux?: JsonObject;
  /** What the catalog has. */
  entities?: Entity[];
  /** The folder of the database, for a portal that is started again. */
  directory: string;
}

/** A portal with this plugin and the real Kubernetes plugin. */
export async function startPortal(options: PortalOptions) {
  const { clusters, flux = {}, entities, directory } = options;
  const signals: SignalPayload[] = [];
  const database = closedDatabase();
  const backend = await startTestBackend({
    features: [
      database.feature,
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async signal => {
            signals.push(signal);
          },
        }),
      }),
      createFluxPlugin(TIMING, CONTROLLERS_TIMING),
      kubernetesPlugin,
      databaseServiceFactory,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost',
            database: { client: 'better-sqlite3', connection: { directory } },
          },
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [{ type: 'config', clusters }],
          },
          flux,
        },
      }),
    ],
  });
  const { server } = backend;
  const api = new FluxClient({
    discoveryApi: {
      getBaseUrl: async plugin =>
        `http://127.0.0.1:${server.port()}/api/${plugin}`,
    },
  });
  return {
    api,
    signals,
    async stop() {
      await backend.stop();
      await database.close();
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** Waits until something has become true, and says what it was when it has not. */
export async function until(
  what: string,
  condition: () => Promise<boolean>,
  timeoutMs = 15_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain until ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}
