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
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Clusters } from '../../clusters';
import { readFluxSettings } from '../../config';
import { closedDatabase } from '../../integration/__testUtils__/closedDatabase';
import { migrateDatabase } from '../../store';
import { createApi } from '../createApi';
import { SeedCluster, seedClusters } from './seedCluster';
import { testCatalog } from './testCatalog';

/** A backend with the HTTP API and a filled database, but no readers. */
export async function startTestApi(options: {
  clusters: readonly SeedCluster[];
  entities?: Entity[];
  /** Of the entities, those that only the portal itself may see. */
  hidden?: string[];
  /** As whom the user owns things. */
  ownershipEntityRefs?: string[];
  permission?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  config?: JsonObject;
}) {
  const {
    ownershipEntityRefs,
    permission = AuthorizeResult.ALLOW,
    config,
  } = options;
  const queries: string[] = [];
  const catalog = testCatalog(options);
  const plugin = createBackendPlugin({
    pluginId: 'flux',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          discovery: coreServices.discovery,
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          permissions: coreServices.permissions,
          rootConfig: coreServices.rootConfig,
          userInfo: coreServices.userInfo,
          catalog: catalogServiceRef,
        },
        async init(deps) {
          const knex = await migrateDatabase(deps.database);
          await seedClusters(knex, options.clusters);
          knex.on('query', ({ sql }) => queries.push(sql));
          deps.httpRouter.use(
            createApi({
              ...deps,
              knex,
              config: deps.rootConfig,
              settings: readFluxSettings(deps.rootConfig),
              clusters: Clusters.create(deps),
              validateResponses: true,
            }),
          );
        },
      });
    },
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      closedDatabase().feature,
      mockServices.permissions.factory({ result: permission }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () =>
          mockServices.userInfo(ownershipEntityRefs && { ownershipEntityRefs }),
      }),
      mockServices.rootConfig.factory({ data: config ?? {} }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service,
      }),
    ],
  });
  return { server, queries, catalog };
}
