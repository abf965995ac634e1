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

import { NotFoundError } from '@backstage/errors';
import {
  ApiController,
  FluxApi,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  controller,
  controllerAlert,
  controllerDetail,
  coverage,
  forbiddenMetrics,
  incident,
  revisionRow,
  suspendedAlert,
} from '../src/__fixtures__/pages';
import { firingAlert, pendingAlert } from '../src/__fixtures__/resources';
import { mockClusters, REGIONAL } from './fleet';

const COMPONENTS = [
  'source-controller',
  'kustomize-controller',
  'helm-controller',
  'notification-controller',
];

function clusterStates(now: number) {
  return mockClusters(now).map(({ counts: _, ...cluster }) => cluster);
}

function controllers(now: number): ApiController[] {
  return [
    controller(
      'helm-controller',
      {
        cluster: 'staging',
        state: 'down',
        readyPods: 0,
        restarts: 7,
        version: 'v1.4.2',
        newerVersion: 'v1.5.0',
        stats: undefined,
        metricsError: forbiddenMetrics('staging'),
        alert: { ...firingAlert(7, now), rule: 'FluxControllerDown' },
      },
      now,
    ),
    controller(
      'kustomize-controller',
      {
        state: 'idle',
        alert: { ...pendingAlert(3, now), rule: 'FluxControllerDown' },
      },
      now,
    ),
    ...REGIONAL.slice(0, 6).flatMap(cluster =>
      COMPONENTS.map(name => controller(name, { cluster }, now)),
    ),
  ];
}

/** What the other parts of the Flux page show. */
export const mockPages: Pick<
  FluxApi,
  | 'listAlerts'
  | 'listIncidents'
  | 'listRevisions'
  | 'listControllers'
  | 'getController'
  | 'getCoverage'
> = {
  async listAlerts() {
    const now = Date.now();
    const items = [controllerAlert(now), suspendedAlert(now)];
    return { items, totalItems: items.length, errors: [] };
  },
  async listIncidents() {
    const now = Date.now();
    const ref = {
      kind: 'HelmRepository',
      namespace: 'flux-system',
      name: 'charts',
    };
    const items = [
      incident({}, now),
      incident(
        {
          id: 'charts',
          cluster: 'staging',
          root: { ref, state: 'Missing' },
          cause: undefined,
          state: 'pending',
          totalResources: 31,
          owners: [],
          resources: [
            { ref, state: 'Missing', alert: pendingAlert(4, now) },
            ...['cart', 'search', 'mail', 'queue', 'web', 'api', 'jobs'].map(
              name => ({
                ref: { kind: 'HelmRelease', namespace: 'apps', name },
                state: 'Blocked' as const,
              }),
            ),
          ],
        },
        now,
      ),
    ];
    return { items, totalItems: items.length, errors: [] };
  },
  async listRevisions({ behind }) {
    const now = Date.now();
    const clusters = clusterStates(now);
    const names = clusters.map(({ name }) => name);
    const items = [
      revisionRow(names, {}, now),
      revisionRow(
        names.slice(0, 3),
        {
          name: 'cart',
          kind: 'HelmRelease',
          namespace: 'apps',
          cells: [
            {
              cluster: 'production',
              readiness: 'Ready',
              applied: { text: '1.2.0', short: '1.2.0' },
              state: 'current',
            },
            {
              cluster: 'staging',
              readiness: 'Ready',
              applied: { text: 'main@sha1:77aa', short: '77aa' },
              state: 'differs',
            },
            { cluster: 'recovery', readiness: 'Failed', state: 'none' },
          ],
        },
        now,
      ),
      ...(behind ? [] : ['search', 'mail', 'queue', 'web', 'api']).map(name =>
        revisionRow(names.slice(4), { name }, now),
      ),
    ];
    return { items, totalItems: items.length, clusters, errors: [] };
  },
  async listControllers({ cluster }) {
    const now = Date.now();
    return {
      items: controllers(now).filter(
        item => cluster?.includes(item.cluster) ?? true,
      ),
      clusters: clusterStates(now),
      errors: [],
    };
  },
  async getController({ cluster, name }, { hours = 3 }) {
    const now = Date.now();
    const found = controllers(now).find(
      item => item.cluster === cluster && item.name === name,
    );
    if (!found) {
      throw new NotFoundError(`There is no controller ${name} on ${cluster}`);
    }
    return controllerDetail(found, hours * 30, now);
  },
  async getCoverage(cluster) {
    return coverage({ cluster });
  },
};
