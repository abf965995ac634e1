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
import { namesOf } from './names';
import { useObjects } from './useObjects';

/** Lists in pages, and lists of an earlier state. */
export function describePages(cluster: () => ContractTarget): void {
  describe('a list in pages', () => {
    const write = useObjects(cluster);
    const get = (query: string) =>
      cluster().as('admin').get(`${IN_APPS}?${query}`);
    const names = ['page-a', 'page-b', 'page-c', 'page-d', 'page-e'];

    beforeAll(() => write(...names.map(name => contractObject(name))));

    it('shows one state on all of them', async () => {
      const { body: first } = await get('limit=2');
      expect(namesOf(first)).toEqual(['page-a', 'page-b']);
      expect(first.metadata).toEqual({
        resourceVersion: expect.any(String),
        continue: expect.any(String),
        remainingItemCount: 3,
      });
      const { resourceVersion } = first.metadata;

      await cluster()
        .as('admin')
        .patch(pathOf('page-d'), { spec: { sourceRef: { name: 'second' } } });
      await write(contractObject('page-bb'));
      await cluster().remove(contractObject('page-c'));

      const { body: second } = await get(
        `limit=2&continue=${first.metadata.continue}`,
      );
      expect(namesOf(second)).toEqual(['page-c', 'page-d']);
      expect(second.items[1].spec.sourceRef.name).toBe('first');
      expect(second.metadata).toEqual({
        resourceVersion,
        continue: expect.any(String),
        remainingItemCount: 1,
      });
      const { body: third } = await get(
        `limit=2&continue=${second.metadata.continue}`,
      );
      expect(namesOf(third)).toEqual(['page-e']);
      expect(third.metadata).toEqual({ resourceVersion, continue: '' });

      await cluster().remove(contractObject('page-bb'));
      await write(contractObject('page-c'));
    });

    it('does not count what remains of a selection', async () => {
      const { body } = await get(
        'limit=2&fieldSelector=metadata.name!%3Dpage-b',
      );
      expect(namesOf(body)).toEqual(['page-a', 'page-c']);
      expect(body.metadata).toEqual({
        resourceVersion: expect.any(String),
        continue: expect.any(String),
      });
    });

    it('is whole in any state that the server has at hand', async () => {
      const { body } = await get('limit=2&resourceVersion=0');
      expect(namesOf(body)).toEqual(names);
      expect(body.metadata.continue).toBe('');
    });

    it.each([
      ['not even encoded', '%25%25'],
      ['of another making', Buffer.from('{"v":"v0"}').toString('base64url')],
    ])('is refused with a token that is %s', async (_what, token) => {
      const { status, body } = await get(`limit=2&continue=${token}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({
        kind: 'Status',
        reason: 'BadRequest',
        message: expect.stringMatching(
          /^invalid continue token: continue key is not valid: /,
        ),
        code: 400,
      });
    });

    it('is refused with a limit that is no number', async () => {
      const { status, body } = await get('limit=many');
      expect(status).toBe(400);
      expect(body).toMatchObject({ kind: 'Status', reason: 'BadRequest' });
    });
  });

  describe('a list of an earlier state', () => {
    const write = useObjects(cluster);
    const get = (query: string) =>
      cluster().as('admin').get(`${IN_APPS}?${query}`);

    it('is exactly that, or none that is older', async () => {
      await write(contractObject('then-a'));
      const { body } = await get('');
      const { resourceVersion } = body.metadata;
      await write(contractObject('then-b'));

      const then = `resourceVersion=${resourceVersion}`;
      const exact = await get(`${then}&resourceVersionMatch=Exact`);
      expect(namesOf(exact.body)).toEqual(['then-a']);
      expect(exact.body.metadata).toMatchObject({ resourceVersion });
      const paged = await get(`${then}&limit=10`);
      expect(namesOf(paged.body)).toEqual(['then-a']);
      const later = await get(`${then}&resourceVersionMatch=NotOlderThan`);
      expect(namesOf(later.body)).toEqual(['then-a', 'then-b']);
    });

    it.each([
      [
        'resourceVersionMatch=Exact',
        'resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
      ],
      [
        'resourceVersion=0&resourceVersionMatch=Exact',
        'resourceVersionMatch: Forbidden: resourceVersionMatch "exact" is forbidden for resourceVersion "0"',
      ],
      [
        'resourceVersion=1&resourceVersionMatch=Newest',
        'resourceVersionMatch: Unsupported value: "Newest": supported values: "Exact", "NotOlderThan", ""',
      ],
    ])('is refused for %s', async (query, reason) => {
      const { status, body } = await get(query);
      expect(status).toBe(422);
      expect(body).toMatchObject({
        kind: 'Status',
        status: 'Failure',
        reason: 'Invalid',
        message: `ListOptions.meta.k8s.io "" is invalid: ${reason}`,
        code: 422,
      });
    });

    it('that is yet to come does not come in time', async () => {
      const { status, headers, body } = await get(
        'resourceVersion=999999999999999&resourceVersionMatch=NotOlderThan',
      );
      expect(status).toBe(504);
      expect(headers['retry-after']).toBe('1');
      expect(body).toMatchObject({
        kind: 'Status',
        reason: 'Timeout',
        message: expect.stringMatching(
          /^Timeout: Too large resource version: 999999999999999, current: \d+$/,
        ),
        details: {
          causes: [
            {
              reason: 'ResourceVersionTooLarge',
              message: 'Too large resource version',
            },
          ],
          retryAfterSeconds: 1,
        },
        code: 504,
      });
    });
  });
}
