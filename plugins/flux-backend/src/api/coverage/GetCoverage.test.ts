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

import { ApiCoverage } from '@fluxwatch/backstage-plugin-flux-common';
import request from 'supertest';
import { parseAllDocuments } from 'yaml';
import { fleetOf, fluxObject } from '../__testUtils__/fluxObjects';
import { startTestApi } from '../__testUtils__/startTestApi';
import { toPrometheus } from './toPrometheus';

jest.setTimeout(30_000);

const NOTIFICATION = 'notification.toolkit.fluxcd.io/v1beta3';

describe('GET /v1/coverage/{cluster}', () => {
  let server: Awaited<ReturnType<typeof startTestApi>>['server'];

  beforeAll(async () => {
    ({ server } = await startTestApi({
      clusters: [
        {
          name: 'production',
          objects: [
            ...fleetOf(),
            {
              ...fluxObject('Provider/shop/chat', { spec: { type: 'slack' } }),
              apiVersion: NOTIFICATION,
            },
            {
              ...fluxObject('Alert/shop/all', {
                spec: {
                  providerRef: { name: 'chat' },
                  eventSeverity: 'error',
                  eventSources: [{ kind: 'Kustomization', name: '*' }],
                },
              }),
              apiVersion: NOTIFICATION,
            },
          ],
        },
        { name: 'empty' },
      ],
    }));
  });

  async function coverageOf(path: string): Promise<ApiCoverage> {
    const response = await request(server).get(`/api/flux/v1/coverage/${path}`);
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

  it('tells what no Alert covers, and which Alert covers what', async () => {
    const { alerts, namespace, prometheus, errors } = await coverageOf(
      'production',
    );
    expect(namespace).toBe('flux-system');
    expect(alerts).toEqual({
      total: 7,
      covered: 3,
      uncovered: expect.arrayContaining([
        { kind: 'Kustomization', namespace: 'flux-system', name: 'infra' },
        { kind: 'GitRepository', namespace: 'flux-system', name: 'fleet' },
      ]),
      items: [
        {
          ref: { kind: 'Alert', namespace: 'shop', name: 'all' },
          covered: 3,
          suspended: false,
          filtered: false,
          provider: { kind: 'Provider', namespace: 'shop', name: 'chat' },
          providerType: 'slack',
          problem: 'errorsOnly',
        },
      ],
    });
    expect(prometheus).toEqual({ state: 'unknown', monitors: [] });
    expect(errors).toEqual([]);
  });

  it('fills in manifests for the cluster and the provider that is asked for', async () => {
    const { manifests } = await coverageOf('production?provider=github');
    expect(manifests.map(({ id }) => id)).toEqual([
      'metricsService',
      'serviceMonitor',
      'podMonitor',
      'prometheusRule',
      'notification',
    ]);
    const documents = parseAllDocuments(manifests[4].yaml).map(document =>
      document.toJS(),
    );
    expect(documents[0].spec.address).toBe(
      'https://github.com/fluxwatch/fleet',
    );
    expect(documents[1].spec.eventSources).toEqual([
      { kind: 'Kustomization', namespace: 'flux-system', name: '*' },
      { kind: 'Kustomization', namespace: 'shop', name: '*' },
    ]);
  });

  it('offers manifests for a cluster of which nothing is known yet', async () => {
    const { alerts, manifests } = await coverageOf('empty');
    expect(alerts.total).toBe(0);
    expect(parseAllDocuments(manifests[0].yaml)).toHaveLength(4);
  });

  it('says so when there is no such cluster, or provider', async () => {
    const missing = await request(server).get('/api/flux/v1/coverage/nowhere');
    expect(missing.status).toBe(404);
    const wrong = await request(server).get(
      '/api/flux/v1/coverage/production?provider=fax',
    );
    expect(wrong.status).toBe(400);
  });
});

describe('toPrometheus', () => {
  const REF = { kind: 'PodMonitor', namespace: 'flux-system', name: 'flux' };
  const DENIED = {
    cluster: 'production',
    reason: 'forbidden' as const,
    message: 'No',
    hint: 'Grant it.',
  };

  it.each([
    ['unknown', undefined],
    ['notInstalled', { installed: false, monitors: [], errors: [] }],
    ['notScraped', { installed: true, monitors: [], errors: [] }],
    ['unknown', { installed: true, monitors: [], errors: [DENIED] }],
    ['scraped', { installed: true, monitors: [REF], errors: [DENIED] }],
  ])('is %s for %j', (state, found) => {
    expect(toPrometheus(found && { at: 1, ...found }).state).toBe(state);
  });
});
