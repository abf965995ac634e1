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

import { Fault } from '@fluxwatch/demo-cluster';
import { METRICS_FAULTS } from './__testUtils__/metricsFaults';
import { until } from './__testUtils__/startPortal';
import {
  DEPLOYMENT,
  NAMESPACE,
  RULE,
  useControllers,
} from './__testUtils__/useControllers';

// The Kubernetes plugin loads an ES module, for which Jest needs Node's --experimental-vm-modules.
describe('the Flux controllers of a cluster', () => {
  const { api, cluster, other, list, production, find, change } =
    useControllers();

  it('are told with what their metrics say, from samples of our own', async () => {
    await until('there are samples', async () => {
      const { samples } = await api().getController(
        {
          cluster: 'production',
          namespace: NAMESPACE,
          name: 'kustomize-controller',
        },
        { hours: 1 },
      );
      return samples.length > 1;
    });
    const { controller, samples, slowest, errors } = await api().getController(
      {
        cluster: 'production',
        namespace: NAMESPACE,
        name: 'kustomize-controller',
      },
      {},
    );
    expect(errors).toEqual([]);
    expect(controller).toMatchObject({
      ...{ cluster: 'production', component: 'kustomize-controller' },
      ...{ state: 'up', version: 'v1.9.5', readyPods: 1, desiredPods: 1 },
      restarts: 0,
      stats: {
        succeededPerMinute: 0,
        failedPerMinute: 0,
        queueDepth: expect.any(Number),
        memoryBytes: expect.any(Number),
        kinds: [
          {
            kind: 'Kustomization',
            durations: {
              count: expect.any(Number),
              p50Seconds: expect.any(Number),
              p99Seconds: expect.any(Number),
            },
          },
        ],
      },
    });
    expect(controller).not.toHaveProperty('newerVersion');
    expect(samples[0]).toMatchObject({
      at: expect.any(String),
      memoryBytes: controller.stats?.memoryBytes,
      cpuCores: 0,
    });
    const averages = slowest.map(
      ({ durations }) => durations.averageSeconds ?? NaN,
    );
    expect(averages).toEqual([...averages].sort((a, b) => b - a));
    expect(slowest[0].ref).toMatchObject({ kind: 'Kustomization' });
    const { kind, namespace, name } = slowest[0].ref;
    const resource = await api().getResource({
      ...{ cluster: 'production', kind, namespace, name },
    });
    expect(resource.durations).toEqual(slowest[0].durations);
  }, 30_000);

  it('count for the installation of their cluster', async () => {
    const { flux, errors } = (await production()) ?? {};
    expect(flux).toEqual([
      {
        ...{ namespace: NAMESPACE, version: 'v2.9.5' },
        ...{ readyControllers: 6, totalControllers: 6 },
      },
    ]);
    expect(errors).toEqual([]);
    const { items } = await api().listClusters();
    const closed = items.find(({ name }) => name === 'own-token');
    expect(closed).not.toHaveProperty('flux');
  });

  it('are none of a cluster that needs the token of the user, which says so', async () => {
    const { items, clusters } = await api().listControllers({
      cluster: ['own-token'],
    });
    expect(items).toEqual([]);
    expect(clusters).toMatchObject([{ reachability: 'needsSignIn' }]);
  });

  it('are behind when another cluster has a newer version', async () => {
    const image = 'ghcr.io/fluxcd/helm-controller:v1.7.0';
    change('helm-controller', { image }, other());
    await until('the newer one is told', async () => {
      const { newerVersion } = await find('helm-controller');
      return newerVersion === 'v1.7.0';
    });
    const newest = await api().listControllers({ cluster: ['staging'] });
    for (const item of newest.items) {
      expect(item).not.toHaveProperty('newerVersion');
    }
  });

  it('are down without a ready pod, come first then, and go when they are removed', async () => {
    const name = 'image-reflector-controller';
    const before = cluster().get({ ...DEPLOYMENT, name });
    change(name, { readyReplicas: 0 });
    await until('it is down', async () => (await find(name)).state === 'down');
    const { items } = await list();
    expect(items[0]).toMatchObject({ name, readyPods: 0, desiredPods: 1 });
    await until('its alert fires', async () => {
      const { alert } = (await find(name)) ?? {};
      return alert?.rule === RULE && alert.state === 'firing';
    });
    const told = await api().listAlerts({ rule: [RULE] });
    expect(told.items).toEqual([
      expect.objectContaining({ controller: { namespace: NAMESPACE, name } }),
    ]);
    cluster().remove({ ...DEPLOYMENT, name });
    await until('it is gone', async () => (await list()).items.length === 5);
    await until('so is its alert', async () => {
      const { totalItems } = await api().listAlerts({ rule: [RULE] });
      return totalItems === 0;
    });
    cluster().upsert(JSON.parse(JSON.stringify(before)));
  }, 30_000);

  it.each(METRICS_FAULTS)(
    'say why when their metrics %s, and recover by themselves',
    async (_, fault, { message = /./, hint, ...expected }) => {
      const known = (await find('source-controller')).stats?.sampledAt;
      await cluster().setFaults([fault]);
      await until(
        'the fault is told of each',
        async () => {
          const { items } = await list();
          return (
            items.length === 6 &&
            items.every(({ metricsError }) => metricsError)
          );
        },
        30_000,
      );
      const { metricsError, state, stats, readyPods } = await find(
        'source-controller',
      );
      expect(metricsError).toMatchObject({
        ...{ cluster: 'production', kind: 'Pod', namespace: NAMESPACE },
        ...expected,
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      });
      expect(metricsError?.message).toMatch(
        /^Reading the metrics of pod source-controller-\S+ in namespace flux-system of cluster 'production' failed/,
      );
      expect({ state, readyPods }).toEqual({ state: 'unknown', readyPods: 1 });
      expect(Date.parse(stats?.sampledAt ?? '')).toBeGreaterThanOrEqual(
        Date.parse(known ?? ''),
      );
      expect(await production()).toMatchObject({
        ...{ reachability: 'reachable', errors: [] },
      });
    },
    60_000,
  );

  it.each<[string, string, Fault[]]>([
    [
      'Deployments',
      'deployments',
      [{ type: 'status', status: 403, on: { plural: 'deployments' } }],
    ],
    ['pods', 'pods', [{ type: 'status', status: 403, on: { plural: 'pods' } }]],
  ])(
    'are told with the rule that is missing when their %s may not be read',
    async (_, plural, faults) => {
      const before = await list();
      await cluster().setFaults(faults);
      await until('that is told', async () => (await list()).errors.length > 0);
      const { errors, items } = await list();
      expect(errors).toEqual([
        expect.objectContaining({
          ...{
            cluster: 'production',
            reason: 'forbidden',
            namespace: NAMESPACE,
          },
          rbacRule: expect.objectContaining({
            ...{ resources: [plural], verbs: ['get', 'list'] },
          }),
        }),
      ]);
      expect(items.map(({ name }) => name).sort()).toEqual(
        before.items.map(({ name }) => name).sort(),
      );
      expect((await production())?.errors).toEqual(errors);
    },
    60_000,
  );

  it('are read by pods of their own namespace where the whole cluster is closed', async () => {
    await cluster().setFaults([
      {
        type: 'status',
        status: 403,
        on: { path: '/apis/apps/v1/deployments' },
      },
    ]);
    cluster().clearRequests();
    await until('they are asked for by namespace', async () =>
      cluster().requests.some(({ path }) =>
        path.startsWith('/apis/apps/v1/namespaces/flux-system/deployments'),
      ),
    );
    const { observedAt = '' } = await find('source-controller');
    await until('they are read', async () => {
      const { observedAt: at = '' } = await find('source-controller');
      return at > observedAt;
    });
    expect((await list()).errors).toEqual([]);
  }, 30_000);

  it('cost the cluster nothing more when somebody looks', async () => {
    const asked = () =>
      cluster().requests.filter(({ path }) => path.includes('/proxy/')).length;
    cluster().clearRequests();
    const started = Date.now();
    while (Date.now() - started < 1_000) {
      await list();
    }
    // Six controllers, every 160 ms at the soonest.
    expect(asked()).toBeLessThanOrEqual(6 * 8);
  });
});
