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

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readRecording } from './readRecording';

const RECORDINGS = resolve(__dirname, '../../../../test/recordings');

const podinfo = {
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: 'podinfo', namespace: 'apps' },
};
const event = (over: object = {}) =>
  JSON.stringify({
    t: 1.5,
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    resource: 'kustomizations',
    type: 'MODIFIED',
    object: podinfo,
    ...over,
  });

describe('readRecording', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recording-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function given(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
    return folder;
  }

  it('reads a whole recording of real Flux controllers', async () => {
    const recording = await readRecording(join(RECORDINGS, 'incidents'));

    const kustomizations = recording.lists.find(
      list => list.plural === 'kustomizations',
    );
    expect(kustomizations).toMatchObject({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      resourceVersion: '1217',
    });
    expect(kustomizations?.items).toHaveLength(9);
    expect(recording.lists).toHaveLength(18);
    expect(recording.events).toHaveLength(721);
    expect(recording.events[0]).toMatchObject({
      t: 2.308,
      resource: 'events',
      type: 'MODIFIED',
    });
    expect(recording.steps[0]).toEqual({
      t: 10,
      step: 'reconcile gitrepository/flux-system flux-system',
    });
    expect(recording.version).toMatchObject({ major: '1', minor: '36' });
    expect(recording.apis).toMatchObject({ kind: 'APIGroupList' });
    expect(recording.discovery).toMatchObject({
      kind: 'APIGroupDiscoveryList',
    });
    expect(
      recording.metrics.filter(m => m.controller === 'source-controller'),
    ).toHaveLength(3);
    expect(recording.tables.kustomizations).toMatchObject({ kind: 'Table' });
  });

  it('gives items of built-in kinds the apiVersion and kind of their list', async () => {
    const recording = await readRecording(join(RECORDINGS, 'incidents'));
    const pods = recording.lists.find(list => list.plural === 'pods');
    expect(pods?.items[0]).toMatchObject({ apiVersion: 'v1', kind: 'Pod' });
  });

  it.each(['incidents', 'retries'])(
    'finds when %s began, so that no change arrives before it was made',
    async name => {
      const { startedAt, events } = await readRecording(join(RECORDINGS, name));
      const made = events.flatMap(e =>
        e.type === 'ADDED' && e.resource === 'pods'
          ? [
              Date.parse(String(e.object.metadata.creationTimestamp)) -
                e.t * 1e3,
            ]
          : [],
      );
      expect(made.length).toBeGreaterThan(0);
      for (const start of made) {
        expect(startedAt).toBeGreaterThanOrEqual(start);
        expect(startedAt).toBeLessThan(start + 2000);
      }
    },
  );

  it('needs nothing but the watch events', async () => {
    await given({ 'watch.ndjson': `${event()}\n\n` });
    await expect(readRecording(folder)).resolves.toEqual({
      folder,
      startedAt: undefined,
      lists: [],
      events: [JSON.parse(event())],
      steps: [],
      version: undefined,
      apis: undefined,
      discovery: undefined,
      metrics: [],
      tables: {},
    });
  });

  it('reads lists that kubectl wrote, and leaves out an empty one that does not say its kind', async () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [podinfo] };
    await given({
      'watch.ndjson': '',
      'list-kustomizations.json': JSON.stringify(list),
      'list-buckets.json': JSON.stringify({ ...list, items: [] }),
    });
    expect((await readRecording(folder)).lists).toEqual([
      {
        plural: 'kustomizations',
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        resourceVersion: '',
        items: [podinfo],
      },
    ]);
  });

  it('names a folder that does not exist', async () => {
    await expect(readRecording(join(folder, 'none'))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`${join(folder, 'none')}: ENOENT`),
    });
  });

  it('names what a folder lacks to be a recording', async () => {
    await expect(readRecording(folder)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('it has no watch.ndjson'),
    });
  });

  it.each([
    ['broken JSON', '{"t":', /^watch.ndjson line 2 is not valid JSON: /],
    [
      'a line that is no event',
      '17',
      'watch.ndjson line 2: expected a JSON object, but found 17',
    ],
    [
      'an unknown type',
      event({ type: 'PATCHED' }),
      'watch.ndjson line 2: type: expected ADDED, MODIFIED, DELETED or BOOKMARK, but found "PATCHED"',
    ],
    [
      'a negative time',
      event({ t: -1 }),
      'watch.ndjson line 2: t: expected seconds since the start, a number from 0, but found -1',
    ],
    [
      'a time that is no number',
      event({ t: '3' }),
      'watch.ndjson line 2: t: expected seconds since the start, a number from 0, but found "3"',
    ],
    [
      'an event without a plural',
      event({ resource: '' }),
      'watch.ndjson line 2: resource: expected a non-empty string, but found ""',
    ],
    [
      'an object without metadata',
      event({ object: { kind: 'Kustomization' } }),
      'watch.ndjson line 2: object.metadata: expected a JSON object, but found nothing',
    ],
    [
      'an object without a name',
      event({ object: { ...podinfo, metadata: {} } }),
      'watch.ndjson line 2: object.metadata.name: expected a non-empty string, but found nothing',
    ],
    [
      'a bookmark without metadata',
      event({ type: 'BOOKMARK', object: {} }),
      'watch.ndjson line 2: object.metadata: expected a JSON object, but found nothing',
    ],
  ])('rejects %s with its line', async (_, line, message) => {
    await given({ 'watch.ndjson': `${event()}\n${line}\n${event()}` });
    await expect(readRecording(folder)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });

  it.each([
    [
      'list-kustomizations.json',
      '{"kind":"KustomizationList","apiVersion":"v1"}',
      'list-kustomizations.json: items: expected a list, but found nothing',
    ],
    [
      'list-kustomizations.json',
      '{"kind":"KustomizationList","apiVersion":"v1","items":[{"metadata":null}]}',
      'list-kustomizations.json: items[0].metadata: expected a JSON object, but found null',
    ],
    [
      'list-kustomizations.json',
      '{"kind":"KustomizationList","apiVersion":"v1","items":[{"metadata":{"name":"a","uid":7}}]}',
      'list-kustomizations.json: items[0].metadata.uid: expected a string, but found 7',
    ],
    [
      'version.json',
      '[]',
      'version.json: expected a JSON object, but found a list',
    ],
    [
      'steps.ndjson',
      '{"t":1}',
      'steps.ndjson line 1: step: expected a non-empty string, but found nothing',
    ],
  ])('rejects a malformed %s: %s', async (file, text, message) => {
    await given({ 'watch.ndjson': '', [file]: text });
    await expect(readRecording(folder)).rejects.toMatchObject({
      name: 'InputError',
      message,
    });
  });
});
