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
import { fluxObject, gitRepository } from '../__testUtils__/fluxObjects';
import { SEEN_AT } from '../__testUtils__/seedCluster';
import { startTestApi } from '../__testUtils__/startTestApi';

const HOUR = 3_600_000;
const SINCE = '2026-11-01T12:00:00.000Z';

describe('alerts of other rules than failures', () => {
  let server: Awaited<ReturnType<typeof startTestApi>>['server'];

  beforeAll(async () => {
    ({ server } = await startTestApi({
      clusters: [
        {
          name: 'production',
          objects: [
            fluxObject('Kustomization/shop/paused', {
              spec: { suspend: true },
              annotations: {
                'fluxcd.io/suspended-by': 'ada',
                'fluxcd.controlplane.io/suspendedBy': 'somebody else',
                'fluxcd.io/suspend-reason': 'data is moved',
                'fluxcd.io/suspended-until': '2026-11-02T14:00:00+02:00',
              },
            }),
            fluxObject('Kustomization/shop/resumed', {
              spec: { interval: '100h' },
              annotations: {
                'fluxcd.io/suspended-by': 'ada',
                'fluxcd.io/suspend-reason': 'data was moved',
              },
            }),
            fluxObject('Kustomization/shop/silent', {
              spec: { interval: '100h', timeout: '1h', suspend: false },
              ready: ['False', 'BuildFailed', 'no such file'],
            }),
            fluxObject('Kustomization/shop/overdue', {
              spec: { interval: '1m' },
              ready: ['Unknown', 'Progressing', 'Fetching manifests'],
            }),
            gitRepository('GitRepository/flux-system/fleet'),
          ],
          now: SEEN_AT + HOUR,
          alerts: [
            {
              id: 'controller',
              cluster: 'production',
              controller: { namespace: 'flux-system', name: 'helm-controller' },
              state: 'firing',
              alert: {
                rule: 'FluxControllerDown',
                severity: 'critical',
                state: 'firing',
                since: SEEN_AT,
                holdOff: 300_000,
                frozenFor: 0,
                firedAt: SEEN_AT + 300_000,
                startedBy: 'failure',
              },
            },
          ],
        },
      ],
    }));
  });

  async function get(path: string) {
    const response = await request(server).get(`/api/flux/v1${path}`);
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

  it('name the controller that is down', async () => {
    const { items } = await get('/alerts?rule=FluxControllerDown');
    expect(items).toEqual([
      {
        cluster: 'production',
        controller: { namespace: 'flux-system', name: 'helm-controller' },
        alert: expect.objectContaining({
          rule: 'FluxControllerDown',
          state: 'firing',
          since: SINCE,
        }),
      },
    ]);
  });

  it('say who suspended a resource, why, since when and until when', async () => {
    const { items } = await get('/alerts?rule=FluxSuspendedTooLong');
    expect(items).toEqual([
      expect.objectContaining({
        ref: { kind: 'Kustomization', namespace: 'shop', name: 'paused' },
        readiness: 'Suspended',
        suspendedBy: 'ada',
        suspendReason: 'data is moved',
        suspendedUntil: '2026-11-02T12:00:00.000Z',
        alert: expect.objectContaining({
          since: SINCE,
          state: 'pending',
          severity: 'info',
          firesAt: '2026-11-02T12:00:00.000Z',
        }),
      }),
    ]);
    const { items: resources } = await get('/resources?readiness=Suspended');
    expect(resources).toEqual([
      expect.objectContaining({
        name: 'paused',
        suspendedBy: 'ada',
        suspendReason: 'data is moved',
        suspendedSince: SINCE,
        suspendedUntil: '2026-11-02T12:00:00.000Z',
      }),
    ]);
  });

  it('what was resumed is suspended by nobody', async () => {
    const { items } = await get('/resources?q=resumed');
    expect(items).toHaveLength(1);
    for (const field of ['By', 'Since', 'Until']) {
      expect(items[0]).not.toHaveProperty(`suspended${field}`);
    }
    expect(items[0]).not.toHaveProperty('suspendReason');
  });

  it('come with a resource, the one that needs someone most first', async () => {
    const { items } = await get('/resources?alert=firing');
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      'overdue',
      'silent',
    ]);
    expect(items[0].alerts).toEqual([items[0].alert]);
    expect(items[0].alert).toMatchObject({
      rule: 'FluxReconciliationOverdue',
      state: 'firing',
      holdOffSeconds: 0,
    });
    const { items: incidents } = await get('/incidents');
    expect(
      incidents.map(
        ({ root }: { root: { ref: { name: string } } }) => root.ref.name,
      ),
    ).toEqual(['helm-controller', 'overdue', 'silent']);
  });
});
