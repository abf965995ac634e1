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
  ApiController,
  ApiControllerDetail,
  ApiCoverage,
  ApiIncident,
  ApiRevisionRow,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  blockedResource,
  before,
  failedResource,
  firingAlert,
  NOW,
} from './resources';

const MINUTE = 60_000;

/** checkout on production, which holds up frontend. */
export function incident(
  overrides: Partial<ApiIncident> = {},
  now: number = NOW,
): ApiIncident {
  const root = failedResource({}, now);
  const ref = {
    kind: root.kind,
    namespace: root.namespace,
    name: root.name,
  };
  const { kind, name, namespace } = blockedResource({}, now);
  return {
    id: 'checkout',
    cluster: 'production',
    root: { ref, state: 'Failed' },
    cause: root.cause,
    state: 'firing',
    since: before(now, 23 * MINUTE),
    totalResources: 2,
    resources: [
      { ref, state: 'Failed', cause: root.cause, alert: root.alert },
      { ref: { kind, namespace, name }, state: 'Blocked' },
    ],
    owners: [
      {
        entityRef: 'component:default/checkout',
        title: 'Checkout',
        reason: 'entityAnnotation',
        ownedBy: ['group:default/shop'],
      },
    ],
    ...overrides,
  };
}

/** An alert about a controller that is down. */
export function controllerAlert(now: number = NOW): ApiAlertItem {
  return {
    cluster: 'staging',
    controller: { namespace: 'flux-system', name: 'helm-controller' },
    alert: { ...firingAlert(7, now), rule: 'FluxControllerDown' },
  };
}

/** An alert about a resource that someone suspended and forgot. */
export function suspendedAlert(now: number = NOW): ApiAlertItem {
  return {
    cluster: 'staging',
    ref: { kind: 'Kustomization', namespace: 'flux-system', name: 'jobs' },
    alert: { ...firingAlert(60, now), rule: 'FluxSuspendedTooLong' },
    readiness: 'Suspended',
    suspendedBy: 'ada',
    suspendReason: 'load test, do not touch',
  };
}

function revision(short: string) {
  return { text: `main@sha1:${short}`, short };
}

/** checkout, current on some clusters and behind on others. */
export function revisionRow(
  clusters: readonly string[],
  overrides: Partial<ApiRevisionRow> = {},
  now: number = NOW,
): ApiRevisionRow {
  return {
    kind: 'Kustomization',
    namespace: 'flux-system',
    name: 'checkout',
    newest: revision('efecf28'),
    newestSince: before(now, 150 * MINUTE),
    cells: clusters.map((cluster, index) => ({
      cluster,
      readiness: index === 1 ? 'Failed' : 'Ready',
      applied: revision(index === 1 ? 'aa4e3b8' : 'efecf28'),
      appliedSince: before(now, 30 * MINUTE),
      state: index === 1 ? 'behind' : 'current',
      ...(index === 1 && { behindSince: before(now, 150 * MINUTE) }),
    })),
    ...overrides,
  };
}

/** A controller that does its work, unless told otherwise. */
export function controller(
  name: string,
  overrides: Partial<ApiController> = {},
  now: number = NOW,
): ApiController {
  return {
    cluster: 'production',
    namespace: 'flux-system',
    name,
    component: name,
    state: 'up',
    version: 'v1.9.2',
    readyPods: 1,
    desiredPods: 1,
    restarts: 0,
    observedAt: before(now, 8_000),
    stats: {
      sampledAt: before(now, 8_000),
      windowSeconds: 300,
      succeededPerMinute: 41.5,
      failedPerMinute: 0,
      kinds: [
        {
          kind: 'Kustomization',
          succeededPerMinute: 41.5,
          durations: { count: 9_120, p50Seconds: 0.4, p99Seconds: 2.4 },
        },
      ],
      queueDepth: 2,
      longestRunningSeconds: 1.5,
      apiRequestsPerMinute: 320,
      apiErrorsPerMinute: 0,
      memoryBytes: 92 * 1024 * 1024,
      cpuCores: 0.031,
    },
    ...overrides,
  };
}

/** Its metrics cannot be read: a right is missing. */
export function forbiddenMetrics(
  cluster: string,
): NonNullable<ApiController['metricsError']> {
  return {
    cluster,
    namespace: 'flux-system',
    status: 403,
    reason: 'forbidden',
    message: 'pods "helm-controller-6c5f" is forbidden: cannot get pods/proxy',
    hint: 'Let the service account of the portal get pods/proxy in flux-system.',
    rbacRule: { apiGroups: [''], resources: ['pods/proxy'], verbs: ['get'] },
  };
}

/** A controller with so many samples, one every two minutes, and a gap. */
export function controllerDetail(
  shown: ApiController,
  samples: number,
  now: number = NOW,
): ApiControllerDetail {
  return {
    controller: shown,
    samples: Array.from({ length: samples }, (_, index) => ({
      at: before(now, (samples - index) * 2 * MINUTE),
      succeededPerMinute: 40 + 6 * Math.sin(index / 5),
      failedPerMinute: index % 30 < 4 ? 3 : 0,
      p50Seconds: 0.4 + 0.1 * Math.sin(index / 3),
      p90Seconds: 1.1 + 0.4 * Math.sin(index / 4),
      p99Seconds: 2.4 + 1.1 * Math.sin(index / 7),
      queueDepth: index % 12,
      longestRunningSeconds: index % 20,
      apiRequestsPerMinute: 300 + 40 * Math.sin(index / 6),
      apiErrorsPerMinute: index % 45 === 0 ? 2 : 0,
      memoryBytes: (90 + index / 9) * 1024 * 1024,
      cpuCores: 0.03 + 0.01 * Math.sin(index / 8),
    })).filter((_, index) => index < 30 || index > 42),
    slowest: [
      {
        ref: {
          kind: 'Kustomization',
          namespace: 'flux-system',
          name: 'checkout',
        },
        durations: { count: 812, p50Seconds: 40.2, p99Seconds: 58 },
      },
      {
        ref: { kind: 'Kustomization', namespace: 'apps', name: 'cart' },
        durations: { count: 1_204, p50Seconds: 0.8, p99Seconds: 2.1 },
      },
    ],
    errors: [],
  };
}

/** Some resources are told of, some not, and there is no Prometheus. */
export function coverage(overrides: Partial<ApiCoverage> = {}): ApiCoverage {
  return {
    cluster: 'production',
    namespace: 'flux-system',
    alerts: {
      total: 41,
      covered: 29,
      uncovered: [
        { kind: 'HelmRelease', namespace: 'apps', name: 'cart' },
        { kind: 'Kustomization', namespace: 'shop', name: 'chain-1' },
      ],
      items: [
        {
          ref: { kind: 'Alert', namespace: 'flux-system', name: 'on-call' },
          covered: 29,
          suspended: false,
          provider: {
            kind: 'Provider',
            namespace: 'flux-system',
            name: 'slack',
          },
          providerType: 'slack',
          problem: 'errorsOnly',
        },
      ],
    },
    prometheus: { state: 'notScraped', monitors: [] },
    manifests: [
      {
        id: 'notification',
        yaml: 'apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata:\n  name: slack\n  namespace: flux-system\nspec:\n  type: slack\n',
      },
      {
        id: 'podMonitor',
        yaml: 'apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata:\n  name: flux-system\n',
      },
    ],
    errors: [],
    ...overrides,
  };
}
