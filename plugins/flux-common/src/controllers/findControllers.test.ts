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
import { recordedList } from '../__fixtures__/recordedControllers';
import { projectDeployment } from './ControllerDeployment';
import { leaseOf, projectLease } from './ControllerLease';
import { podsOf, projectPod } from './ControllerPod';
import { toFluxController } from './findControllers';

function find(object: unknown) {
  const projected = projectDeployment(object);
  return projected && toFluxController(projected);
}

/** A Deployment as Flux before 2.7 has it: pods with `app` alone. */
function deployment(
  name: string,
  more: {
    labels?: object;
    podLabels?: object;
    image?: string;
    args?: unknown;
    namespace?: string;
  } = {},
) {
  return {
    metadata: {
      namespace: more.namespace ?? 'flux-system',
      name,
      labels: more.labels ?? { 'app.kubernetes.io/part-of': 'flux' },
    },
    spec: {
      template: {
        metadata: { labels: more.podLabels ?? { app: name } },
        spec: {
          containers: [
            { name: 'sidecar', image: 'proxy:1' },
            {
              name: 'manager',
              image: more.image ?? 'ghcr.io/fluxcd/helm-controller:v0.37.0',
              args: more.args ?? [],
            },
          ],
        },
      },
    },
  };
}

describe('the Flux controllers of a cluster', () => {
  it('are found among its Deployments, with versions and pods', () => {
    const deployments = recordedList('incidents', 'deployments');
    const pods = recordedList('incidents', 'pods').flatMap(
      each => projectPod(each) ?? [],
    );
    const found = deployments.flatMap(each => {
      const projected = projectDeployment(each);
      const controller = projected && toFluxController(projected);
      return controller ? [{ ...controller, ...projected }] : [];
    });
    expect(found.map(({ name }) => name)).toEqual([
      'helm-controller',
      'image-automation-controller',
      'image-reflector-controller',
      'kustomize-controller',
      'notification-controller',
      'source-controller',
    ]);
    expect(found.at(-1)).toMatchObject({
      namespace: 'flux-system',
      component: 'source-controller',
      version: 'v1.9.6',
      fluxVersion: 'v2.9.5',
      ownNamespaceOnly: false,
      metricsPort: 8080,
      desiredPods: 1,
      readyPods: 1,
    });
    for (const controller of found) {
      expect(controller).not.toHaveProperty('shard');
      expect(podsOf(controller, pods)).toEqual([
        expect.objectContaining({ ready: true, restarts: 0 }),
      ]);
    }
  });

  it.each([
    [
      'of Flux before 2.7',
      deployment('helm-controller'),
      { component: 'helm-controller', version: 'v0.37.0' },
    ],
    [
      'without any label but the image of Flux',
      deployment('helm-controller', { labels: {} }),
      { component: 'helm-controller' },
    ],
    [
      'of a shard, by its selector',
      deployment('kustomize-controller-eu', {
        args: ['--watch-label-selector=sharding.fluxcd.io/key=shard1'],
      }),
      {
        component: 'kustomize-controller',
        shard: 'shard1',
        watchSelector: 'sharding.fluxcd.io/key=shard1',
      },
    ],
    [
      'of a shard, by its name alone',
      deployment('source-controller-shard2'),
      { component: 'source-controller', shard: 'shard2' },
    ],
    [
      'beside shards',
      deployment('source-controller', {
        args: ['--watch-label-selector=!sharding.fluxcd.io/key'],
      }),
      { component: 'source-controller', shard: undefined },
    ],
    [
      'for one namespace',
      deployment('helm-controller', {
        namespace: 'tenant',
        args: ['--watch-all-namespaces=false'],
      }),
      { namespace: 'tenant', ownNamespaceOnly: true },
    ],
    [
      'from a registry with a port, pinned',
      deployment('helm-controller', {
        image: `registry:5000/flux/helm-controller:v1.6.4@sha256:${'0'.repeat(
          64,
        )}`,
      }),
      { version: 'v1.6.4' },
    ],
    [
      'named by its digest alone',
      deployment('helm-controller', {
        image: `registry:5000/flux/helm-controller@sha256:${'0'.repeat(64)}`,
      }),
      { version: undefined },
    ],
    [
      'of the Flux Operator',
      deployment('helm-controller', {
        labels: {
          'app.kubernetes.io/part-of': 'flux',
          'app.kubernetes.io/managed-by': 'flux-operator',
        },
      }),
      { managedBy: 'flux-operator' },
    ],
    [
      'of flux bootstrap',
      deployment('helm-controller', {
        labels: {
          'app.kubernetes.io/part-of': 'flux',
          'kustomize.toolkit.fluxcd.io/name': 'flux-system',
        },
      }),
      { managedBy: 'flux bootstrap' },
    ],
  ])('are told: one %s', (_, object, expected) => {
    const absent = { shard: undefined, version: undefined };
    expect({ ...absent, ...find(object) }).toMatchObject(expected);
  });

  it.each([
    [
      'that only calls itself so',
      deployment('helm-controller', { labels: {}, image: 'mine/other:1' }),
    ],
    ['of something else of Flux', deployment('flux-web', { podLabels: {} })],
    ['without a name', { metadata: { namespace: 'flux-system' } }],
    ['that is no object', 'helm-controller'],
  ])('are not: a Deployment %s', (_, object) => {
    expect(find(object)).toBeUndefined();
  });
});

describe('the leader of a controller', () => {
  const lease = (name: string, holderIdentity?: string) => ({
    metadata: { namespace: 'flux-system', name },
    spec: { holderIdentity, renewTime: '2026-11-23T09:00:00.000000Z' },
  });
  const pods = [{ namespace: 'flux-system', name: 'source-controller-eu-1' }];

  it('is the pod that holds its Lease, of a shard too', () => {
    const leases = [
      lease('source-controller-leader-election', 'source-controller-1_8a'),
      lease(
        'source-controller-leader-election-ab12',
        'source-controller-eu-1_7b',
      ),
      lease('other', 'source-controller-eu-1_7b'),
      lease('source-controller-leader-election', ''),
    ].flatMap(each => projectLease(each) ?? []);
    expect(leases).toHaveLength(3);
    expect(leaseOf('source-controller', pods, leases)).toMatchObject({
      pod: 'source-controller-eu-1',
      name: 'source-controller-leader-election-ab12',
    });
    expect(leaseOf('helm-controller', pods, leases)).toBeUndefined();
  });
});

it('counts what restarted, and when it did last', () => {
  expect(
    projectPod({
      metadata: { namespace: 'flux-system', name: 'helm-controller-1' },
      status: {
        conditions: [{ type: 'Ready', status: 'False' }],
        containerStatuses: [
          {
            restartCount: 3,
            state: { waiting: { reason: 'CrashLoopBackOff' } },
            lastState: { terminated: { finishedAt: '2026-11-23T09:00:00Z' } },
          },
          {
            restartCount: 0,
            state: { running: { startedAt: '2026-11-23T10:00:00Z' } },
          },
        ],
      },
    }),
  ).toMatchObject({
    ready: false,
    restarts: 3,
    lastRestartAt: Date.parse('2026-11-23T09:00:00Z'),
  });
});
