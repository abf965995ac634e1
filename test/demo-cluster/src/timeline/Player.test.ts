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

import { resolve } from 'node:path';
import {
  changeAt,
  kustomizationOf,
  recordedTime,
  recordingOf,
} from '../testing/recordingOf';
import {
  KUSTOMIZATIONS,
  pathOf,
  useDemoCluster,
} from '../testing/useDemoCluster';

const START = Date.parse('2027-01-01T12:00:00Z');
const clock = () => START;
const told = ({
  type,
  object,
}: {
  type: string;
  object: { metadata: { name?: string } };
}) => `${type} ${object.metadata.name}`;

describe('a recording that is played', () => {
  const { start, get, watch } = useDemoCluster();
  const read = async (name: string) => (await get(pathOf(name))).body;

  it('begins now, with the ages that things had', async () => {
    await start({ recording: recordingOf([kustomizationOf('a')]), clock });
    const { metadata, status } = await read('a');
    expect(metadata.creationTimestamp).toBe('2027-01-01T11:00:00Z');
    expect(status.conditions[0].lastTransitionTime).toBe(
      '2027-01-01T11:59:00Z',
    );
  });

  it('plays at its speed, and so do the times in it', async () => {
    const cluster = await start({
      recording: recordingOf(
        [kustomizationOf('a')],
        [changeAt(20, kustomizationOf('a', { ready: 'False', since: 20 }))],
      ),
      stepped: false,
      speed: 100,
    });
    const before = Date.now();
    const lines = await watch(`resourceVersion=${cluster.revision}`);
    const { object } = await lines.next();
    expect(Date.now() - before).toBeLessThan(5000);
    const text = JSON.stringify(object.status);
    const time = /"lastTransitionTime":"([^"]+)"/.exec(text)?.[1] ?? '';
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(5000);
    expect(Date.parse(time)).toBeLessThanOrEqual(Date.now());
  });

  it('takes events as they are when the one before is missing', async () => {
    const cluster = await start({
      recording: recordingOf(
        [kustomizationOf('a')],
        [
          changeAt(1, kustomizationOf('unknown'), 'MODIFIED'),
          changeAt(2, kustomizationOf('never-seen'), 'DELETED'),
          changeAt(
            3,
            kustomizationOf('a', { metadata: { uid: 'another' } }),
            'ADDED',
          ),
        ],
      ),
    });
    const lines = await watch(`resourceVersion=${cluster.revision}`);
    cluster.advanceTo(3);
    expect((await lines.take(3)).map(told)).toEqual([
      'ADDED unknown',
      'DELETED a',
      'ADDED a',
    ]);
  });

  it('stays as it is at the end', async () => {
    const cluster = await start({
      recording: recordingOf(
        [kustomizationOf('a')],
        [changeAt(5, kustomizationOf('a'), 'DELETED')],
      ),
    });
    cluster.advanceTo(1000);
    expect((await get(KUSTOMIZATIONS)).body.items).toEqual([]);
  });

  describe('in a loop', () => {
    const looped = recordingOf(
      [
        kustomizationOf('changed'),
        kustomizationOf('deleted'),
        kustomizationOf('same'),
      ],
      [
        changeAt(
          10,
          kustomizationOf('changed', {
            ready: 'False',
            since: 10,
            spec: { path: './other' },
            metadata: { generation: 2 },
            status: { observedGeneration: 2 },
          }),
        ),
        changeAt(20, kustomizationOf('deleted'), 'DELETED'),
        changeAt(
          30,
          kustomizationOf('added', {
            metadata: { creationTimestamp: recordedTime(30) },
          }),
          'ADDED',
        ),
      ],
    );
    // The end of the recording and a pause of 5 s.
    const ROUND = 35;

    it('goes back to its start as a change like any other', async () => {
      const cluster = await start({ recording: looped, loop: true, clock });
      cluster.advanceTo(ROUND - 1);
      const lines = await watch(`resourceVersion=${cluster.revision}`);
      const end = cluster.revision;
      cluster.advanceTo(ROUND);
      const events = await lines.take(3);
      expect(events.map(told)).toEqual([
        'DELETED added',
        'MODIFIED changed',
        'ADDED deleted',
      ]);
      expect(
        events.map(
          ({ object }) => Number(object.metadata.resourceVersion) - end,
        ),
      ).toEqual([1, 2, 3]);
      expect(cluster.revision).toBe(end + 3);

      cluster.advanceTo(ROUND + 30);
      expect((await lines.take(3)).map(told)).toEqual([
        'MODIFIED changed',
        'DELETED deleted',
        'ADDED added',
      ]);
    });

    it('gives a new uid to what was deleted and comes back, and the old one to all else', async () => {
      const cluster = await start({ recording: looped, loop: true, clock });
      const first = await get(KUSTOMIZATIONS);
      const uids = (list: typeof first) =>
        Object.fromEntries(
          list.body.items.map(
            (item: { metadata: { name: string; uid: string } }) => [
              item.metadata.name,
              item.metadata.uid,
            ],
          ),
        );
      cluster.advanceTo(30);
      const added = uids(await get(KUSTOMIZATIONS)).added;
      cluster.advanceTo(ROUND);
      const second = uids(await get(KUSTOMIZATIONS));
      expect(second.changed).toBe(uids(first).changed);
      expect(second.same).toBe(uids(first).same);
      expect(second.deleted).not.toBe(uids(first).deleted);
      cluster.advanceTo(ROUND + 30);
      const third = uids(await get(KUSTOMIZATIONS));
      expect(third.added).not.toBe(added);
      cluster.advanceTo(2 * ROUND);
      expect(uids(await get(KUSTOMIZATIONS)).deleted).not.toBe(second.deleted);
    });

    it('moves the times of each round to that round, but creates nothing twice', async () => {
      const cluster = await start({ recording: looped, loop: true, clock });
      const created = (await read('changed')).metadata.creationTimestamp;
      cluster.advanceTo(ROUND);
      expect((await read('changed')).metadata.creationTimestamp).toBe(created);
      expect((await read('deleted')).metadata.creationTimestamp).toBe(
        '2027-01-01T12:00:35Z',
      );
      cluster.advanceTo(ROUND + 10);
      expect(
        (await read('changed')).status.conditions[0].lastTransitionTime,
      ).toBe('2027-01-01T12:00:45Z');
    });

    it('never lowers a generation', async () => {
      const cluster = await start({ recording: looped, loop: true, clock });
      const generations: number[] = [];
      for (const seconds of [10, ROUND, ROUND + 10, 2 * ROUND]) {
        cluster.advanceTo(seconds);
        const { metadata, status } = await read('changed');
        generations.push(metadata.generation);
        expect(status.observedGeneration).toBe(metadata.generation);
      }
      expect(generations).toEqual([2, 3, 4, 5]);
    });

    it('plays a real recording round after round', async () => {
      const cluster = await start({
        recording: resolve(__dirname, '../../../recordings/retries'),
        loop: true,
        historySize: 20_000,
      });
      const { body: list } = await get(KUSTOMIZATIONS);
      const names = (items: { metadata: { name: string } }[]) =>
        items.map(({ metadata }) => metadata.name).sort();
      const known = new Map<string, string>();
      for (const { metadata } of list.items) {
        known.set(metadata.uid, metadata.name);
      }
      const lines = await watch(
        `resourceVersion=${list.metadata.resourceVersion}`,
      );
      cluster.advanceTo(3 * (cluster.length + 5));
      cluster.endWatches();
      let last = 0;
      const surprises: string[] = [];
      for (const { type, object } of await lines.rest()) {
        const revision = Number(object.metadata.resourceVersion);
        const uid = String(object.metadata.uid);
        if (revision <= last || known.has(uid) === (type === 'ADDED')) {
          surprises.push(`${type} ${object.metadata.name} ${revision}`);
        }
        last = revision;
        if (type === 'DELETED') {
          known.delete(uid);
        } else {
          known.set(uid, String(object.metadata.name));
        }
      }
      expect(surprises).toEqual([]);
      expect([...known.values()].sort()).toEqual(names(list.items));
      expect(names((await get(KUSTOMIZATIONS)).body.items)).toEqual(
        names(list.items),
      );
    });
  });
});
