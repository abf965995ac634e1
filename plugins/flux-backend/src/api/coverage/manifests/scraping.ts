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

import { Manifest, ManifestContext } from './Manifest';

const PORT = 'http-prom';
const PART_OF = 'app.kubernetes.io/part-of';
const COMPONENT = 'app.kubernetes.io/component';

const SELECTED_BY_PROMETHEUS = [
  'Your Prometheus may select monitors by a label, such as',
  '`release: kube-prometheus-stack`: add it to metadata.labels then.',
];

/**
 * Services for the metrics of the controllers, which Flux has none for. One for
 * each: before Flux 2.7 the label `app` was all that their pods had.
 */
export function metricsServices({
  namespace,
  controllers,
}: ManifestContext): Manifest[] {
  return controllers.map(name => ({
    object: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        // The name of a Service is a DNS label.
        name: `${name.replace(/\./g, '-').slice(0, 55)}-metrics`,
        namespace,
        labels: { [PART_OF]: 'flux', [COMPONENT]: name.slice(0, 63) },
      },
      spec: {
        clusterIP: 'None',
        selector: { app: name },
        ports: [{ name: PORT, port: 8080, targetPort: PORT }],
      },
    },
  }));
}

/** Scrapes the Services above. */
export function serviceMonitor({ namespace }: ManifestContext): Manifest[] {
  return [
    {
      comment: [
        'Needs the metrics Services. Use this or the PodMonitor, not both.',
        ...SELECTED_BY_PROMETHEUS,
      ],
      object: {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: {
          name: 'flux-system',
          namespace,
          labels: { [PART_OF]: 'flux', [COMPONENT]: 'monitoring' },
        },
        spec: {
          namespaceSelector: { matchNames: [namespace] },
          selector: { matchLabels: { [PART_OF]: 'flux' } },
          endpoints: [{ port: PORT }],
        },
      },
    },
  ];
}

/** Scrapes the pods, without Services. */
export function podMonitor({
  namespace,
  controllers,
}: ManifestContext): Manifest[] {
  return [
    {
      comment: SELECTED_BY_PROMETHEUS,
      object: {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PodMonitor',
        metadata: {
          name: 'flux-system',
          namespace,
          labels: { [PART_OF]: 'flux', [COMPONENT]: 'monitoring' },
        },
        spec: {
          namespaceSelector: { matchNames: [namespace] },
          selector: {
            matchExpressions: [
              { key: 'app', operator: 'In', values: [...controllers] },
            ],
          },
          podMetricsEndpoints: [{ port: PORT }],
        },
      },
    },
  ];
}
