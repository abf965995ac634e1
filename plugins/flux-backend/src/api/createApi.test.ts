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

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ApiAlertItem,
  ApiIncident,
  ApiNeighbourResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import {
  fleetOf,
  fluxObject,
  gitRepository,
} from './__testUtils__/fluxObjects';
import { SEEN_AT, SeedCluster } from './__testUtils__/seedCluster';
import { startTestApi } from './__testUtils__/startTestApi';

const MINUTE = 60_000;

const CLUSTERS: SeedCluster[] = [
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

const UNREACHABLE = {
  cluster: 'recovery',
  reason: 'unreachable',
  message: 'Reading the cluster recovery failed',
  hint: 'Check it.',
  since: '2026-11-01T12:00:00.000Z',
};

describe('the HTTP API', () => {
  let server: Awaited<ReturnType<typeof startTestApi>>['server'];
  let queries: string[];

  beforeAll(async () => {
    ({ server, queries } = await startTestApi({ clusters: CLUSTERS }));
  });

  async function get(path: string) {
    const response = await request(server).get(`/api/flux/v1${path}`);
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

  describe('GET /v1/resources/{cluster}/{kind}/{namespace}/{name}', () => {
    const path = '/resources/production/Kustomization/flux-system';

    function describeNeighbour({ ref, role, state }: ApiNeighbourResource) {
      const name = `${ref.kind}/${ref.name} ${state}`;
      return role ? `${role} ${name}` : name;
    }

    it('tells what a resource waits for, the way to its root cause, and what it holds up', async () => {
      const detail = await get(`${path}/apps`);
      expect(detail.resource).toMatchObject({
        name: 'apps',
        readiness: 'Blocked',
        source: { url: 'https://github.com/fluxwatch/fleet' },
      });
      expect(detail.waitsFor.map(describeNeighbour)).toEqual([
        'dependency Kustomization/infra Failed',
        'source GitRepository/fleet Ready',
      ]);
      expect(detail.waitsFor[0]).toMatchObject({
        cause: { reason: 'BuildFailed' },
        alert: { state: 'firing' },
      });
      expect(detail.chain.map(describeNeighbour)).toEqual([
        'Kustomization/apps Blocked',
        'Kustomization/infra Failed',
      ]);
      expect(detail.holdsUp.map(describeNeighbour)).toEqual([
        'Kustomization/tenants Blocked',
      ]);
      expect(detail.transitions).toEqual([]);
      expect(detail.errors).toEqual([]);
    });

    it('tells the history of its alert, and all that goes back to it', async () => {
      const detail = await get(`${path}/infra`);
      expect(detail.resource.alert).toMatchObject({
        state: 'firing',
        since: '2026-11-01T12:00:00.000Z',
        firedAt: '2026-11-01T12:11:00.000Z',
      });
      expect(detail.transitions).toEqual([
        {
          at: '2026-11-01T12:11:00.000Z',
          rule: 'FluxReconciliationFailing',
          severity: 'warning',
          from: 'pending',
          to: 'firing',
          since: '2026-11-01T12:00:00.000Z',
        },
        expect.objectContaining({ from: 'inactive', to: 'pending' }),
      ]);
      expect(detail.chain).toEqual([]);
      expect(detail.holdsUp.map(describeNeighbour)).toEqual([
        'Kustomization/apps Blocked',
        'Kustomization/tenants Blocked',
      ]);
    });

    it('says that what it waits for is missing, or goes round in a circle', async () => {
      const lost = await get('/resources/production/Kustomization/shop/lost');
      expect(lost.chain.map(describeNeighbour)).toEqual([
        'Kustomization/lost Blocked',
        'GitRepository/nowhere Missing',
      ]);
      const first = await get('/resources/staging/Kustomization/shop/first');
      expect(first.resource.root.state).toBe('Cycle');
      expect(first.chain.map(describeNeighbour)).toEqual([
        'Kustomization/first Blocked',
        'Kustomization/second Blocked',
      ]);
    });

    it.each([
      [
        'atlantis/Kustomization/shop/lost',
        "there is no cluster 'atlantis'; the clusters are production, recovery, staging",
      ],
      [
        'production/Pod/shop/lost',
        /^There is no kind 'Pod'; the kinds are Kustomization, /,
      ],
      [
        'production/Kustomization/shop/nothing',
        "There is no Kustomization/shop/nothing on cluster 'production'",
      ],
      [
        'recovery/Kustomization/shop/lost',
        "There is no Kustomization/shop/lost on cluster 'recovery', as far as can be told: Reading the cluster recovery failed. Check it.",
      ],
    ])(
      'does not find %s, and says what there is not',
      async (name, message) => {
        const response = await request(server).get(
          `/api/flux/v1/resources/${name}`,
        );
        expect(response.status).toBe(404);
        expect(response.body.error.message).toMatch(message);
      },
    );
  });

  it('lists the clusters, with counts, ages and what cannot be read', async () => {
    const body = await get('/clusters');
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'production',
      'recovery',
      'staging',
    ]);
    expect(body.items[0]).toEqual({
      name: 'production',
      reachability: 'reachable',
      reachabilitySince: '2026-11-01T12:00:00.000Z',
      observedAt: '2026-11-01T12:11:00.000Z',
      kubernetesVersion: 'v1.34.1',
      counts: {
        Ready: 2,
        Progressing: 0,
        Failed: 1,
        Blocked: 3,
        Suspended: 1,
        Terminating: 0,
        NotReported: 0,
      },
      failing: 1,
      incidents: 2,
      // The one that is pending is that of the suspended resource.
      alerts: { pending: 1, firing: 2 },
      errors: [],
      kinds: ['GitRepository', 'HelmRelease', 'Kustomization'].map(kind => ({
        kind,
        version: 'v1',
        observedAt: '2026-11-01T12:11:00.000Z',
      })),
    });
    expect(body.items[1]).toMatchObject({
      reachability: 'unreachable',
      errors: [UNREACHABLE],
      alert: { rule: 'FluxClusterUnreachable', state: 'pending' },
    });
    expect(body.errors).toEqual([UNREACHABLE]);
  });

  describe('GET /v1/alerts', () => {
    function describeItem({ cluster, ref, alert }: ApiAlertItem) {
      return `${cluster} ${ref ? ref.name : 'itself'} ${alert.state}`;
    }

    it('lists open alerts, firing ones first, each with why', async () => {
      const body = await get('/alerts');
      expect(body.items.map(describeItem).sort()).toEqual([
        'production infra firing',
        'production lost firing',
        'production paused pending',
        'recovery itself pending',
        'staging first pending',
        'staging second pending',
      ]);
      expect(body.items[4].alert.state).toBe('pending');
      expect(
        body.items.find(({ ref }: ApiAlertItem) => ref?.name === 'lost'),
      ).toMatchObject({
        readiness: 'Blocked',
        cause: { reason: 'SourceNotReady' },
        root: {
          ref: { kind: 'GitRepository', namespace: 'shop', name: 'nowhere' },
          state: 'Missing',
        },
      });
      expect(body.errors).toEqual([UNREACHABLE]);
    });

    it('filters by state, rule, severity and cluster', async () => {
      const resolved = await get('/alerts?state=resolved');
      expect(resolved.items.map(describeItem)).toEqual([
        'production checkout resolved',
      ]);
      expect(resolved.items[0].alert).toEqual({
        rule: 'FluxReconciliationFailing',
        severity: 'warning',
        state: 'resolved',
        since: '2026-11-01T11:00:00.000Z',
        holdOffSeconds: 600,
        firedAt: '2026-11-01T11:10:00.000Z',
        resolvedAt: '2026-11-01T11:50:00.000Z',
      });
      const unreachable = await get('/alerts?rule=FluxClusterUnreachable');
      expect(unreachable.items.map(describeItem)).toEqual([
        'recovery itself pending',
      ]);
      const critical = await get('/alerts?severity=critical&severity=info');
      expect(critical.items.map(describeItem)).toEqual([
        'recovery itself pending',
        'production paused pending',
      ]);
      const staging = await get('/alerts?cluster=staging&state=firing');
      expect(staging).toEqual({ items: [], totalItems: 0, errors: [] });
    });

    it('gives each alert once when all pages are read', async () => {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await get(`/alerts?limit=2${cursor}`);
        expect(page.totalItems).toBe(6);
        seen.push(...page.items.map(describeItem));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(seen).toEqual((await get('/alerts')).items.map(describeItem));
    });
  });

  describe('GET /v1/incidents', () => {
    function describeIncident(incident: ApiIncident) {
      const { cluster, root, state, resources } = incident;
      const names = resources.map(({ ref }) => ref.name).join(', ');
      return `${cluster} ${root.ref.name} ${root.state}, ${state}: ${names}`;
    }

    it('groups what fails and what it holds up under the root cause', async () => {
      const body = await get('/incidents');
      expect(body.items.map(describeIncident)).toEqual([
        'production nowhere Missing, firing: nowhere, lost',
        'production infra Failed, firing: infra, apps, tenants',
        'staging first Cycle, pending: first, second',
      ]);
      expect(body.totalItems).toBe(3);
      expect(
        body.items.map(({ totalResources }: ApiIncident) => totalResources),
      ).toEqual([2, 3, 2]);
      expect(body.items[1]).toMatchObject({
        cause: { reason: 'BuildFailed' },
        since: '2026-11-01T12:00:00.000Z',
        resources: [
          { state: 'Failed', alert: { state: 'firing' } },
          { state: 'Blocked' },
          { state: 'Blocked' },
        ],
      });
      expect(body.items[2].firesAt).toBe('2026-11-01T12:10:00.000Z');
      expect(body.items[0].resources[0]).toEqual({
        ref: { kind: 'GitRepository', namespace: 'shop', name: 'nowhere' },
        state: 'Missing',
      });
    });

    it('knows nothing of what merely waits for a retry', async () => {
      const body = await get('/incidents?cluster=staging');
      expect(body.items.map(describeIncident)).toEqual([
        'staging first Cycle, pending: first, second',
      ]);
    });

    it('needs a fixed number of queries, and gives each incident once', async () => {
      queries.length = 0;
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await get(`/incidents?limit=1${cursor}`);
        seen.push(...page.items.map(describeIncident));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      const each = queries.length / seen.length;
      queries.length = 0;
      const all = await get('/incidents');
      expect(queries).toHaveLength(each);
      expect(seen).toEqual(all.items.map(describeIncident));
    });
  });

  it.each([
    '/alerts?state=sad',
    '/alerts?rule=FluxIsSad',
    '/alerts?severity=grave',
    '/alerts?cluster=atlantis',
    '/alerts?cursor=nonsense',
    '/alerts?limit=501',
    '/resources?q=%00',
    '/resources/production/Kustomization/shop/lost%00',
    '/incidents?cluster=atlantis',
    '/incidents?cursor=nonsense',
    '/incidents?entityRef=checkout',
    '/clusters?limit=5',
  ])('refuses %s', async path => {
    const response = await request(server).get(`/api/flux/v1${path}`);
    expect(response.status).toBe(400);
    expect(response.body.error.name).toBe('InputError');
  });
});

describe('the HTTP API, for one without the permission', () => {
  it('refuses every route, and says which permission is missing', async () => {
    const { server } = await startTestApi({
      clusters: CLUSTERS,
      permission: AuthorizeResult.DENY,
    });
    for (const path of [
      '/resources',
      '/resources/production/Kustomization/shop/lost',
      '/clusters',
      '/alerts',
      '/incidents',
      '/owned',
    ]) {
      const response = await request(server).get(`/api/flux/v1${path}`);
      expect(response.status).toBe(403);
      expect(response.body.error).toMatchObject({
        name: 'NotAllowedError',
        message:
          'You may not read Flux resources: the permission flux.resources.read is missing',
      });
    }
  });
});
