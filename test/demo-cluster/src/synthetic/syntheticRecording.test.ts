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

import { KUSTOMIZATIONS, useDemoCluster } from '../testing/useDemoCluster';
import { syntheticRecording } from './syntheticRecording';

describe('syntheticRecording', () => {
  const { start, get, watch } = useDemoCluster();

  it('makes a healthy fleet of the size that is asked for', async () => {
    await start({
      recording: syntheticRecording({ kustomizations: 100, helmReleases: 30 }),
    });
    const count = async (group: string, plural: string) =>
      (await get(`/apis/${group}.toolkit.fluxcd.io/${plural}`)).body.items
        .length;
    expect(await count('kustomize', 'v1/kustomizations')).toBe(100);
    expect(await count('helm', 'v2/helmreleases')).toBe(30);
    expect(await count('source', 'v1/helmcharts')).toBe(30);
    expect(await count('source', 'v1/gitrepositories')).toBe(5);
    expect(await count('source', 'v1/helmrepositories')).toBe(1);
  });

  it('is the same each time, with a uid of its own for each object', () => {
    const fleet = { kustomizations: 50, helmReleases: 50 };
    const first = syntheticRecording(fleet);
    expect(syntheticRecording(fleet)).toEqual(first);
    const uids = first.lists.flatMap(({ items }) =>
      items.map(({ metadata }) => metadata.uid),
    );
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('reconciles each Kustomization as often as asked, evenly', async () => {
    const cluster = await start({
      recording: syntheticRecording({
        kustomizations: 10,
        rounds: 2,
        seconds: 21,
      }),
    });
    const lines = await watch(`resourceVersion=${cluster.revision}`);
    cluster.advanceTo(10.5);
    expect(cluster.length).toBe(20);
    cluster.advanceTo(21);
    cluster.endWatches();
    const events = await lines.rest();
    expect(events).toHaveLength(40);
    const { body } = await get(KUSTOMIZATIONS);
    expect(
      body.items.every(
        (item: { status: { conditions: { status: string }[] } }) =>
          item.status.conditions[0].status === 'True',
      ),
    ).toBe(true);
  });
});
