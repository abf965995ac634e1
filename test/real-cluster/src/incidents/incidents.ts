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

import { waitUntil } from '../command/waitUntil';
import { firstText } from '../fleet/Fleet';
import type { Incident } from './Incident';
import type { IncidentName } from './incidentNames';

const CONFIG = 'infrastructure/config.yaml';
const CHECKOUT = 'apps/checkout/deployment.yaml';
const RELEASES = 'clusters/production/releases.yaml';
const BAD_CHART = '1.1.0';
const HOLD = 'fleet.test/hold';
const RESTART_PATIENCE_MS = 60_000;

const FRONTEND = {
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: 'frontend', namespace: 'flux-system' },
};

/** Every incident that can be caused, by the name that the command line calls it. */
export const INCIDENTS: Record<IncidentName, Incident> = {
  'bad-commit': {
    description:
      'A commit breaks the YAML of the infrastructure, and everything that depends on it waits',
    cause: async fleet =>
      fleet.commit('Change the region', {
        [CONFIG]: `${await firstText(CONFIG)}  zones: [a, b\n`,
      }),
    undo: fleet => fleet.restore('Change the region back', CONFIG),
  },
  'vanished-repository': {
    description: 'The git repository is gone; what runs goes on running',
    cause: async fleet => {
      await fleet.repository.hide();
      await fleet.reconcile();
    },
    undo: async fleet => {
      await fleet.repository.show();
      await fleet.reconcile();
    },
  },
  'crash-loop': {
    description:
      'A new version of checkout crashes, its health check fails, and the frontend waits for it',
    cause: async fleet =>
      fleet.commit('checkout 1.4.2', {
        [CHECKOUT]: (await firstText(CHECKOUT))
          .replace('checkout:1.4.1', 'checkout:1.4.2')
          .replace(
            '        app: checkout\n    spec',
            "        app: checkout\n        crash: 'true'\n    spec",
          ),
      }),
    undo: fleet => fleet.restore('checkout 1.4.1', CHECKOUT),
  },
  'failing-chart': {
    description:
      'A new version of the chart crashes: cart, with remediation, rolls back; inventory, without, gives up',
    cause: async fleet => {
      await fleet.publishChart(BAD_CHART, { crash: 'true' });
      await fleet.reconcile('charts');
      await fleet.commit(`inventory ${BAD_CHART}`, {
        [RELEASES]: (
          await firstText(RELEASES)
        ).replace('version: 1.0.0', `version: ${BAD_CHART}`),
      });
    },
    undo: async fleet => {
      await fleet.charts.withdraw('web', BAD_CHART);
      await fleet.reconcile('charts');
      await fleet.restore('inventory 1.0.0', RELEASES);
    },
  },
  'hung-controller': {
    description:
      'The kustomize-controller hangs: its pod is ready, and nothing is reconciled',
    cause: (_fleet, { control }) =>
      control.act('kustomize-controller', 'pause'),
    undo: (_fleet, { control }) =>
      control.act('kustomize-controller', 'resume'),
  },
  'api-restart': {
    description:
      'The API server restarts: every watch breaks; it comes back by itself',
    cause: (_fleet, { control }) => control.act('kube-apiserver', 'restart'),
    undo: ({ kube }) =>
      waitUntil({
        what: 'the API server to be ready',
        patienceMs: RESTART_PATIENCE_MS,
        probe: () => kube.request('GET', '/readyz'),
      }),
  },
  'held-deletion': {
    description: 'A finalizer holds the deletion of the Kustomization frontend',
    cause: async ({ kube }) => {
      // Replaces its controller's own, so that only this one holds it.
      await kube.merge(FRONTEND, { metadata: { finalizers: [HOLD] } });
      await kube.delete(FRONTEND);
    },
    undo: ({ kube }) =>
      kube.merge(FRONTEND, { metadata: { finalizers: null } }),
  },
};
