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

import type { ClusterHandle } from '../launcher/RealCluster';

/** The users as whom a portal reads a cluster. */
export const PORTAL_USERS = ['portal', 'viewer'] as const;
export type PortalUser = (typeof PORTAL_USERS)[number];

/**
 * The namespaces that are read for somebody who may not read all of them: the
 * one that the viewer sees, and one that is refused.
 */
const VIEWER_NAMESPACES = ['apps', 'flux-system'];

/** What a portal needs to know of clusters, as Backstage's configuration has it. */
export interface PortalConfig {
  kubernetes: {
    serviceLocatorMethod: { type: 'multiTenant' };
    clusterLocatorMethods: [
      {
        type: 'config';
        clusters: {
          name: string;
          title: string;
          url: string;
          authProvider: 'serviceAccount';
          serviceAccountToken: string;
          /** Base64 of the PEM file. */
          caData: string;
        }[];
      },
    ];
  };
  flux?: { namespaces: string[] };
}

/** Configuration by which a portal reads clusters with the rights of a user. */
export function portalConfig(
  clusters: readonly Pick<ClusterHandle, 'name' | 'access'>[],
  user: PortalUser = 'portal',
): PortalConfig {
  return {
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: clusters.map(({ name, access }) => ({
            name,
            title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
            url: access[user].server,
            authProvider: 'serviceAccount',
            serviceAccountToken: access[user].token,
            caData: Buffer.from(access[user].ca).toString('base64'),
          })),
        },
      ],
    },
    ...(user === 'viewer' && { flux: { namespaces: VIEWER_NAMESPACES } }),
  };
}
