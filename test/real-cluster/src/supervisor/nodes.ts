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

import { ADDRESSES, POD_RANGE } from '../addresses/addresses';
import type { KubeClient } from '../kubernetes/KubeClient';
import { inPackage } from '../packageFolder';
import type { ClusterContext } from './ClusterContext';

/** Stages of our own: see the comments in the files. */
const OUR_STAGES = inPackage('stages');

const STAGES = [
  'node/fast/node-initialize.yaml',
  'node/heartbeat-with-lease/node-heartbeat-with-lease.yaml',
  'pod/fast/pod-ready.yaml',
  'pod/fast/pod-complete.yaml',
  'pod/fast/pod-delete.yaml',
];

/** Starts kwok, which makes nodes and pods look alive, and gives it a node. */
export async function startNodes(
  context: ClusterContext,
  kube: KubeClient,
): Promise<void> {
  const { files } = context.binary('kwok');
  const stages = [
    ...STAGES.map(stage => `${files}/stages/${stage}`),
    `${OUR_STAGES}/pod-crash-loop.yaml`,
  ];
  context.run('kwok', [
    `--kubeconfig=${context.at('inside.kubeconfig')}`,
    '--manage-all-nodes=true',
    `--cidr=${POD_RANGE}`,
    `--node-ip=${ADDRESSES.apiServer}`,
    '--node-lease-duration-seconds=40',
    ...stages.map(stage => `--config=${stage}`),
  ]);
  await kube.apply({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: 'node-0',
      labels: {
        'kubernetes.io/hostname': 'node-0',
        'kubernetes.io/os': 'linux',
      },
    },
  });
}
