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

import type { ContractTarget } from '../target/ContractTarget';
import { nameOf, namesOf } from './names';

const CONTROLLERS = [
  'helm-controller',
  'image-automation-controller',
  'image-reflector-controller',
  'kustomize-controller',
  'notification-controller',
  'source-controller',
];
const OF_FLUX = 'labelSelector=app.kubernetes.io%2Fpart-of%3Dflux&limit=200';
const IN_GROUP = '/apis/apps/v1';
const HERE = 'namespaces/flux-system';

/** How the controllers of Flux are found. */
export function describeControllers(cluster: () => ContractTarget): void {
  describe('the controllers of Flux', () => {
    const get = (path: string) => cluster().as('admin').get(path);

    it.each([
      ['everywhere', `${IN_GROUP}/deployments`],
      ['in their namespace', `${IN_GROUP}/${HERE}/deployments`],
    ])('are Deployments that are found %s by a label', async (_, path) => {
      const { status, body } = await get(`${path}?${OF_FLUX}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        kind: 'DeploymentList',
        apiVersion: 'apps/v1',
      });
      expect(namesOf(body)).toEqual(CONTROLLERS);
      for (const deployment of body.items) {
        expect(deployment).toMatchObject({
          metadata: {
            namespace: 'flux-system',
            labels: { 'app.kubernetes.io/version': expect.any(String) },
          },
          spec: {
            replicas: 1,
            selector: { matchLabels: { app: nameOf(deployment) } },
          },
          status: { replicas: 1, readyReplicas: 1 },
        });
      }
    });

    it('have pods with addresses and named ports', async () => {
      const { body } = await get(`/api/v1/${HERE}/pods?${OF_FLUX}`);
      expect(body.items).toHaveLength(CONTROLLERS.length);
      for (const pod of body.items) {
        expect(pod.status).toMatchObject({
          phase: 'Running',
          podIP: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
        });
        expect(pod.spec.containers[0].ports).toContainEqual(
          expect.objectContaining({ name: 'http-prom', containerPort: 8080 }),
        );
      }
    });

    it('may hold leases, or have none', async () => {
      const path = `/apis/coordination.k8s.io/v1/${HERE}/leases`;
      const { status, body } = await get(`${path}?limit=200`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        kind: 'LeaseList',
        apiVersion: 'coordination.k8s.io/v1',
        metadata: { resourceVersion: expect.any(String) },
      });
    });
  });
}
