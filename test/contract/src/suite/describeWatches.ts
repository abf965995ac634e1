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
import { useWatches } from './useWatches';
import type { WatchLine } from '../api/WatchLines';

const summary = ({ type, object }: WatchLine) => [type, object.metadata.name];

/** How a client follows what happens to a kind. */
export function describeWatches(cluster: () => ContractTarget): void {
  describe('a watch', () => {
    const write = useObjects(cluster);
    const watch = useWatches(cluster);
    const admin = () => cluster().as('admin');
    const now = async (): Promise<string> =>
      (await admin().get(IN_APPS)).body.metadata.resourceVersion;

    it('tells every change after a resourceVersion, in order', async () => {
      const resourceVersion = await now();
      const events = await watch({ resourceVersion });
      expect(events.status).toBe(200);
      expect(events.contentType).toBe('application/json');

      await write(contractObject('watched'));
      const patched = await admin().patch(pathOf('watched'), {
        spec: { sourceRef: { name: 'second' } },
      });
      await cluster().remove(contractObject('watched'));

      const [added, modified, deleted] = await events.take(3);
      expect([added, modified, deleted].map(summary)).toEqual([
        ['ADDED', 'watched'],
        ['MODIFIED', 'watched'],
        ['DELETED', 'watched'],
      ]);
      expect(added.object).toMatchObject({
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'ExternalArtifact',
        metadata: { generation: 1 },
      });
      expect(modified.object).toEqual(patched.body);
      const versions = [added, modified, deleted].map(({ object }) =>
        Number(object.metadata.resourceVersion),
      );
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
      // The deletion has a resourceVersion of its own, later than the last state.
      expect({
        ...deleted.object,
        metadata: { ...deleted.object.metadata, resourceVersion: '' },
      }).toEqual({
        ...modified.object,
        metadata: { ...modified.object.metadata, resourceVersion: '' },
      });
    });

    it('goes on from the last event that was seen', async () => {
      const first = await watch({ resourceVersion: await now() });
      await write(contractObject('seen'));
      const seen = await first.next();
      first.close();
      await write(contractObject('missed'));
      const second = await watch({
        resourceVersion: seen.object.metadata.resourceVersion,
      });
      expect(summary(await second.next())).toEqual(['ADDED', 'missed']);
      await write(contractObject('live'));
      expect(summary(await second.next())).toEqual(['ADDED', 'live']);
    });

    it.each([
      ['no resourceVersion', {}],
      ['resourceVersion 0', { resourceVersion: '0' }],
    ])('from %s begins with what is there', async (_, query) => {
      await write(contractObject('there-a'), contractObject('there-b'));
      const events = await watch({
        ...query,
        labelSelector: '!contract',
        timeoutSeconds: '1',
      });
      const told = (await events.rest()).map(summary);
      expect(told).toEqual(
        expect.arrayContaining([
          ['ADDED', 'there-a'],
          ['ADDED', 'there-b'],
        ]),
      );
      // What a server has in its cache may be a moment old: then the changes
      // that it lacks follow.
      const first = new Map(
        [...told].reverse().map(([type, name]) => [name, type]),
      );
      expect(new Set(first.values())).toEqual(new Set(['ADDED']));
    });

    it('of a selection tells what enters and leaves it', async () => {
      await write(contractObject('moving'));
      const events = await watch({
        resourceVersion: await now(),
        labelSelector: 'team=red',
      });
      const label = (team: string | null) =>
        admin().patch(pathOf('moving'), { metadata: { labels: { team } } });
      await label('red');
      await write(contractObject('other', { team: 'blue' }));
      const left = await label('blue');
      await label('red');
      const told = await events.take(3);
      expect(told.map(summary)).toEqual([
        ['ADDED', 'moving'],
        ['DELETED', 'moving'],
        ['ADDED', 'moving'],
      ]);
      // What left is told as it was, at the moment when it left.
      expect(told[1].object.metadata).toMatchObject({
        labels: { team: 'red' },
        resourceVersion: left.body.metadata.resourceVersion,
      });
    });

    it('of one object is a selection by its name', async () => {
      const events = await watch({
        resourceVersion: await now(),
        fieldSelector: 'metadata.name=single',
      });
      await write(contractObject('not-single'), contractObject('single'));
      expect(summary(await events.next())).toEqual(['ADDED', 'single']);
    });

    it('ends in order when its time is over', async () => {
      const started = Date.now();
      const events = await watch({
        resourceVersion: await now(),
        timeoutSeconds: '1',
      });
      expect(await events.rest()).toEqual([]);
      expect(Date.now() - started).toBeGreaterThanOrEqual(900);
      expect(Date.now() - started).toBeLessThan(5_000);
    });

    it('from a resourceVersion that is yet to come says nothing', async () => {
      const events = await watch({
        resourceVersion: String(Number(await now()) + 1_000_000),
        allowWatchBookmarks: 'true',
        timeoutSeconds: '3',
      });
      await write(contractObject('unheard'));
      expect(await events.rest()).toEqual([]);
    });

    it.each([
      ['timeoutSeconds=long', 400, 'BadRequest'],
      ['resourceVersion=1&resourceVersionMatch=Exact', 422, 'Invalid'],
      ['sendInitialEvents=true', 422, 'Invalid'],
    ])('is refused for %s', async (query, code, reason) => {
      const { status, body } = await admin().get(
        `${IN_APPS}?watch=true&${query}`,
      );
      expect(status).toBe(code);
      expect(body).toMatchObject({ kind: 'Status', reason, code });
    });
  });
}
