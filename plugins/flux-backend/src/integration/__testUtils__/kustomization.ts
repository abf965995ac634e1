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

import type { DemoCluster } from '@fluxwatch/demo-cluster';

type Served = Parameters<DemoCluster['upsert']>[0];

const API_VERSION = 'kustomize.toolkit.fluxcd.io/v1';

/** A Kustomization in the namespace `apps`, as its controller would leave it. */
export function kustomization(
  name: string,
  ready: 'True' | 'False' = 'True',
  message = 'it was tried',
): Served {
  return {
    apiVersion: API_VERSION,
    kind: 'Kustomization',
    metadata: { name, namespace: 'apps', generation: 1 },
    spec: { interval: '10m0s', path: `./${name}` },
    status: {
      observedGeneration: 1,
      conditions: [
        {
          type: 'Ready',
          status: ready,
          reason: ready === 'True' ? 'ReconciliationSucceeded' : 'BuildFailed',
          message,
          lastTransitionTime: new Date().toISOString(),
          observedGeneration: 1,
        },
      ],
    },
  };
}

/** What the demo cluster needs to know of it to find it again. */
export function nameOf(name: string) {
  return {
    apiVersion: API_VERSION,
    kind: 'Kustomization',
    namespace: 'apps',
    name,
  };
}
