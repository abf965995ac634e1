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

import type { Answer } from '../api/ApiClient';
import type { ContractTarget } from '../target/ContractTarget';
import { contractObject, IN_APPS } from '../target/contractObjects';
import { namesOf } from './names';
import { useObjects } from './useObjects';
import { useWatches } from './useWatches';

/** What happens when the server has forgotten where a client stood. */
export function describeHistory(cluster: () => ContractTarget): void {
  describe('what is forgotten', () => {
    const write = useObjects(cluster);
    const watch = useWatches(cluster);
    const get = (query: string) =>
      cluster().as('admin').get(`${IN_APPS}?${query}`);
    let firstPage: Answer;

    beforeAll(async () => {
      await write(
        contractObject('past-a'),
        contractObject('past-b'),
        contractObject('past-c'),
      );
      firstPage = await get('limit=1');
      await cluster().remove(contractObject('past-b'));
      await write(contractObject('past-d'));
      await cluster().forgetHistory();
    }, 120_000);

    it('cannot be watched from: the stream says so and ends', async () => {
      const { resourceVersion } = firstPage.body.metadata;
      const events = await watch({ resourceVersion });
      expect(events.status).toBe(200);
      expect(await events.rest()).toEqual([
        {
          type: 'ERROR',
          object: {
            kind: 'Status',
            apiVersion: 'v1',
            metadata: {},
            status: 'Failure',
            message: expect.stringMatching(
              new RegExp(
                String.raw`^too old resource version: ${resourceVersion} \(\d+\)$`,
              ),
            ),
            reason: 'Expired',
            code: 410,
          },
        },
      ]);
    });

    it('cannot be listed as it was', async () => {
      const { resourceVersion } = firstPage.body.metadata;
      const { status, body } = await get(
        `resourceVersion=${resourceVersion}&resourceVersionMatch=Exact`,
      );
      expect(status).toBe(410);
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'The resourceVersion for the provided list is too old.',
        reason: 'Expired',
        code: 410,
      });
    });

    it('ends a list in pages, with a token for what is there by now', async () => {
      const { status, headers, body } = await get(
        `limit=1&continue=${firstPage.body.metadata.continue}`,
      );
      expect(status).toBe(410);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toMatchObject({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: { continue: expect.any(String) },
        status: 'Failure',
        message: expect.stringMatching(
          /^The provided continue parameter is too old to display a consistent list result\./,
        ),
        reason: 'Expired',
        code: 410,
      });
      const rest = await get(`continue=${body.metadata.continue}`);
      expect(rest.status).toBe(200);
      expect(namesOf(rest.body)).toEqual(
        expect.arrayContaining(['past-c', 'past-d']),
      );
      expect(namesOf(rest.body)).not.toContain('past-a');
      expect(namesOf(rest.body)).not.toContain('past-b');
    });

    it('does not keep a new list and a watch from there from going on', async () => {
      const { body } = await get('limit=500');
      const { resourceVersion } = body.metadata;
      const events = await watch({ resourceVersion });
      await write(contractObject('future'));
      const { type, object } = await events.next();
      expect([type, object.metadata.name]).toEqual(['ADDED', 'future']);
    });
  });
}
