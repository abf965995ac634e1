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
import { kubernetesDistribution } from './distribution';
import { findInstallations } from './installations';
import { newerVersion } from './versions';

it.each([
  ['v1.9.6', ['v1.9.10', 'v1.9.7'], 'v1.9.10'],
  ['v1.9.6', ['v1.9.6', 'v1.8.9'], undefined],
  ['v1.9.6', ['v2.0.0-rc.1', 'v1.10.0'], 'v2.0.0-rc.1'],
  ['v2.0.0-rc.1', ['v2.0.0-rc.2', 'v2.0.0'], 'v2.0.0'],
  ['v2.0.0-rc.2', ['v2.0.0-rc.10', 'v2.0.0-rc.alpha'], 'v2.0.0-rc.alpha'],
  ['v2.0.0', ['v2.0.0-rc.1', '2.0.0+build.5'], undefined],
  ['1.2.3', ['v1.2.4'], 'v1.2.4'],
  ['v1.9.6', ['latest', 'main-abc', ''], undefined],
  ['latest', ['v1.9.6'], undefined],
  ['v1.9.6', [], undefined],
])('of %s and %p, %s is newer', (own, others, expected) => {
  expect(newerVersion(own, others)).toBe(expected);
});

it.each([
  ['v1.33.4-eks-99d6cc0', 'EKS'],
  ['v1.32.6-gke.1125000', 'GKE'],
  ['v1.33.3+k3s1', 'k3s'],
  ['v1.33.3+rke2r1', 'RKE2'],
  ['v1.33.3+k0s', 'k0s'],
  ['v1.31.1-aliyun.1', 'ACK'],
  ['v1.30.8+IKS', 'IKS'],
  ['v1.31.4+vmware.1-fips', 'Tanzu'],
  ['v1.33.2', undefined],
  ['v0.0.0-master+$Format:%H$', undefined],
  ['', undefined],
])('tells by the version %s that it is %s', (version, expected) => {
  expect(kubernetesDistribution(version)).toBe(expected);
});

it('tells several installations apart', () => {
  const pods = { desiredPods: 1, readyPods: 1 };
  const flux = { namespace: 'flux-system' };
  expect(
    findInstallations([
      { namespace: 'tenant', ...pods, desiredPods: 2, state: 'idle' },
      { ...flux, ...pods, fluxVersion: 'v2.9.4', state: 'up' },
      {
        ...{ ...flux, fluxVersion: 'v2.9.5', state: 'down' },
        ...{ desiredPods: 0, readyPods: 0, managedBy: 'flux bootstrap' },
      },
    ]),
  ).toEqual([
    {
      ...{ namespace: 'flux-system', version: 'v2.9.5' },
      ...{
        managedBy: 'flux bootstrap',
        readyControllers: 1,
        totalControllers: 2,
      },
    },
    {
      ...{ namespace: 'tenant', readyControllers: 0 },
      ...{ totalControllers: 1, idleControllers: 1 },
    },
  ]);
});
