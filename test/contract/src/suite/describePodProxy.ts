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
import { nameOf } from './names';

const PODS = '/api/v1/namespaces/flux-system/pods';

/** How the metrics of the controllers of Flux are read. */
export function describePodProxy(cluster: () => ContractTarget): void {
  describe('the pod proxy', () => {
    const get = (path: string) => cluster().as('admin').get(path);
    const podOf = async (controller: string) => {
      const { body } = await get(
        `${PODS}?labelSelector=app%3D${controller}&limit=1`,
      );
      return nameOf(body.items[0]);
    };

    it.each([
      ['source-controller', 'controller_runtime_max_concurrent_reconciles'],
      ['kustomize-controller', 'controller_runtime_reconcile_total'],
      ['notification-controller', 'controller_runtime_active_workers'],
    ])('reads the metrics of the %s', async (controller, metric) => {
      const pod = await podOf(controller);
      const { status, headers, body } = await get(
        `${PODS}/${pod}:8080/proxy/metrics`,
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(
        /^text\/plain; version=0\.0\.4; charset=utf-8/,
      );
      expect(body).toContain(`# TYPE ${metric} `);
    });

    it('takes the first port of the pod where none is named', async () => {
      const pod = await podOf('kustomize-controller');
      const { body } = await get(PODS.concat(`/${pod}`));
      const [{ ports }] = body.spec.containers;
      expect(ports[0]).toMatchObject({ containerPort: 8080 });
      const { status } = await get(`${PODS}/${pod}/proxy/metrics`);
      expect(status).toBe(200);
    });

    it('names the protocol before the pod', async () => {
      const pod = await podOf('kustomize-controller');
      const { status } = await get(`${PODS}/http:${pod}:8080/proxy/metrics`);
      expect(status).toBe(200);
    });

    it('passes on what the pod does not know', async () => {
      const pod = await podOf('kustomize-controller');
      const { status, body } = await get(`${PODS}/${pod}:8080/proxy/nothing`);
      expect(status).toBe(404);
      expect(body).toBe('404 page not found\n');
    });

    it('says where nobody listens', async () => {
      const pod = await podOf('kustomize-controller');
      const { status, headers, body } = await get(
        `${PODS}/${pod}:8081/proxy/metrics`,
      );
      expect(status).toBe(503);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: expect.stringMatching(
          /^error trying to reach service: dial tcp [\d.]+:8081: connect: connection refused$/,
        ),
        reason: 'ServiceUnavailable',
        code: 503,
      });
    });

    it('knows no pod that is not there', async () => {
      const { status, body } = await get(`${PODS}/nobody:8080/proxy/metrics`);
      expect(status).toBe(404);
      expect(body).toMatchObject({
        kind: 'Status',
        message: 'pods "nobody" not found',
        reason: 'NotFound',
        details: { name: 'nobody', kind: 'pods' },
      });
    });
  });
}
