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

import request from 'supertest';
import { fluxObject } from '../__testUtils__/fluxObjects';
import { SEEN_AT } from '../__testUtils__/seedCluster';
import { startTestApi } from '../__testUtils__/startTestApi';

const URL = 'https://github.com/fluxwatch/fleet';

function revision(commit: string): string {
  return `main@sha1:${commit.repeat(40)}`;
}

/** A repository, an application from it, and a release. */
function clusterAt(commit: string, fetchedAt: string, chart: string) {
  return [
    fluxObject('GitRepository/flux-system/fleet', {
      spec: { url: URL },
      status: {
        artifact: {
          revision: revision(commit),
          digest: 'sha256:abc',
          lastUpdateTime: fetchedAt,
        },
      },
    }),
    fluxObject('Kustomization/shop/checkout', {
      labels: { 'backstage.io/kubernetes-id': 'checkout' },
      spec: {
        sourceRef: {
          kind: 'GitRepository',
          namespace: 'flux-system',
          name: 'fleet',
        },
      },
      status: { lastAppliedRevision: revision(commit) },
    }),
    fluxObject('HelmRelease/shop/redis', {
      spec: { chart: { spec: { chart: 'redis' } } },
      status: { history: [{ status: 'deployed', chartVersion: chart }] },
    }),
  ];
}

describe('GET /v1/revisions', () => {
  let server: Awaited<ReturnType<typeof startTestApi>>['server'];
  let queries: string[];

  beforeAll(async () => {
    ({ server, queries } = await startTestApi({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'checkout',
            annotations: { 'backstage.io/kubernetes-id': 'checkout' },
          },
        },
      ],
      clusters: [
        {
          name: 'production',
          objects: clusterAt('a', '2026-11-01T10:00:00Z', '19.0.0'),
          status: {
            reachability: 'unreachable',
            reachabilitySince: SEEN_AT,
            error: {
              cluster: 'production',
              reason: 'unreachable',
              message: 'Reading the cluster production failed',
              hint: 'Check it.',
            },
          },
        },
        {
          name: 'staging',
          objects: [
            ...clusterAt('b', '2026-11-01T11:00:00Z', '19.0.0'),
            fluxObject('Kustomization/shop/preview'),
          ],
        },
      ],
    }));
  });

  async function list(query = '') {
    const response = await request(server).get(
      `/api/flux/v1/revisions${query}`,
    );
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

  async function names(query = '') {
    const { items } = await list(query);
    return items.map(({ name }: { name: string }) => name);
  }

  it('tells which cluster is behind, since when, and what is newest', async () => {
    const { items, totalItems } = await list();
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      'fleet',
      'checkout',
      'redis',
      'preview',
    ]);
    expect(totalItems).toBe(4);
    expect(items[1]).toEqual({
      kind: 'Kustomization',
      namespace: 'shop',
      name: 'checkout',
      url: URL,
      newest: {
        text: revision('b'),
        short: 'bbbbbbb',
        commitUrl: `${URL}/commit/${'b'.repeat(40)}`,
      },
      newestSince: '2026-11-01T11:00:00.000Z',
      cells: [
        {
          cluster: 'production',
          readiness: 'Ready',
          applied: expect.objectContaining({ text: revision('a') }),
          state: 'behind',
          behindSince: '2026-11-01T11:00:00.000Z',
        },
        {
          cluster: 'staging',
          readiness: 'Ready',
          applied: expect.objectContaining({ text: revision('b') }),
          state: 'current',
        },
      ],
    });
    expect(items[0].cells[0]).toEqual(
      expect.objectContaining({ appliedSince: '2026-11-01T10:00:00.000Z' }),
    );
    expect(items[2].newest.text).toBe('19.0.0');
    expect(items[3].cells).toEqual([
      { cluster: 'staging', readiness: 'Ready', state: 'none' },
    ]);
  });

  it('keeps what was last seen of a cluster that cannot be read, and says how old it is', async () => {
    const { clusters, errors } = await list();
    expect(clusters[0]).toEqual(
      expect.objectContaining({
        name: 'production',
        reachability: 'unreachable',
        observedAt: '2026-11-01T12:00:00.000Z',
      }),
    );
    expect(errors).toEqual([
      expect.objectContaining({ cluster: 'production', reason: 'unreachable' }),
    ]);
  });

  it('filters, also by what belongs to an entity', async () => {
    expect(await names('?behind=true')).toEqual(['fleet', 'checkout']);
    expect(await names('?entityRef=component:default/checkout')).toEqual([
      'checkout',
    ]);
    expect(await names('?kind=HelmRelease')).toEqual(['redis']);
    expect(await names('?q=preview&namespace=shop')).toEqual(['preview']);
    const { items } = await list('?cluster=staging&q=checkout');
    expect(items[0].cells).toHaveLength(1);
  });

  it('is read page by page', async () => {
    const first = await list('?limit=3');
    expect(first.items).toHaveLength(3);
    const second = await list(`?limit=3&cursor=${first.nextCursor}`);
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeUndefined();
  });

  it('asks the database no more for many rows than for two', async () => {
    queries.length = 0;
    await list('?limit=2');
    const forTwo = queries.length;
    queries.length = 0;
    await list();
    expect(queries).toHaveLength(forTwo);
  });

  it('says what is wrong with a question', async () => {
    const response = await request(server).get(
      '/api/flux/v1/revisions?kind=Pod',
    );
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain("there is no kind 'Pod'");
  });
});
