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

import { DemoCluster, syntheticRecording } from '@fluxwatch/demo-cluster';

type Recording = ReturnType<typeof syntheticRecording>;
type Served = Parameters<DemoCluster['upsert']>[0];

const NAMESPACE = 'flux-system';

/** What `flux install` installs, and what each of them counts. */
const CONTROLLERS = [
  { name: 'source-controller', kind: 'GitRepository' },
  { name: 'kustomize-controller', kind: 'Kustomization' },
  { name: 'helm-controller', kind: 'HelmRelease' },
  { name: 'notification-controller', kind: 'Receiver' },
];

/** The bounds that Flux gives its histograms. */
const BOUNDS = [
  ...['0.01', '0.038363583488692544', '0.1471764538093883'],
  ...['0.5646216173286169', '2.166090855590701', '8.309900738254731'],
  ...['31.879757075478317', '122.30217221643493', '469.19495946736544'],
  ...['1799.9999999999986', '+Inf'],
];

function deployment(name: string): Served {
  const labels = { app: name, 'app.kubernetes.io/part-of': 'flux' };
  const image = `ghcr.io/fluxcd/${name}:v1.9.5`;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: NAMESPACE, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'manager', image }] },
      },
    },
    status: { readyReplicas: 1 },
  };
}

function pod(name: string): Served {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${name}-1`,
      namespace: NAMESPACE,
      labels: { app: name, 'app.kubernetes.io/part-of': 'flux' },
    },
    status: {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [{ name: 'manager', restartCount: 0 }],
    },
  };
}

/** A page of such a length, with counters that have grown since the last one. */
function metricsPage(kind: string, resources: number): string {
  const count = Math.floor(Date.now() / 1000) % 100_000;
  const controller = kind.toLocaleLowerCase('en-US');
  const lines = [
    `controller_runtime_reconcile_total{controller="${controller}",result="success"} ${count}`,
    `process_resident_memory_bytes 1.2e+08`,
    `process_cpu_seconds_total ${count / 100}`,
    `rest_client_requests_total{code="200",host="10.0.0.1:443",method="GET"} ${count}`,
    `workqueue_depth{controller="${controller}",name="${controller}",priority="0"} 3`,
  ];
  const metric = 'gotk_reconcile_duration_seconds';
  for (let index = 0; index < resources; index++) {
    const labels = `kind="${kind}",name="app-${index}",namespace="team-${
      index % 100
    }"`;
    BOUNDS.forEach((le, bound) =>
      lines.push(
        `${metric}_bucket{${labels},le="${le}"} ${Math.floor(
          (count * (bound + 1)) / BOUNDS.length,
        )}`,
      ),
    );
    lines.push(`${metric}_sum{${labels}} ${count}.5`);
    lines.push(`${metric}_count{${labels}} ${count}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The Flux controllers of a synthetic cluster. */
export class SyntheticControllers {
  /** Resources that each of them counts. */
  resources = 10;

  /** The recording of a cluster that has them, too. */
  addTo(recording: Recording): Recording {
    const list = (apiVersion: string, kind: string, items: Served[]) => ({
      ...{ apiVersion, kind, items, resourceVersion: '1' },
      plural: `${kind.toLocaleLowerCase('en-US')}s`,
    });
    const names = CONTROLLERS.map(({ name }) => name);
    return {
      ...recording,
      lists: [
        ...recording.lists,
        list('apps/v1', 'Deployment', names.map(deployment)),
        list('v1', 'Pod', names.map(pod)),
      ],
      metrics: CONTROLLERS.map(({ name, kind }) => {
        const length = () => this.resources;
        return {
          controller: name,
          moment: 'start',
          get text() {
            return metricsPage(kind, length());
          },
        };
      }),
    };
  }
}
