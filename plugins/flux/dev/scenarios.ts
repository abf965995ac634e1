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
  ApiResource,
  ApiResourceDetail,
  ApiResourcePage,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  before,
  blockedResource,
  clusterState,
  failedResource,
  pendingAlert,
  readyResource,
  resourceDetail,
  resourcePage,
} from '../src/__fixtures__/resources';

const MINUTE = 60_000;

/** What the mock backend answers, made anew for each request. */
export type Scenario = (now: number) => ApiResourcePage;

function database(now: number): ApiResource {
  const message =
    'Helm upgrade failed for release apps/checkout-db with chart checkout-db@1.2.0: execution error at (checkout-db/templates/secret.yaml:3:4): a database password is required';
  return readyResource(
    {
      kind: 'HelmRelease',
      namespace: 'apps',
      name: 'checkout-db',
      readiness: 'Failed',
      failing: true,
      lastSettled: 'Failed',
      cause: { type: 'Released', reason: 'UpgradeFailed', message },
      alert: pendingAlert(4, now),
      provenFailingSince: before(now, 31 * MINUTE),
      revisions: {
        applied: { text: '1.1.0', short: '1.1.0' },
        attempted: { text: '1.2.0', short: '1.2.0' },
      },
    },
    now,
  );
}

function suspended(now: number): ApiResource {
  return readyResource(
    {
      name: 'checkout-jobs',
      readiness: 'Suspended',
      suspendedBy: 'ada',
    },
    now,
  );
}

const unreachable = (now: number) =>
  clusterState(
    'recovery',
    {
      title: 'Recovery',
      reachability: 'unreachable',
      observedAt: before(now, 41 * MINUTE),
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
  );

const unreachableError = {
  cluster: 'recovery',
  reason: 'unreachable' as const,
  message: 'connect ECONNREFUSED 127.0.0.1:6103',
  hint: 'Check that the cluster runs and that the portal can reach it.',
};

function stale(now: number): ApiResource {
  return readyResource(
    { cluster: 'recovery', observedAt: before(now, 41 * MINUTE) },
    now,
  );
}

const both = (now: number) => [
  clusterState('production', { title: 'Production' }, now),
  clusterState('staging', { title: 'Staging' }, now),
];

/** By the name of the component that shows them. */
export const scenarios: Record<string, Scenario> = {
  checkout: now =>
    resourcePage(
      [
        failedResource({}, now),
        database(now),
        blockedResource({}, now),
        suspended(now),
        stale(now),
        readyResource({}, now),
      ],
      [...both(now), unreachable(now)],
      { errors: [unreachableError] },
    ),
  'all-well': now =>
    resourcePage(
      [
        readyResource({ name: 'all-well', cluster: 'production' }, now),
        readyResource({ name: 'all-well' }, now),
      ],
      both(now),
    ),
  uncertain: now =>
    resourcePage(
      [readyResource({ name: 'uncertain' }, now)],
      [
        ...both(now),
        unreachable(now),
        clusterState('edge', {
          reachability: 'needsSignIn',
          authProvider: 'google',
        }),
      ],
      {
        errors: [
          unreachableError,
          {
            cluster: 'production',
            kind: 'ImagePolicy',
            status: 403,
            reason: 'forbidden',
            message: 'imagepolicies.image.toolkit.fluxcd.io is forbidden',
            hint: 'Let the service account of the portal list ImagePolicies.',
          },
        ],
      },
    ),
  retrying: now =>
    resourcePage(
      [
        failedResource(
          { readiness: 'Progressing', alert: pendingAlert(9.5, now) },
          now,
        ),
        readyResource(
          {
            name: 'basket',
            readiness: 'Progressing',
            revisions: {
              applied: { text: '1.0.0', short: '1.0.0' },
              attempted: { text: '1.1.0', short: '1.1.0' },
            },
          },
          now,
        ),
      ],
      both(now),
    ),
  empty: now => resourcePage([], both(now)),
};

/** The detail of any resource of a scenario. */
export function scenarioDetail(
  resource: ApiResource,
  now: number,
): ApiResourceDetail {
  const source = {
    ref: {
      kind: 'GitRepository',
      namespace: 'flux-system',
      name: 'flux-system',
    },
    role: 'source' as const,
    state: 'Ready' as const,
    revision: { text: 'main@sha1:efecf28', short: 'efecf28' },
  };
  const checkout = failedResource({}, now);
  const transitions = resource.alert
    ? [
        {
          at: before(now, 13 * MINUTE),
          rule: resource.alert.rule,
          severity: resource.alert.severity,
          from: 'pending' as const,
          to: 'firing' as const,
          since: resource.alert.since,
        },
        {
          at: before(now, 23 * MINUTE),
          rule: resource.alert.rule,
          severity: resource.alert.severity,
          from: 'inactive' as const,
          to: 'pending' as const,
          since: resource.alert.since,
        },
      ]
    : [];
  return resourceDetail(resource, {
    waitsFor: [source],
    transitions,
    ...(resource.name === 'checkout' && {
      holdsUp: [{ ref: blockedResource({}, now), state: 'Blocked' as const }],
    }),
    ...(resource.readiness === 'Blocked' && {
      chain: [
        {
          ref: checkout,
          role: 'dependency' as const,
          state: 'Failed' as const,
          cause: checkout.cause,
          alert: checkout.alert,
        },
      ],
    }),
  });
}
