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
import { Entity } from '@backstage/catalog-model';
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { COMMIT, fleetOf, fluxObject } from '../__testUtils__/fluxObjects';
import { SEEN_AT } from '../__testUtils__/seedCluster';
import { startTestApi } from '../__testUtils__/startTestApi';
import { STRANGER } from '../__testUtils__/testCatalog';

const CHECKOUT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-id': 'checkout' },
  },
};

function describeItem({ cluster, kind, namespace, name }: ApiResource) {
  return `${cluster}: ${kind}/${namespace}/${name}`;
}

describe('GET /v1/resources', () => {
  let server: Awaited<ReturnType<typeof startTestApi>>['server'];
  let queries: string[];

  beforeAll(async () => {
    ({ server, queries } = await startTestApi({
      entities: [CHECKOUT],
      clusters: [
        { name: 'production', objects: fleetOf(), now: SEEN_AT + 60_000 },
        {
          name: 'staging',
          objects: [fluxObject('Kustomization/shop/checkout')],
          kindErrors: {
            HelmRelease: {
              cluster: 'staging',
              kind: 'HelmRelease',
              status: 403,
              reason: 'forbidden',
              message: 'Reading HelmRelease of cluster staging failed: 403',
              hint: 'Grant it.',
            },
          },
        },
        {
          name: 'recovery',
          status: {
            reachability: 'unreachable',
            reachabilitySince: SEEN_AT,
            error: {
              cluster: 'recovery',
              reason: 'unreachable',
              message: 'Reading the cluster recovery failed',
              hint: 'Check it.',
            },
          },
        },
      ],
    }));
  });

  async function list(query = '') {
    const response = await request(server).get(
      `/api/flux/v1/resources${query}`,
    );
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

  async function names(query = '') {
    return (await list(query)).items.map(describeItem);
  }

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

  it('filters by cluster, kind, namespace, readiness, alert and text, once or repeated', async () => {
    expect(await names('?cluster=staging')).toEqual([
      'staging: Kustomization/shop/checkout',
    ]);
    expect(await names('?kind=GitRepository&kind=HelmRelease')).toEqual([
      'production: GitRepository/flux-system/fleet',
    ]);
    expect(await names('?namespace=shop&readiness=Suspended')).toEqual([
      'production: Kustomization/shop/paused',
    ]);
    expect(await names('?alert=pending')).toEqual([
      'production: Kustomization/flux-system/infra',
      'production: Kustomization/shop/lost',
      'production: Kustomization/shop/paused',
    ]);
    expect(await names('?alert=firing')).toEqual([]);
    expect(await names('?q=NO%20SUCH+FILE')).toEqual([
      'production: Kustomization/flux-system/infra',
    ]);
    expect(await names('?q=')).toHaveLength(8);
    expect(await names('?q=100%25')).toEqual([]);
  });

  it('filters by labels and by revision', async () => {
    expect(
      await names('?label=backstage.io/kubernetes-id%20in%20(checkout)'),
    ).toEqual(['production: Kustomization/shop/checkout']);
    expect(
      await names('?label=backstage.io/kubernetes-id!%3Dcheckout'),
    ).toEqual(
      (await names()).filter((_: string, index: number) => index !== 6),
    );
    expect(await names('?revision=FFFF0000')).toEqual([
      'production: Kustomization/flux-system/infra',
    ]);
    expect(await names(`?revision=${COMMIT.slice(0, 7)}&limit=500`)).toEqual([
      'production: Kustomization/flux-system/infra',
      'production: Kustomization/flux-system/apps',
      'production: GitRepository/flux-system/fleet',
      'production: Kustomization/shop/checkout',
    ]);
  });

  it('sorts by a column, up or down, from page to page', async () => {
    const byName = await list('?sort=name&limit=5');
    expect(byName.items.map(({ name }: ApiResource) => name)).toEqual([
      'apps',
      'checkout',
      'checkout',
      'fleet',
      'infra',
    ]);
    const rest = await names(`?sort=name&limit=5&cursor=${byName.nextCursor}`);
    expect(rest).toEqual([
      'production: Kustomization/shop/lost',
      'production: Kustomization/shop/paused',
      'production: Kustomization/flux-system/tenants',
    ]);
    expect((await names('?sort=cluster&order=descending'))[0]).toBe(
      'staging: Kustomization/shop/checkout',
    );
    expect(await names('?order=descending')).toEqual((await names()).reverse());
    const other = await request(server).get(
      `/api/flux/v1/resources?sort=kind&cursor=${byName.nextCursor}`,
    );
    expect(other.status).toBe(400);
    expect(other.body.error.message).toMatch('does not continue this list');
  });

  it('gives each item once when all pages are read', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const page = await list(`?limit=3${query}`);
      expect(page.totalItems).toBe(8);
      seen.push(...page.items.map(describeItem));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(await names());
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
    queries.length = 0;
    await list('?limit=2');
    const forTwo = queries.length;
    queries.length = 0;
    await list('?limit=7');
    expect(queries).toHaveLength(forTwo);
    expect(forTwo).toBeLessThanOrEqual(7);
  });

  it('does not tell of an entity that the asker may not see', async () => {
    const path = '/api/flux/v1/resources?entityRef=component:default/';
    const hidden = await request(server)
      .get(`${path}checkout`)
      .set('Authorization', mockCredentials.user.header(STRANGER));
    expect(hidden.status).toBe(404);
    expect(hidden.body.error.message).toBe(
      "There is no entity 'component:default/checkout' in the catalog, or you may not see it",
    );
    const missing = await request(server).get(`${path}nothing`);
    expect(missing.status).toBe(404);
  });

  it.each([
    ['limit=0', "query parameter 'limit' must be >= 1"],
    ['limit=many', "query parameter 'limit' must be integer"],
    [
      'readiness=Sad',
      /query parameter 'readiness' must be equal to one of .*Ready, Progressing, Failed/,
    ],
    ['sort=colour', /query parameter 'sort' must be equal to one of/],
    ['label=a+b', "'a b' in the label selector 'a b' is not a requirement"],
    ['colour=red', "query parameter 'colour' Unknown query parameter 'colour'"],
    ['cluster=', "query parameter 'cluster' Empty value found"],
    [
      'cluster=atlantis',
      "there is no cluster 'atlantis'; the clusters are production, recovery, staging",
    ],
    [
      'kind=Pod',
      /there is no kind 'Pod'; the kinds are Kustomization, HelmRelease, /,
    ],
    ['cursor=nonsense', "The cursor 'nonsense' does not continue this list"],
    ['cursor=a.b.c', "The cursor 'a.b.c' does not continue this list"],
    [
      'cursor=WzEsMiwzXQ',
      "The cursor 'WzEsMiwzXQ' does not continue this list",
    ],
    [
      'entityRef=checkout',
      "entityRef 'checkout' is not the reference of a catalog entity",
    ],
  ])('refuses %s with an error that names it', async (query, message) => {
    const response = await request(server).get(
      `/api/flux/v1/resources?${query}`,
    );
    expect(response.body.error).toMatchObject({ name: 'InputError' });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it('refuses one who has not signed in', async () => {
    const nobody = await request(server)
      .get('/api/flux/v1/resources')
      .set('Authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
  });
});
