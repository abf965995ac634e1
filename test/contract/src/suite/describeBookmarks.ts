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
import { contractObject, IN_APPS } from '../target/contractObjects';
import { useObjects } from './useObjects';
import { useWatches } from './useWatches';

/** How a client that hears of no change knows how far it is. */
export function describeBookmarks(cluster: () => ContractTarget): void {
  describe('bookmarks', () => {
    const write = useObjects(cluster);
    const watch = useWatches(cluster);
    const now = async (): Promise<string> =>
      (await cluster().as('admin').get(IN_APPS)).body.metadata.resourceVersion;

    it('come before a watch ends, to those who asked for them', async () => {
      const resourceVersion = await now();
      const query = {
        resourceVersion,
        timeoutSeconds: '4',
        labelSelector: 'nothing=here',
      };
      const quiet = await watch(query);
      const marked = await watch({ ...query, allowWatchBookmarks: 'true' });
      await write(contractObject('elsewhere'));
      const later = Number(await now());

      expect(await quiet.rest()).toEqual([]);
      const bookmarks = await marked.rest();
      expect(bookmarks.length).toBeGreaterThan(0);
      for (const { type, object } of bookmarks) {
        expect(type).toBe('BOOKMARK');
        expect(object).toEqual({
          kind: 'ExternalArtifact',
          apiVersion: 'source.toolkit.fluxcd.io/v1',
          metadata: { resourceVersion: expect.stringMatching(/^\d+$/) },
        });
      }
      const last = bookmarks[bookmarks.length - 1];
      const { resourceVersion: known } = last.object.metadata;
      expect(Number(known)).toBeGreaterThanOrEqual(later);
      // A watch can go on from there.
      const next = await watch({ resourceVersion: known, timeoutSeconds: '1' });
      expect(await next.rest()).toEqual([]);
    }, 15_000);

    it('tell where the initial objects end', async () => {
      await write(contractObject('initial', { contract: 'initial' }));
      const events = await watch({
        labelSelector: 'contract=initial',
        sendInitialEvents: 'true',
        resourceVersionMatch: 'NotOlderThan',
        allowWatchBookmarks: 'true',
      });
      const [added, end] = await events.take(2);
      expect([added.type, added.object.metadata.name]).toEqual([
        'ADDED',
        'initial',
      ]);
      expect(end).toEqual({
        type: 'BOOKMARK',
        object: {
          kind: 'ExternalArtifact',
          apiVersion: 'source.toolkit.fluxcd.io/v1',
          metadata: {
            resourceVersion: expect.stringMatching(/^\d+$/),
            annotations: { 'k8s.io/initial-events-end': 'true' },
          },
        },
      });
    });
  });
}
