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
import { join, resolve } from 'node:path';
import { formatResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import { DemoCluster } from '@fluxwatch/demo-cluster';
import { kustomization, nameOf } from './kustomization';
import { Portal, startPortal, until } from './startPortal';

const RECORDING = resolve(
  __dirname,
  '../../../../../test/recordings/incidents',
);
const SERVICE_TOKEN = 'token-of-the-portal';
export const ALICE = 'token-of-alice';
export const LIMITED = 'token-of-bob';

function pathOf(name: string): string {
  return formatResourceRef(nameOf(name));
}

/**
 * A portal for all tests of a suite, with the cluster `production`, which it reads
 * itself, and `personal`, which it reads with the tokens of users.
 */
export function usePersonalCluster() {
  let directory: string;
  let production: DemoCluster;
  let personal: DemoCluster;
  let portal: Portal;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'flux-user-'));
    production = await DemoCluster.start({
      recording: RECORDING,
      name: 'production',
      stepped: true,
      token: SERVICE_TOKEN,
    });
    personal = await DemoCluster.start({
      recording: RECORDING,
      name: 'personal',
      stepped: true,
      token: ALICE,
      users: [
        {
          name: 'bob',
          token: LIMITED,
          rules: [
            {
              verbs: ['get', 'list'],
              groups: ['kustomize.toolkit.fluxcd.io'],
              resources: ['kustomizations'],
            },
          ],
        },
      ],
    });
    personal.upsert(kustomization('own', 'False', 'it is broken'));
    portal = await startPortal({
      directory,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'own',
            namespace: 'default',
            annotations: { 'fluxcd.io/resources': pathOf('own') },
          },
          relations: [{ type: 'ownedBy', targetRef: 'user:default/mock' }],
        },
      ],
      clusters: [
        {
          name: 'production',
          url: production.url,
          authProvider: 'serviceAccount',
          serviceAccountToken: SERVICE_TOKEN,
        },
        { name: 'personal', url: personal.url, authProvider: 'google' },
      ],
    });
    await until('production is read', async () => {
      const { totalItems } = await portal.api.listResources({});
      return totalItems > 10;
    });
  }, 60_000);

  afterAll(async () => {
    await portal?.stop();
    await Promise.all([production?.close(), personal?.close()]);
    await rm(directory, { recursive: true, force: true });
  });

  return { api: () => portal.api, personal: () => personal };
}
