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

import { writeFile } from 'node:fs/promises';
import type { KubeAccess } from '../kubernetes/KubeClient';
import { kubeconfig } from '../kubernetes/kubeconfig';
import type { User } from '../kubernetes/users';
import type { RunFolder } from '../run/RunFolder';

/** How each user reaches the API server from this machine. */
export type ClusterAccess = Record<User, KubeAccess>;

/** The access of every user through a loopback port; the certificate names localhost. */
export function clusterAccess(
  port: number,
  ca: string,
  tokens: Record<User, string>,
): ClusterAccess {
  const server = `https://localhost:${port}`;
  const as = (user: User): KubeAccess => ({ server, ca, token: tokens[user] });
  return { admin: as('admin'), viewer: as('viewer'), portal: as('portal') };
}

/** Writes `admin.kubeconfig` and the like, for kubectl, flux and everybody else. */
export async function writeKubeconfigs(
  folder: RunFolder,
  name: string,
  access: ClusterAccess,
): Promise<void> {
  for (const [user, theirs] of Object.entries(access)) {
    await writeFile(
      folder.at(`${user}.kubeconfig`),
      kubeconfig(`${name}-${user}`, theirs),
      { mode: 0o600 },
    );
  }
}
