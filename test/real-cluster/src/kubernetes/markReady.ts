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

import { z } from 'zod';
import type { KubeClient } from './KubeClient';
import { kubeObjectSchema } from './KubeObject';

const PODS = '/api/v1/namespaces/flux-system/pods';

const podsSchema = z.object({ items: z.array(kubeObjectSchema.partial()) });

/**
 * Marks the pods of a Flux controller as ready or not, as the kubelet would after
 * its probes: the nodes are simulated, and nobody probes there.
 */
export async function markReady(
  kube: KubeClient,
  controller: string,
  ready: boolean,
): Promise<void> {
  const { items } = podsSchema.parse(
    await kube.request('GET', `${PODS}?labelSelector=app=${controller}`),
  );
  const conditions = ['Ready', 'ContainersReady'].map(type => ({
    type,
    status: ready ? 'True' : 'False',
  }));
  for (const { metadata } of items) {
    await kube.request(
      'PATCH',
      `${PODS}/${metadata?.name}/status`,
      { status: { conditions } },
      'application/strategic-merge-patch+json',
    );
  }
}
