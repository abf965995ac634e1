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

import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { counts, fleetCluster, forbiddenKind } from '../src/__fixtures__/fleet';
import { before, firingAlert } from '../src/__fixtures__/resources';

const MINUTE = 60_000;

const REGIONS = ['eu-central', 'eu-west', 'us-east', 'us-west', 'ap-south'];

/** The names of the clusters that only make the fleet large. */
export const REGIONAL = REGIONS.flatMap(region =>
  ['shop', 'data', 'edge', 'tools', 'ml'].map(name => `${region}-${name}`),
);

/** A fleet of 29 clusters, some of which need someone. */
export function mockClusters(now: number): ApiCluster[] {
  return [
    fleetCluster(
      'production',
      {
        title: 'Production',
        distribution: 'EKS',
        kubernetesVersion: 'v1.33.4-eks-113cf36',
        counts: counts({ Ready: 31, Failed: 5, Blocked: 4, NotReported: 1 }),
        failing: 5,
        incidents: 2,
        alerts: { firing: 2, pending: 1 },
        errors: [forbiddenKind('production')],
      },
      now,
    ),
    fleetCluster(
      'staging',
      {
        title: 'Staging',
        counts: counts({ Ready: 34, Progressing: 2, Suspended: 2, Failed: 1 }),
        failing: 1,
        incidents: 1,
        alerts: { firing: 0, pending: 1 },
        flux: [
          {
            namespace: 'flux-system',
            version: 'v2.7.0',
            managedBy: 'flux-operator',
            readyControllers: 5,
            totalControllers: 6,
          },
          {
            namespace: 'tenants',
            version: 'v2.7.0',
            readyControllers: 2,
            totalControllers: 2,
          },
        ],
      },
      now,
    ),
    fleetCluster(
      'recovery',
      {
        title: 'Recovery',
        reachability: 'unreachable',
        observedAt: before(now, 41 * MINUTE),
        errors: [
          {
            cluster: 'recovery',
            reason: 'unreachable',
            message: 'connect ECONNREFUSED 127.0.0.1:6103',
            hint: 'Check that the cluster runs and that the portal can reach it.',
          },
        ],
        alert: { ...firingAlert(36, now), rule: 'FluxClusterUnreachable' },
      },
      now,
    ),
    fleetCluster(
      'edge',
      {
        reachability: 'needsSignIn',
        authProvider: 'google',
        observedAt: undefined,
        kubernetesVersion: undefined,
        distribution: undefined,
        counts: counts({}),
        flux: undefined,
        kinds: [],
      },
      now,
    ),
    ...REGIONAL.map(name => fleetCluster(name, {}, now)),
  ];
}
