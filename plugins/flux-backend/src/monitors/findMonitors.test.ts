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

import { ClusterClient, ClusterReadFailed } from '../clusters';
import { findMonitors } from './findMonitors';

const CONTROLLER = {
  namespace: 'flux-system',
  name: 'source-controller',
  component: 'source-controller',
};
const V1 = '/apis/monitoring.coreos.com/v1';

function failure(status: number): ClusterReadFailed {
  return new ClusterReadFailed({
    cluster: 'production',
    status,
    reason: status === 404 ? 'notFound' : 'forbidden',
    message: `failed with ${status}`,
    hint: 'Mend it.',
  });
}

/** A cluster that has these documents, and nothing else. */
function clusterWith(documents: Record<string, unknown>): ClusterClient {
  return {
    cluster: 'production',
    async getDocument({ path }) {
      const found = documents[path] ?? failure(404);
      if (found instanceof Error) {
        throw found;
      }
      return found;
    },
    async *stream() {},
    badResponse: () => failure(400),
    refusal: () => failure(400),
  };
}

function find(documents: Record<string, unknown>, namespaces?: string[]) {
  return findMonitors({
    client: clusterWith(documents),
    controllers: [CONTROLLER],
    namespaces,
    signal: new AbortController().signal,
    now: 1,
  });
}

function podMonitor(name: string, app: string) {
  return {
    metadata: { namespace: 'flux-system', name },
    spec: {
      selector: { matchLabels: { app } },
      podMetricsEndpoints: [{ port: 'http-prom' }],
    },
  };
}

const SERVED = {
  resources: [{ name: 'servicemonitors' }, { name: 'podmonitors' }],
};

describe('findMonitors', () => {
  it('finds no Prometheus operator where its kinds are not served', async () => {
    expect(await find({})).toEqual({
      at: 1,
      installed: false,
      monitors: [],
      errors: [],
    });
  });

  it('finds the monitors that select a Flux controller, and no others', async () => {
    expect(
      await find({
        [V1]: SERVED,
        [`${V1}/servicemonitors`]: { items: [] },
        [`${V1}/podmonitors`]: {
          items: [
            podMonitor('flux', 'source-controller'),
            podMonitor('nginx', 'nginx'),
            { spec: {} },
          ],
        },
      }),
    ).toEqual({
      at: 1,
      installed: true,
      monitors: [
        { kind: 'PodMonitor', namespace: 'flux-system', name: 'flux' },
      ],
      errors: [],
    });
  });

  it('says what it may not list, and goes on with the rest', async () => {
    const found = await find({
      [V1]: SERVED,
      [`${V1}/servicemonitors`]: failure(403),
      [`${V1}/podmonitors`]: {
        items: [podMonitor('flux', 'source-controller')],
      },
    });
    expect(found.monitors).toHaveLength(1);
    expect(found.errors).toEqual([
      expect.objectContaining({ status: 403, reason: 'forbidden' }),
    ]);
  });

  it('lists only the namespaces that the portal is limited to', async () => {
    const namespaced = `${V1}/namespaces/flux-system`;
    const found = await find(
      {
        [V1]: SERVED,
        [`${namespaced}/servicemonitors`]: { items: [] },
        [`${namespaced}/podmonitors`]: {
          items: [podMonitor('flux', 'source-controller')],
        },
      },
      ['flux-system'],
    );
    expect(found.monitors).toHaveLength(1);
    expect(found.errors).toEqual([]);
  });

  it('does not take a cluster that cannot be read for one without the operator', async () => {
    await expect(find({ [V1]: failure(403) })).rejects.toThrow(
      'failed with 403',
    );
  });
});
