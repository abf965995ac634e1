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

import { Entity } from '@backstage/catalog-model';
import {
  ApiCluster,
  ApiIncident,
} from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { StoredController } from '../../store';
import { fluxObject, gitRepository } from '../__testUtils__/fluxObjects';
import { SEEN_AT } from '../__testUtils__/seedCluster';
import { startTestApi } from '../__testUtils__/startTestApi';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'silent',
    namespace: 'default',
    annotations: { 'fluxcd.io/resources': 'Kustomization/shop/silent' },
  },
};

function controller(
  name: string,
  component: string,
  state: StoredController['state'],
): StoredController {
  return {
    ...{ cluster: 'production', namespace: 'flux-system', name, component },
    ...{ state, readyPods: 1, desiredPods: 1, restarts: 0 },
    ownNamespaceOnly: false,
    observedAt: SEEN_AT,
  };
}

function silent(name: string) {
  return fluxObject(`Kustomization/shop/${name}`, {
    spec: { interval: '1m' },
    ready: ['Unknown', 'Progressing', 'Fetching manifests'],
  });
}

describe('the incident of a controller that is down', () => {
  let server: Awaited<ReturnType<typeof startTestApi>>['server'];

  beforeAll(async () => {
    ({ server } = await startTestApi({
      entities: [ENTITY],
      clusters: [
        {
          name: 'production',
          objects: [
            silent('silent'),
            silent('silent-too'),
            fluxObject('Kustomization/shop/broken', {
              spec: { interval: '1m' },
              ready: ['False', 'BuildFailed', 'no such file'],
            }),
            gitRepository('GitRepository/flux-system/fleet'),
          ],
          now: SEEN_AT + HOUR,
          controllers: [
            controller('main', 'kustomize-controller', 'idle'),
            controller('helm', 'helm-controller', 'up'),
          ],
          alerts: [
            {
              id: 'controller',
              cluster: 'production',
              controller: { namespace: 'flux-system', name: 'main' },
              state: 'firing',
              alert: {
                rule: 'FluxControllerDown',
                severity: 'critical',
                state: 'firing',
                since: SEEN_AT - MINUTE,
                holdOff: 300_000,
                frozenFor: 0,
                firedAt: SEEN_AT + 4 * MINUTE,
                startedBy: 'failure',
              },
            },
          ],
        },
      ],
    }));
  });

  async function incidents(query: string = ''): Promise<ApiIncident[]> {
    const { body } = await request(server).get(
      `/api/flux/v1/incidents${query}`,
    );
    expect(body.error).toBeUndefined();
    expect(body.errors).toEqual([]);
    expect(body.totalItems).toBe(body.items.length);
    return body.items;
  }

  it('holds what is overdue because of that; what fails is its own cause', async () => {
    const [down, ...others] = await incidents('?include=owners');
    expect(down).toMatchObject({
      cluster: 'production',
      root: { ref: { kind: 'Deployment', name: 'main' }, state: 'Failed' },
      controller: { namespace: 'flux-system', name: 'main' },
      state: 'firing',
      since: '2026-11-01T11:59:00.000Z',
      totalResources: 3,
      resources: [
        {
          ref: { kind: 'Deployment', name: 'main' },
          alert: { rule: 'FluxControllerDown', state: 'firing' },
        },
        {
          ref: { name: 'silent' },
          alert: { rule: 'FluxReconciliationOverdue' },
        },
        { ref: { name: 'silent-too' } },
      ],
      owners: [{ entityRef: 'component:default/silent' }],
    });
    expect(down).not.toHaveProperty('firesAt');
    expect(others.map(({ root }) => root.ref.name)).toEqual(['broken']);
  });

  it('is an incident of whom the overdue resources belong to', async () => {
    for (const filter of ['owner', 'entityRef']) {
      const found = await incidents(`?${filter}=component:default/silent`);
      expect(found.map(({ controller: own }) => own?.name)).toEqual(['main']);
    }
  });

  it('counts as one on its cluster, and every alert stays', async () => {
    const clusters = await request(server).get('/api/flux/v1/clusters');
    const [production]: ApiCluster[] = clusters.body.items;
    expect(production).toMatchObject({ incidents: 2 });
    const alerts = await request(server).get(
      '/api/flux/v1/alerts?rule=FluxReconciliationOverdue&state=firing',
    );
    expect(alerts.body.totalItems).toBeGreaterThanOrEqual(2);
  });
});
