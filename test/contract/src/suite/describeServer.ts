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

/** What anybody may ask an API server about itself, and what it says to what it does not know. */
export function describeServer(cluster: () => ContractTarget): void {
  describe('the server', () => {
    it('tells its version to anybody', async () => {
      const { status, headers, body } = await cluster()
        .as('nobody')
        .get('/version');
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toMatchObject({
        major: expect.stringMatching(/^\d+$/),
        minor: expect.stringMatching(/^\d+$/),
        gitVersion: expect.stringMatching(/^v\d+\.\d+\.\d+/),
        platform: expect.any(String),
      });
    });

    it.each(['/readyz', '/livez', '/healthz'])(
      'says at %s that it is well',
      async path => {
        const { status, headers, body } = await cluster()
          .as('nobody')
          .get(path);
        expect(status).toBe(200);
        expect(headers['content-type']).toBe('text/plain; charset=utf-8');
        expect(body).toBe('ok');
      },
    );

    it.each([
      ['a path', '/nothing/here'],
      ['a group', '/apis/example.com'],
      ['a version of a group', '/apis/source.toolkit.fluxcd.io/v9'],
      ['a custom resource', '/apis/source.toolkit.fluxcd.io/v1/nothings'],
      ['a kind of such a group', '/apis/example.com/v1/nothings/here'],
    ])('says in plain text that %s is not there', async (_what, path) => {
      const { status, headers, body } = await cluster().as('admin').get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(body).toBe('404 page not found\n');
    });

    it.each([
      ['a version of the core group', '/api/v9'],
      ['a kind of the core group', '/api/v1/nothings'],
      ['an object of such a kind', '/api/v1/namespaces/apps/nothings/here'],
      ['a version of a built-in group', '/apis/apps/v9'],
      ['a kind of a built-in group', '/apis/apps/v1/nothings'],
    ])('says by a Status that %s is not there', async (_what, path) => {
      const { status, headers, body } = await cluster().as('admin').get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'the server could not find the requested resource',
        reason: 'NotFound',
        details: {},
        code: 404,
      });
    });
  });
}
