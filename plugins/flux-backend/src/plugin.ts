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

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { fluxPermissions } from '@fluxwatch/backstage-plugin-flux-common';
import { createApi } from './api';
import { Cluster, Clusters, systemClock } from './clusters';
import { readFluxSettings } from './config';
import { ControllersTiming, createControllersStart } from './controllers';
import { ClusterReader, ReadTiming } from './ingest';
import { createMonitorsStart } from './monitors';
import { ChangeSignals } from './signals';
import { migrateDatabase } from './store';
import { ClusterSupervisor } from './supervisor';

/**
 * The plugin, with the pace at which it reads clusters.
 *
 * @param timing - shorter times than one would want outside of a test
 */
export function createFluxPlugin(
  timing: Partial<ReadTiming> = {},
  controllersTiming: Partial<ControllersTiming> = {},
) {
  return createBackendPlugin({
    pluginId: 'flux',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          database: coreServices.database,
          discovery: coreServices.discovery,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          config: coreServices.rootConfig,
          signals: signalsServiceRef,
          userInfo: coreServices.userInfo,
        },
        async init(deps) {
          const { config, lifecycle, logger } = deps;
          const settings = readFluxSettings(config);
          const knex = await migrateDatabase(deps.database);
          const clusters = Clusters.create({
            ...deps,
            filter: settings.clusters,
          });
          const changes = new ChangeSignals(deps);
          const readerOptions = {
            ...{ knex, logger, clock: systemClock, random: Math.random },
            clientOf: (cluster: Cluster) => clusters.serviceClient(cluster),
            namespaces: settings.namespaces,
          };
          const startMonitors = createMonitorsStart(readerOptions);
          const startControllers = createControllersStart({
            ...readerOptions,
            timing: controllersTiming,
            onChange: () => changes.add({ changed: [], inventory: true }),
          });
          const supervisor = new ClusterSupervisor({
            knex,
            listClusters: () => clusters.list(),
            startReader: (cluster, { sink, onStatus, positions }) => {
              const reader = new ClusterReader({
                client: clusters.serviceClient(cluster),
                sink,
                onStatus,
                logger,
                kinds: settings.kinds,
                namespaces: settings.namespaces,
                timing,
              });
              reader.start(positions);
              return reader;
            },
            startControllers: (cluster, held) => {
              const readers = [
                startControllers(cluster, held),
                startMonitors(cluster),
              ];
              return {
                async stop() {
                  await Promise.all(readers.map(reader => reader.stop()));
                },
              };
            },
            rules: settings.rules,
            clock: systemClock,
            random: Math.random,
            logger,
            onCommitted: ({ changedIds, inventory }) =>
              changes.add({ changed: changedIds, inventory }),
          });
          deps.permissionsRegistry.addPermissions(fluxPermissions);
          deps.httpRouter.use(
            createApi({
              ...deps,
              knex,
              clusters,
              settings,
              validateResponses: process.env.NODE_ENV === 'test',
            }),
          );
          lifecycle.addStartupHook(() => supervisor.start());
          lifecycle.addShutdownHook(async () => {
            await supervisor.stop();
            changes.stop();
          });
        },
      });
    },
  });
}

/**
 * Watches Flux on every cluster of the Kubernetes plugin, keeps what it sees,
 * tells when something fails, and serves all of it to those who may read it.
 *
 * @public
 */
export const fluxPlugin = createFluxPlugin();
