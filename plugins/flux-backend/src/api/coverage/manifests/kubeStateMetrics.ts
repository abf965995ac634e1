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

import { stringify } from 'yaml';
import { Manifest, ManifestContext } from './Manifest';

const READY = ['status', 'conditions', '[type=Ready]'];

/**
 * The controllers do not tell which resources are ready since Flux 2.5, so that
 * kube-state-metrics has to: what it is configured with, and may read.
 */
export function kubeStateMetrics({
  namespace,
  kinds,
}: ManifestContext): Manifest[] {
  const config = {
    kind: 'CustomResourceStateMetrics',
    spec: {
      resources: kinds.map(({ group, version, kind }) => ({
        groupVersionKind: { group, version, kind },
        metricNamePrefix: 'gotk',
        metrics: [
          {
            name: 'resource_info',
            help: 'The state of a Flux resource.',
            each: {
              type: 'Info',
              info: { labelsFromPath: { name: ['metadata', 'name'] } },
            },
            labelsFromPath: {
              exported_namespace: ['metadata', 'namespace'],
              ready: [...READY, 'status'],
              reason: [...READY, 'reason'],
              suspended: ['spec', 'suspend'],
            },
          },
        ],
      })),
    },
  };
  const groups = [...new Set(kinds.map(({ group }) => group))];
  return [
    {
      comment: [
        'The rules need gotk_resource_info of kube-state-metrics. Mount this file',
        'there and start it with --custom-resource-state-config-file; what it has',
        'already for other resources goes into the same file.',
      ],
      object: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'flux-kube-state-metrics', namespace },
        data: {
          'custom-resource-state.yaml': stringify(config, {
            aliasDuplicateObjects: false,
          }),
        },
      },
    },
    {
      comment: ['Bind this to the ServiceAccount of kube-state-metrics.'],
      object: {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'flux-kube-state-metrics' },
        rules: [
          {
            apiGroups: ['apiextensions.k8s.io'],
            resources: ['customresourcedefinitions'],
            verbs: ['list', 'watch'],
          },
          { apiGroups: groups, resources: ['*'], verbs: ['list', 'watch'] },
        ],
      },
    },
  ];
}
