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

import { fleetOf, fluxObject, gitRepository } from './fluxObjects';
import { OUT_OF_REACH, SEEN_AT, SeedCluster } from './seedCluster';

const MINUTE = 60_000;

/** A cluster with alerts that fire, one where resources wait, and one that is unreachable. */
export const CLUSTERS: SeedCluster[] = [
  {
    name: 'production',
    objects: fleetOf(),
    now: SEEN_AT + 11 * MINUTE,
    alerts: [
      {
        id: 'resolved-alert',
        cluster: 'production',
        ref: { kind: 'Kustomization', namespace: 'shop', name: 'checkout' },
        state: 'resolved',
        resolvedAt: SEEN_AT - 10 * MINUTE,
        alert: {
          rule: 'FluxReconciliationFailing',
          severity: 'warning',
          state: 'firing',
          since: SEEN_AT - 60 * MINUTE,
          holdOff: 600_000,
          frozenFor: 0,
          firedAt: SEEN_AT - 50 * MINUTE,
          startedBy: 'failure',
        },
      },
    ],
  },
  {
    name: 'staging',
    objects: [
      gitRepository('GitRepository/flux-system/fleet'),
      fluxObject('Kustomization/shop/first', {
        spec: { dependsOn: [{ name: 'second' }] },
        ready: [
          'False',
          'DependencyNotReady',
          "dependency 'shop/second' is not ready",
        ],
      }),
      fluxObject('Kustomization/shop/second', {
        spec: { dependsOn: [{ name: 'first' }] },
        ready: [
          'False',
          'DependencyNotReady',
          "dependency 'shop/first' is not ready",
        ],
      }),
      fluxObject('Kustomization/shop/retried', {
        ready: ['Unknown', 'Progressing', 'reconciling'],
      }),
      fluxObject('Kustomization/shop/waits-for-retried', {
        spec: { dependsOn: [{ name: 'retried' }] },
        ready: [
          'False',
          'DependencyNotReady',
          "dependency 'shop/retried' is not ready",
        ],
      }),
    ],
    now: SEEN_AT + MINUTE,
  },
  {
    name: 'recovery',
    status: OUT_OF_REACH,
    alerts: [
      {
        id: 'cluster-alert',
        cluster: 'recovery',
        state: 'pending',
        alert: {
          rule: 'FluxClusterUnreachable',
          severity: 'critical',
          state: 'pending',
          since: SEEN_AT,
          holdOff: 300_000,
          frozenFor: 0,
          startedBy: 'failure',
        },
      },
    ],
  },
];

/** What the API tells of `recovery`. */
export const UNREACHABLE = {
  cluster: 'recovery',
  reason: 'unreachable',
  message: 'Reading the cluster recovery failed',
  hint: 'Check it.',
  since: '2026-11-01T12:00:00.000Z',
};
