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

import { JsonObject } from '@backstage/types';

/** Where a cluster listens, and the token that it asks for. */
export interface ClusterAddress {
  name: string;
  url: string;
  token: string;
}

/** The configuration of a portal that watches some clusters. */
export function portalConfig(options: {
  port: number;
  clusters: readonly ClusterAddress[];
  databaseFolder: string;
  catalogFile: string;
}): JsonObject {
  const { port, clusters, databaseFolder, catalogFile } = options;
  return {
    app: { title: 'Benchmark', baseUrl: `http://127.0.0.1:${port}` },
    organization: { name: 'Benchmark' },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { port, host: '127.0.0.1' },
      database: {
        client: 'better-sqlite3',
        connection: { directory: databaseFolder },
      },
    },
    auth: {
      providers: {
        // The portal runs as in production, and for this machine alone.
        guest: {
          userEntityRef: 'user:default/guest',
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    permission: { enabled: true },
    catalog: {
      rules: [{ allow: ['Component'] }],
      locations: [{ type: 'file', target: catalogFile }],
    },
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: clusters.map(({ name, url, token }) => ({
            ...{ name, url },
            authProvider: 'serviceAccount',
            serviceAccountToken: token,
          })),
        },
      ],
    },
  };
}
