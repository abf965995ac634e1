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

import { mockCredentials } from '@backstage/backend-test-utils';
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { COMMIT } from '../__testUtils__/fluxObjects';
import { STRANGER } from '../__testUtils__/testCatalog';
import {
  describeItem,
  useListedResources,
} from '../__testUtils__/useListedResources';

describe('GET /v1/resources', () => {
  const { server, queries, list } = useListedResources();

  it('lists what needs someone first, with everything a row shows', async () => {
    const body = await list();
    expect(body.items.map(describeItem)).toEqual([
      'production: Kustomization/flux-system/infra',
      'production: Kustomization/shop/lost',
      'production: Kustomization/flux-system/apps',
      'production: Kustomization/flux-system/tenants',
      'production: Kustomization/shop/paused',
      'production: GitRepository/flux-system/fleet',
      'production: Kustomization/shop/checkout',
      'staging: Kustomization/shop/checkout',
    ]);
    expect(body.totalItems).toBe(8);
    expect(body.nextCursor).toBeUndefined();
    expect(body.items[0]).toEqual({
      id: expect.any(String),
      cluster: 'production',
      kind: 'Kustomization',
      namespace: 'flux-system',
      name: 'infra',
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      readiness: 'Failed',
      stalled: false,
      failing: true,
      lastSettled: 'Failed',
      cause: {
        type: 'Ready',
        reason: 'BuildFailed',
        message: 'kustomize build failed: no such file',
      },
      provenFailingSince: '2026-01-02T00:00:00.000Z',
      revisions: {
        applied: {
          text: `main@sha1:${COMMIT}`,
          short: 'aa4e3b8',
          commitUrl: `https://github.com/fluxwatch/fleet/commit/${COMMIT}`,
        },
        attempted: {
          text: 'main@sha1:ffff0000ffff',
          short: 'ffff000',
          commitUrl: 'https://github.com/fluxwatch/fleet/commit/ffff0000ffff',
        },
      },
      source: {
        ref: {
          kind: 'GitRepository',
          namespace: 'flux-system',
          name: 'fleet',
        },
        readiness: 'Ready',
        url: 'https://github.com/fluxwatch/fleet',
        revision: {
          text: `main@sha1:${COMMIT}`,
          short: 'aa4e3b8',
          commitUrl: `https://github.com/fluxwatch/fleet/commit/${COMMIT}`,
        },
      },
      alert: {
        rule: 'FluxReconciliationFailing',
        severity: 'warning',
        state: 'pending',
        since: '2026-11-01T12:00:00.000Z',
        holdOffSeconds: 600,
        firesAt: '2026-11-01T12:10:00.000Z',
      },
      alerts: [expect.objectContaining({ rule: 'FluxReconciliationFailing' })],
      conditions: [
        {
          type: 'Ready',
          status: 'False',
          reason: 'BuildFailed',
          message: 'kustomize build failed: no such file',
          lastTransitionTime: '2026-01-02T00:00:00.000Z',
          observedGeneration: 1,
        },
      ],
      notes: [],
      path: './infra',
      intervalSeconds: 600,
      createdAt: '2026-01-01T00:00:00.000Z',
      observedAt: '2026-11-01T12:01:00.000Z',
    });
    expect(body.items[2]).toMatchObject({
      readiness: 'Blocked',
      blockedBy: {
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'infra',
      },
      root: {
        ref: { kind: 'Kustomization', namespace: 'flux-system', name: 'infra' },
        state: 'Failed',
      },
    });
    // Only what differs from what is applied was merely tried.
    expect(body.items[2].revisions.attempted).toBeUndefined();
  });

  it('tells the state of each cluster, and what could not be read', async () => {
    const body = await list();
    expect(body.clusters).toEqual([
      {
        name: 'production',
        reachability: 'reachable',
        reachabilitySince: '2026-11-01T12:00:00.000Z',
        observedAt: '2026-11-01T12:01:00.000Z',
      },
      expect.objectContaining({
        name: 'recovery',
        reachability: 'unreachable',
        reachabilitySince: '2026-11-01T12:00:00.000Z',
      }),
      expect.objectContaining({ name: 'staging', reachability: 'reachable' }),
    ]);
    expect(body.errors).toEqual([
      {
        cluster: 'recovery',
        reason: 'unreachable',
        message: 'Reading the cluster recovery failed',
        hint: 'Check it.',
        since: '2026-11-01T12:00:00.000Z',
      },
      {
        cluster: 'staging',
        kind: 'HelmRelease',
        status: 403,
        reason: 'forbidden',
        message: 'Reading HelmRelease of cluster staging failed: 403',
        hint: 'Grant it.',
        since: '2026-11-01T12:00:00.000Z',
        rbacRule: {
          apiGroups: ['helm.toolkit.fluxcd.io'],
          resources: ['helmreleases'],
          verbs: ['get', 'list', 'watch'],
        },
      },
    ]);
    // Errors of clusters and kinds that nobody asked for are not told.
    expect((await list('?cluster=production')).errors).toEqual([]);
    expect((await list('?cluster=staging&kind=Kustomization')).errors).toEqual(
      [],
    );
  });

  it('finds what belongs to an entity, and says why', async () => {
    const body = await list('?entityRef=component:default/checkout');
    expect(
      body.items.map((item: ApiResource) => [
        describeItem(item),
        item.ownerReason,
      ]),
    ).toEqual([
      ['production: Kustomization/shop/lost', 'resourceAnnotation'],
      ['production: Kustomization/shop/checkout', 'kubernetesId'],
    ]);
    expect(body.clusters).toHaveLength(3);
  });

  it('needs the same few queries however many resources there are', async () => {
    await list('?limit=1');
    queries().length = 0;
    await list('?limit=2');
    const forTwo = queries().length;
    queries().length = 0;
    await list('?limit=7');
    expect(queries()).toHaveLength(forTwo);
    expect(forTwo).toBeLessThanOrEqual(7);
  });

  it('does not tell of an entity that the asker may not see', async () => {
    const path = '/api/flux/v1/resources?entityRef=component:default/';
    const hidden = await request(server())
      .get(`${path}checkout`)
      .set('Authorization', mockCredentials.user.header(STRANGER));
    expect(hidden.status).toBe(404);
    expect(hidden.body.error.message).toBe(
      "There is no entity 'component:default/checkout' in the catalog, or you may not see it",
    );
    const missing = await request(server()).get(`${path}nothing`);
    expect(missing.status).toBe(404);
  });

  it('refuses one who has not signed in', async () => {
    const nobody = await request(server())
      .get('/api/flux/v1/resources')
      .set('Authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
  });
});
