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

import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { KubeAccess } from './KubeClient';

/** A kubeconfig file with one cluster and one user. */
export function kubeconfig(name: string, access: KubeAccess): string {
  const { server, ca, token } = access;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server,
          'certificate-authority-data': Buffer.from(ca).toString('base64'),
        },
      },
    ],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}

const kubeconfigSchema = z.object({
  clusters: z.tuple([
    z.object({
      cluster: z.object({
        server: z.string(),
        'certificate-authority-data': z.string(),
      }),
    }),
  ]),
  users: z.tuple([z.object({ user: z.object({ token: z.string() }) })]),
});

/** Reads what `kubeconfig` wrote. */
export function parseKubeconfig(text: string): KubeAccess {
  const { clusters, users } = kubeconfigSchema.parse(parse(text));
  const { server, 'certificate-authority-data': ca } = clusters[0].cluster;
  return {
    server,
    ca: Buffer.from(ca, 'base64').toString('utf8'),
    token: users[0].user.token,
  };
}
