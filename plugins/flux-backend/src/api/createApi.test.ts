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
} from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { startTestApi } from './__testUtils__/startTestApi';
import { CLUSTERS, UNREACHABLE } from './__testUtils__/threeClusters';
import { useTestApi } from './__testUtils__/useTestApi';

describe('the HTTP API', () => {
  const { server, queries, get } = useTestApi({ clusters: CLUSTERS });

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
      queries().length = 0;
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await get(`/incidents?limit=1${cursor}`);
        seen.push(...page.items.map(describeIncident));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      const each = queries().length / seen.length;
      queries().length = 0;
      const all = await get('/incidents');
      expect(queries()).toHaveLength(each);
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
    const response = await request(server()).get(`/api/flux/v1${path}`);
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
