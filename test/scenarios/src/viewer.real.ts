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
import { Fleet, type RealCluster } from '@fluxwatch/real-cluster';
import { Portal, startPortal } from './portal/startPortal';
import { eventually } from './stage/eventually';
import { startCluster } from './stage/startCluster';

const PATIENCE_MS = 60_000;

describe('a portal that may read one namespace', () => {
  let cluster: RealCluster;
  let portal: Portal | undefined;

  beforeAll(async () => {
    cluster = await startCluster('scenario-viewer');
    await Fleet.create(cluster);
  });

  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
  });

  afterAll(async () => {
    await cluster?.end();
  });

  async function open(flux?: JsonObject): Promise<Portal> {
    portal = await startPortal({ cluster, user: 'viewer', flux });
    return portal;
  }

  it('shows that namespace, and says of the other which right is missing', async () => {
    const { api } = await open();
    await eventually(async () => {
      const page = await api.listResources({ limit: 500 });
      expect(page.items.map(({ name }) => name).sort()).toEqual([
        'cart',
        'inventory',
      ]);
      expect(page.items.map(({ readiness }) => readiness)).toEqual([
        'Ready',
        'Ready',
      ]);
    }, PATIENCE_MS);
    const { errors } = await api.listResources({ kind: ['Kustomization'] });
    expect(errors).toEqual([
      expect.objectContaining({
        cluster: cluster.name,
        kind: 'Kustomization',
        namespace: 'flux-system',
        status: 403,
        reason: 'forbidden',
        hint: 'Grant the account that Backstage uses a Role in namespace flux-system with apiGroups: ["kustomize.toolkit.fluxcd.io"], resources: ["kustomizations"], verbs: ["get", "list", "watch"].',
      }),
    ]);
    const { items } = await api.listClusters();
    expect(items).toMatchObject([{ reachability: 'reachable' }]);
    // What is not seen is not judged: nothing waits for something "missing".
    const { resource } = await api.getResource({
      cluster: cluster.name,
      kind: 'HelmRelease',
      namespace: 'apps',
      name: 'cart',
    });
    expect(resource).toMatchObject({ readiness: 'Ready' });
    expect((await api.listAlerts({})).items).toEqual([]);
  });

  it('says which right is missing where it asks for all namespaces', async () => {
    const { api } = await open({});
    await eventually(async () => {
      const page = await api.listResources({ kind: ['HelmRelease'] });
      expect(page.items).toEqual([]);
      expect(page.errors).toEqual([
        expect.objectContaining({
          kind: 'HelmRelease',
          status: 403,
          reason: 'forbidden',
          hint: expect.stringContaining('a ClusterRole with apiGroups'),
        }),
      ]);
    }, PATIENCE_MS);
  });
});
