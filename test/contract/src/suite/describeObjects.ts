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
import { contractObject, IN_APPS, pathOf } from '../target/contractObjects';
import { useObjects } from './useObjects';

/** How one object is read. */
export function describeObjects(cluster: () => ContractTarget): void {
  describe('an object', () => {
    const write = useObjects(cluster);
    const get = (path: string, accept?: string) =>
      cluster().as('admin').get(path, accept);

    it('is read whole', async () => {
      await write(contractObject('whole'));
      const { status, headers, body } = await get(pathOf('whole'));
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toMatchObject({
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'ExternalArtifact',
        metadata: { name: 'whole', namespace: 'apps', generation: 1 },
        spec: { sourceRef: { kind: 'Example', name: 'first' } },
      });
    });

    it('that is not there is told by its kind and name', async () => {
      const custom = await get(pathOf('nobody'));
      expect(custom.status).toBe(404);
      expect(custom.headers['content-type']).toBe('application/json');
      expect(custom.body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message:
          'externalartifacts.source.toolkit.fluxcd.io "nobody" not found',
        reason: 'NotFound',
        details: {
          name: 'nobody',
          group: 'source.toolkit.fluxcd.io',
          kind: 'externalartifacts',
        },
        code: 404,
      });
      const builtIn = await get('/api/v1/namespaces/apps/pods/nobody');
      expect(builtIn.body).toMatchObject({
        message: 'pods "nobody" not found',
        details: { name: 'nobody', kind: 'pods' },
      });
    });

    it.each([
      ['a list', IN_APPS],
      ['a watch', `${IN_APPS}?watch=true`],
      ['discovery', '/apis'],
      ['an object', pathOf('whole')],
    ])(
      'is not to be had as a page to look at, and nor is %s',
      async (_, path) => {
        const { status, headers, body } = await get(path, 'text/html');
        expect(status).toBe(406);
        expect(headers['content-type']).toBe('application/json');
        expect(body).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message:
            'only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf',
          reason: 'NotAcceptable',
          code: 406,
        });
      },
    );
  });
}
