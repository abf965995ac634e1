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
import type { KubeClient } from '../kubernetes/KubeClient';

const NAMESPACE = '/api/v1/namespaces/flux-system';

const podsSchema = z.object({
  items: z.array(
    z.object({
      metadata: z.object({
        name: z.string(),
        labels: z.record(z.string(), z.string()).optional(),
      }),
    }),
  ),
});

/** The metrics of each Flux controller, through the pod proxy, by its name. */
export async function readControllerMetrics(
  kube: KubeClient,
): Promise<Map<string, string>> {
  const metrics = new Map<string, string>();
  const { items } = podsSchema.parse(
    await kube.request('GET', `${NAMESPACE}/pods`),
  );
  for (const { metadata } of items) {
    const controller = metadata.labels?.app;
    if (controller?.endsWith('-controller')) {
      const path = `${NAMESPACE}/pods/${metadata.name}:8080/proxy/metrics`;
      const text = await kube.read(path, 'text/plain');
      metrics.set(controller, z.string().parse(text));
    }
  }
  return metrics;
}
