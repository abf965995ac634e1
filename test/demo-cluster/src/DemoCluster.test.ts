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
import { DemoCluster } from './DemoCluster';
import { WatchLines } from './testing/watchLines';

const RECORDINGS = resolve(__dirname, '../../recordings');
const KUSTOMIZATIONS = '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations';
const IN_FLUX_SYSTEM =
  '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations';

describe('DemoCluster', () => {
  let cluster: DemoCluster;
  afterEach(() => cluster.close());

  const start = async (name = 'incidents') => {
    cluster = await DemoCluster.start({
      recording: resolve(RECORDINGS, name),
      name: 'production',
      stepped: true,
    });
  };
  const get = async (path: string) => (await fetch(cluster.url + path)).json();

  it('serves the recorded state, and each change at its moment', async () => {
    await start();
    const before = await get(`${IN_FLUX_SYSTEM}/podinfo`);
    expect(before.spec.suspend).toBeUndefined();

    cluster.advanceTo(77.9);
    const list = await get(KUSTOMIZATIONS);
    const watch = await WatchLines.open(
      `${cluster.url}${KUSTOMIZATIONS}?watch=true&resourceVersion=${list.metadata.resourceVersion}`,
    );
    cluster.advanceTo(78);

    const { type, object } = await watch.next();
    expect(type).toBe('MODIFIED');
    expect(object).toMatchObject({
      metadata: { name: 'podinfo', uid: before.metadata.uid },
      spec: { suspend: true },
    });
    expect(Number(object.metadata.resourceVersion)).toBeGreaterThan(
      Number(list.metadata.resourceVersion),
    );
    expect((await get(`${IN_FLUX_SYSTEM}/podinfo`)).spec.suspend).toBe(true);
    watch.close();
  });

  it('moves the recording to now', async () => {
    await start();
    cluster.advanceTo(100);
    const events = await get('/api/v1/events');
    const latest = Math.max(
      ...events.items.map((e: { lastTimestamp: string | null }) =>
        e.lastTimestamp ? Date.parse(e.lastTimestamp) : 0,
      ),
    );
    expect(latest).toBeLessThanOrEqual(cluster.now);
    expect(latest).toBeGreaterThan(cluster.now - 30_000);
    expect(Math.abs(cluster.now - Date.now() - 100_000)).toBeLessThan(10_000);
  });

  it('gives a client that lists once and then watches exactly what is there at the end', async () => {
    await start('retries');
    const list = await get(KUSTOMIZATIONS);
    const known = new Map<string, unknown>(
      list.items.map((item: { metadata: { uid: string } }) => [
        item.metadata.uid,
        item,
      ]),
    );
    const watch = await WatchLines.open(
      `${cluster.url}${KUSTOMIZATIONS}?watch=true&resourceVersion=${list.metadata.resourceVersion}`,
    );
    cluster.advanceTo(cluster.length);
    cluster.endWatches();
    const surprises: string[] = [];
    for (const { type, object } of await watch.rest()) {
      const uid = String(object.metadata.uid);
      if (known.has(uid) !== (type === 'MODIFIED' || type === 'DELETED')) {
        surprises.push(`${type} ${object.metadata.name}`);
      }
      if (type === 'DELETED') {
        known.delete(uid);
      } else {
        known.set(uid, object);
      }
    }
    expect(surprises).toEqual([]);
    const end = await get(KUSTOMIZATIONS);
    expect(end.items).toHaveLength(13);
    expect(new Set(known.values())).toEqual(new Set(end.items));
  });
});
