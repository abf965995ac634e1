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

import { ApiNeighbourResource } from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { CLUSTERS } from '../__testUtils__/threeClusters';
import { useTestApi } from '../__testUtils__/useTestApi';

describe('GET /v1/resources/{cluster}/{kind}/{namespace}/{name}', () => {
  const { server, get } = useTestApi({ clusters: CLUSTERS });
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
  ])('does not find %s, and says what there is not', async (name, message) => {
    const response = await request(server()).get(
      `/api/flux/v1/resources/${name}`,
    );
    expect(response.status).toBe(404);
    expect(response.body.error.message).toMatch(message);
  });
});
