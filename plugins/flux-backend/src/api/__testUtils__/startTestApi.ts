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
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Clusters } from '../../clusters';
import { readFluxSettings } from '../../config';
import { migrateDatabase } from '../../store';
import { createApi } from '../createApi';
import { SeedCluster, seedClusters } from './seedCluster';

/** A user who may see nothing of the catalog. */
export const STRANGER = 'user:default/stranger';

function isStranger({ principal }: BackstageCredentials): boolean {
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal &&
    principal.userEntityRef === STRANGER
  );
}

/** A backend with the HTTP API and a filled database, but no readers. */
export async function startTestApi(options: {
  clusters: readonly SeedCluster[];
  entities?: Entity[];
  permission?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  config?: JsonObject;
}) {
  const { entities, permission = AuthorizeResult.ALLOW, config } = options;
  const queries: string[] = [];
  const catalog = catalogServiceMock({ entities });
  const find = catalog.getEntityByRef.bind(catalog);
  // As the catalog does for those whom its permissions hide everything from.
  catalog.getEntityByRef = async (ref, asked) =>
    asked && 'credentials' in asked && isStranger(asked.credentials)
      ? undefined
      : find(ref, asked);
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
      mockServices.permissions.factory({ result: permission }),
      mockServices.rootConfig.factory({ data: config ?? {} }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
    ],
  });
  return { server, queries };
}
