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

import {
  ApiAlertItem,
  ApiAlertPage,
  ApiCluster,
  ApiClusterError,
  ApiOwnedItem,
  ApiOwnedOverview,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  before,
  clusterState,
  failedResource,
  firingAlert,
  NOW,
  pendingAlert,
  readyResource,
} from './resources';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What someone owns: all of it well, unless told otherwise. */
export function ownedOverview(
  overrides: Partial<ApiOwnedOverview> = {},
  now: number = NOW,
): ApiOwnedOverview {
  const items = overrides.items ?? [];
  return {
    owners: ['user:default/ada', 'group:default/shop'],
    components: 14,
    deployed: 14 - items.length,
    withoutResources: 0,
    items,
    totalItems: items.length,
    clusters: [
      clusterState('production', { title: 'Production' }, now),
      clusterState('staging', { title: 'Staging' }, now),
    ],
    errors: [],
    ...overrides,
  };
}

/** checkout fails, its database is about to alert, its jobs are suspended. */
export function ownedItems(now: number = NOW): ApiOwnedItem[] {
  const held = { kind: 'Kustomization', namespace: 'flux-system' };
  return [
    {
      entityRef: 'component:default/checkout',
      resource: failedResource({}, now),
      holdsUp: [{ ...held, name: 'frontend' }],
      totalHeldUp: 1,
    },
    {
      entityRef: 'component:default/checkout-db',
      title: 'Checkout database',
      resource: failedResource(
        {
          cluster: 'staging',
          kind: 'HelmRelease',
          namespace: 'apps',
          name: 'checkout-db',
          stalled: true,
          cause: {
            type: 'Released',
            reason: 'UpgradeFailed',
            message: 'chart 1.2.0: a database password is required',
          },
          alert: pendingAlert(4, now),
        },
        now,
      ),
      holdsUp: [],
      totalHeldUp: 0,
    },
    {
      entityRef: 'component:default/checkout-jobs',
      resource: readyResource(
        {
          name: 'checkout-jobs',
          readiness: 'Suspended',
          suspendedBy: 'noor',
          suspendReason: 'load test, do not touch',
          suspendedSince: before(now, 3 * DAY),
          suspendedUntil: before(now, -9 * DAY),
        },
        now,
      ),
      holdsUp: [],
      totalHeldUp: 0,
    },
  ];
}

/** A cluster on which all is well, unless told otherwise. */
export function fleetCluster(
  name: string,
  overrides: Partial<ApiCluster> = {},
  now: number = NOW,
): ApiCluster {
  return {
    ...clusterState(name, {}, now),
    counts: {
      Ready: 32,
      Progressing: 0,
      Failed: 0,
      Blocked: 0,
      Suspended: 0,
      Terminating: 0,
      NotReported: 0,
    },
    failing: 0,
    incidents: 0,
    alerts: { pending: 0, firing: 0 },
    flux: [
      { namespace: 'flux-system', readyControllers: 6, totalControllers: 6 },
    ],
    errors: [],
    kinds: [],
    ...overrides,
  };
}

/** Nothing listens at recovery any more. */
export const recoveryError: ApiClusterError = {
  cluster: 'recovery',
  reason: 'unreachable',
  message: 'connection refused',
  hint: 'Check that the cluster runs and that the portal can reach it.',
};

/** production fails, staging has a pending alert, recovery is out of sight. */
export function fleet(now: number = NOW): ApiCluster[] {
  const calm = fleetCluster('staging', {}, now);
  return [
    fleetCluster(
      'production',
      {
        title: 'Production',
        counts: {
          ...calm.counts,
          Failed: 4,
          Progressing: 2,
          Blocked: 4,
          Suspended: 1,
        },
        failing: 5,
        incidents: 2,
        alerts: { pending: 1, firing: 2 },
      },
      now,
    ),
    fleetCluster(
      'staging',
      {
        title: 'Staging',
        alerts: { pending: 1, firing: 0 },
        flux: [
          {
            namespace: 'flux-system',
            readyControllers: 5,
            totalControllers: 6,
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
        errors: [recoveryError],
        alert: {
          rule: 'FluxClusterUnreachable',
          severity: 'critical',
          state: 'firing',
          since: before(now, 41 * MINUTE),
          firedAt: before(now, 36 * MINUTE),
          holdOffSeconds: 300,
        },
      },
      now,
    ),
  ];
}

/** An alert of each subject: a cluster, a resource and a controller. */
export function alertItems(now: number = NOW): ApiAlertItem[] {
  const { cause } = failedResource({}, now);
  return [
    {
      cluster: 'recovery',
      alert: {
        ...firingAlert(36, now),
        rule: 'FluxClusterUnreachable',
        severity: 'critical',
      },
    },
    {
      cluster: 'production',
      alert: firingAlert(13, now),
      ref: {
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'checkout',
      },
      readiness: 'Failed',
      cause,
    },
    {
      cluster: 'staging',
      alert: { ...pendingAlert(4, now), rule: 'FluxControllerDown' },
      controller: { namespace: 'flux-system', name: 'helm-controller' },
    },
  ];
}

/** An answer with these alerts and nothing else. */
export function alertPage(
  items: ApiAlertItem[],
  errors: ApiClusterError[] = [],
): ApiAlertPage {
  return { items, totalItems: items.length, errors };
}
