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
  ApiAlert,
  ApiClusterState,
  ApiResource,
  ApiResourceDetail,
  ApiResourcePage,
  ApiRevision,
} from '@fluxwatch/backstage-plugin-flux-common';

/** The moment that fixtures without a time of their own are about. */
export const NOW = Date.parse('2026-11-23T18:05:00Z');

const MINUTE = 60_000;

/** A time of the API, before `now`. */
export function before(now: number, milliseconds: number): string {
  return new Date(now - milliseconds).toISOString();
}

/** A Git revision, by the first digits of its commit. */
function revision(short: string): ApiRevision {
  const hash = short.padEnd(40, '0');
  return {
    text: `main@sha1:${hash}`,
    short,
    commitUrl: `https://github.com/acme/shop/commit/${hash}`,
  };
}

/** A resource that is Ready, on the cluster staging, unless told otherwise. */
export function readyResource(
  overrides: Partial<ApiResource> = {},
  now: number = NOW,
): ApiResource {
  const name = overrides.name ?? 'checkout';
  const cluster = overrides.cluster ?? 'staging';
  const applied = revision('efecf28');
  return {
    id: `${cluster}-${overrides.kind ?? 'Kustomization'}-${name}`,
    cluster,
    kind: 'Kustomization',
    namespace: 'flux-system',
    name,
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    readiness: 'Ready',
    stalled: false,
    failing: false,
    lastSettled: 'Ready',
    revisions: { applied, attempted: applied },
    conditions: [
      {
        type: 'Ready',
        status: 'True',
        reason: 'ReconciliationSucceeded',
        message: `Applied revision: ${applied.text}`,
        lastTransitionTime: before(now, 40_000),
      },
    ],
    notes: [],
    intervalSeconds: 60,
    retryIntervalSeconds: 20,
    observedAt: before(now, 8_000),
    ownerReason: 'entityAnnotation',
    ...overrides,
  };
}

/** An alert whose clock has run for so many minutes of ten. */
export function pendingAlert(minutes: number, now: number = NOW): ApiAlert {
  return {
    rule: 'FluxReconciliationFailing',
    severity: 'warning',
    state: 'pending',
    since: before(now, minutes * MINUTE),
    holdOffSeconds: 600,
    firesAt: before(now, (minutes - 10) * MINUTE),
  };
}

/** An alert that has been firing for so many minutes. */
export function firingAlert(minutes: number, now: number = NOW): ApiAlert {
  return {
    rule: 'FluxReconciliationFailing',
    severity: 'warning',
    state: 'firing',
    since: before(now, (minutes + 10) * MINUTE),
    holdOffSeconds: 600,
    firedAt: before(now, minutes * MINUTE),
  };
}

const HEALTH_CHECK =
  "health check failed after 40.2s: failed early due to stalled resources: [Deployment/apps/checkout status: 'Failed']";

/** checkout on production: its new pods never become healthy. */
export function failedResource(
  overrides: Partial<ApiResource> = {},
  now: number = NOW,
): ApiResource {
  return readyResource(
    {
      cluster: 'production',
      readiness: 'Failed',
      failing: true,
      lastSettled: 'Failed',
      cause: {
        type: 'Ready',
        reason: 'HealthCheckFailed',
        message: HEALTH_CHECK,
      },
      revisions: {
        applied: revision('aa4e3b8'),
        attempted: revision('efecf28'),
      },
      alert: firingAlert(13, now),
      conditions: [
        {
          type: 'Ready',
          status: 'False',
          reason: 'HealthCheckFailed',
          message: HEALTH_CHECK,
          lastTransitionTime: before(now, 12_000),
        },
        {
          type: 'Reconciling',
          status: 'True',
          reason: 'ProgressingWithRetry',
          message: 'Health checks failed, next try in 8 s',
          lastTransitionTime: before(now, 12_000),
        },
        {
          type: 'Healthy',
          status: 'False',
          reason: 'HealthCheckFailed',
          message: HEALTH_CHECK,
          lastTransitionTime: before(now, 23 * MINUTE),
        },
      ],
      ...overrides,
    },
    now,
  );
}

/** frontend on production, which waits for checkout. */
export function blockedResource(
  overrides: Partial<ApiResource> = {},
  now: number = NOW,
): ApiResource {
  const checkout = {
    kind: 'Kustomization',
    namespace: 'flux-system',
    name: 'checkout',
  };
  const message = "dependency 'flux-system/checkout' is not ready";
  return readyResource(
    {
      cluster: 'production',
      name: 'frontend',
      readiness: 'Blocked',
      cause: { type: 'Ready', reason: 'DependencyNotReady', message },
      blockedBy: checkout,
      root: { ref: checkout, state: 'Failed' },
      revisions: { applied: revision('aa4e3b8') },
      conditions: [
        {
          type: 'Ready',
          status: 'False',
          reason: 'DependencyNotReady',
          message,
          lastTransitionTime: before(now, 23 * MINUTE),
        },
      ],
      ...overrides,
    },
    now,
  );
}

/** A cluster that was read a moment ago, unless told otherwise. */
export function clusterState(
  name: string,
  overrides: Partial<ApiClusterState> = {},
  now: number = NOW,
): ApiClusterState {
  return {
    name,
    reachability: 'reachable',
    observedAt: before(now, 8_000),
    ...overrides,
  };
}

/** Two clusters that can be read, one of them with a title. */
export function productionAndStaging(now: number): ApiClusterState[] {
  return [
    clusterState('production', { title: 'Production' }, now),
    clusterState('staging', {}, now),
  ];
}

/** Four resources on each of so many clusters, all of them Ready. */
export function readyOnClusters(count: number, now: number): ApiResourcePage {
  const clusters = Array.from(
    { length: count },
    (_, index) => `prod-${String(index + 1).padStart(3, '0')}`,
  );
  return resourcePage(
    clusters.flatMap(cluster =>
      ['checkout', 'cart', 'search', 'stock'].map(name =>
        readyResource({ cluster, name }, now),
      ),
    ),
    clusters.map(name => clusterState(name, {}, now)),
  );
}

/** An answer with these resources and clusters, and nothing else. */
export function resourcePage(
  items: ApiResource[],
  clusters: ApiClusterState[],
  overrides: Partial<ApiResourcePage> = {},
): ApiResourcePage {
  return {
    items,
    totalItems: items.length,
    clusters,
    errors: [],
    ...overrides,
  };
}

/** The detail of a resource that nothing else has to do with. */
export function resourceDetail(
  resource: ApiResource,
  overrides: Partial<ApiResourceDetail> = {},
): ApiResourceDetail {
  return {
    resource,
    waitsFor: [],
    holdsUp: [],
    chain: [],
    transitions: [],
    errors: [],
    ...overrides,
  };
}
