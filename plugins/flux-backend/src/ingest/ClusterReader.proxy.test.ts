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

import { resolve } from 'node:path';
import {
  AuthService,
  DiscoveryService,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { DemoCluster } from '@fluxwatch/demo-cluster';
import { Clusters } from '../clusters/Clusters';
import { RecordingSink } from './__testUtils__/RecordingSink';
import { fastTiming, until } from './__testUtils__/testReader';
import { ClusterReader } from './ClusterReader';

const RECORDING = resolve(__dirname, '../../../../test/recordings/incidents');
const TOKEN = 'cluster-token';

/** Starts a backend with the real Kubernetes plugin and returns the services of a plugin beside it. */
async function startPortal(clusters: object[]) {
  let services: { auth: AuthService; discovery: DiscoveryService } | undefined;
  const neighbour = createBackendPlugin({
    pluginId: 'flux',
    register(env) {
      env.registerInit({
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        async init(deps) {
          services = deps;
        },
      });
    },
  });
  const kubernetes = {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [{ type: 'config', clusters }],
  };
  const backend = await startTestBackend({
    features: [
      kubernetesPlugin,
      neighbour,
      mockServices.rootConfig.factory({ data: { kubernetes } }),
    ],
  });
  if (!services) {
    throw new Error('The plugin beside the Kubernetes plugin was not started');
  }
  return { stop: () => backend.stop(), ...services };
}

// The Kubernetes plugin loads an ES module, for which Jest needs Node's --experimental-vm-modules.
describe('ClusterReader through the proxy of the Kubernetes plugin', () => {
  let demo: DemoCluster;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let reader: ClusterReader;
  let sink: RecordingSink;

  beforeEach(async () => {
    demo = await DemoCluster.start({
      recording: RECORDING,
      name: 'production',
      stepped: true,
      token: TOKEN,
    });
    portal = await startPortal([
      {
        name: 'production',
        url: demo.url,
        authProvider: 'serviceAccount',
        serviceAccountToken: TOKEN,
      },
    ]);
    sink = new RecordingSink();
    const { auth, discovery } = portal;
    const clusters = Clusters.create({ auth, discovery });
    const [production] = (await clusters.list()).clusters;
    reader = new ClusterReader({
      client: clusters.serviceClient(production),
      sink,
      logger: mockServices.logger.mock(),
      onStatus: () => {},
      timing: {
        ...fastTiming,
        probeMs: 100,
        silenceMs: 1_500,
        watchGraceMs: 1_500,
      },
    });
    reader.start();
    await until('all kinds are in', () => reader.status.synced, 20_000);
  }, 60_000);

  afterEach(async () => {
    await reader.stop();
    await portal.stop();
    await demo.close();
  });

  const kustomization = (name: string) => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    namespace: 'flux-system',
    name,
  });

  /** The sink holds of a resource what the cluster does. */
  const isCurrent = (name: string) => {
    const served = demo.get(kustomization(name));
    const uid = String(served?.metadata.uid);
    const held = sink.objects.get(uid)?.metadata.resourceVersion;
    return held !== undefined && held === served?.metadata.resourceVersion;
  };

  it('lists and watches, and loses nothing to a cut watch, a forbidden kind and a lost cluster', async () => {
    expect(reader.status).toMatchObject({ reachability: 'reachable' });
    expect(reader.status.kinds.length).toBeGreaterThan(10);
    expect(isCurrent('podinfo')).toBe(true);

    demo.advanceTo(78);
    await until('the suspension is in', () => isCurrent('podinfo'));
    expect(sink.errors).toEqual([]);

    // The proxy leaves the watch open; only silence gives it away.
    await demo.setFaults([{ type: 'watchCut' }]);
    await new Promise(done => setTimeout(done, 100));
    await demo.clearFaults();
    demo.advanceTo(150);
    await until('it has caught up', () => isCurrent('podinfo'), 15_000);

    const on = { plural: 'helmreleases' };
    await demo.setFaults([{ type: 'status', status: 403, on }]);
    await until(
      'the refusal is told',
      () => sink.errors.some(error => error.reason === 'forbidden'),
      15_000,
    );
    demo.advanceTo(200);
    await until('the other kinds go on', () => isCurrent('podinfo'));
    const kinds = new Set(sink.errors.map(error => error.kind));
    expect([...kinds]).toEqual(['HelmRelease']);
    expect(reader.status.reachability).toBe('reachable');
    await demo.clearFaults();

    await demo.setFaults([{ type: 'down' }]);
    await until(
      'the loss is noticed',
      () => reader.status.reachability === 'unreachable',
      15_000,
    );
    expect(reader.status.error).toMatchObject({
      cluster: 'production',
      reason: 'unreachable',
    });
    demo.advanceTo(300);
    await demo.clearFaults();
    await until(
      'the cluster is read again',
      () => reader.status.reachability === 'reachable',
      15_000,
    );
    await until('it has caught up', () => isCurrent('podinfo'), 15_000);

    const lists = sink.calls.filter(call => call.startsWith('replaced'));
    expect(lists).toHaveLength(reader.status.kinds.length);
    expect(JSON.stringify(sink.errors)).not.toContain(TOKEN);
  }, 60_000);
});
