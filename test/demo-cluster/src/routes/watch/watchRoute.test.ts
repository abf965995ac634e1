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

import {
  changeAt,
  kustomizationOf,
  recordingOf,
} from '../../testing/recordingOf';
import {
  KUSTOMIZATIONS,
  pathOf,
  useDemoCluster,
} from '../../testing/useDemoCluster';

const recording = recordingOf(
  [kustomizationOf('a'), kustomizationOf('b')],
  [
    changeAt(1, kustomizationOf('a', { spec: { path: './new' } })),
    changeAt(2, kustomizationOf('c'), 'ADDED'),
    changeAt(3, kustomizationOf('b'), 'DELETED'),
  ],
);
const told = ({
  type,
  object,
}: {
  type: string;
  object: { metadata: { name?: string } };
}) => `${type} ${object.metadata.name}`;

describe('a watch', () => {
  const { start, get, watch } = useDemoCluster();

  it('tells what happens from now on, in order, each with its own resourceVersion', async () => {
    const cluster = await start({ recording });
    const lines = await watch(`resourceVersion=${cluster.revision}`);
    expect(lines.response.headers.get('content-type')).toBe('application/json');
    cluster.advanceTo(10);
    const events = await lines.take(3);
    expect(events.map(told)).toEqual(['MODIFIED a', 'ADDED c', 'DELETED b']);
    const revisions = events.map(e =>
      Number(e.object.metadata.resourceVersion),
    );
    expect(revisions).toEqual([
      cluster.revision - 2,
      cluster.revision - 1,
      cluster.revision,
    ]);
  });

  it('resumes after any resourceVersion without missing or doubling anything', async () => {
    const cluster = await start({ recording });
    const first = await watch(`resourceVersion=${cluster.revision}`);
    cluster.advanceTo(1);
    const { object } = await first.next();
    first.close();
    cluster.advanceTo(2);

    const second = await watch(
      `resourceVersion=${object.metadata.resourceVersion}`,
    );
    cluster.advanceTo(3);
    expect((await second.take(2)).map(told)).toEqual(['ADDED c', 'DELETED b']);
  });

  it.each(['', 'resourceVersion=0'])(
    'with %j begins with everything that is there',
    async query => {
      const cluster = await start({ recording });
      const lines = await watch(query);
      expect((await lines.take(2)).map(told)).toEqual(['ADDED a', 'ADDED b']);
      cluster.advanceTo(1);
      expect(told(await lines.next())).toBe('MODIFIED a');
    },
  );

  it('from a forgotten resourceVersion is told 410 in the stream, as the API server does', async () => {
    const cluster = await start({ recording });
    const old = cluster.revision;
    cluster.advanceTo(3);
    cluster.forgetHistory();
    const lines = await watch(`resourceVersion=${old}`);
    expect(lines.response.status).toBe(200);
    expect(await lines.rest()).toEqual([
      {
        type: 'ERROR',
        object: {
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: `too old resource version: ${old} (${cluster.revision})`,
          reason: 'Expired',
          code: 410,
        },
      },
    ]);
  });

  it('from a forgotten resourceVersion can be told 410 at once', async () => {
    const cluster = await start({ recording, directGone: true });
    const { status, body } = await get(
      `${KUSTOMIZATIONS}?watch=1&resourceVersion=${cluster.revision - 1}`,
    );
    expect(status).toBe(410);
    expect(body.reason).toBe('Expired');
  });

  it('that asks for bookmarks is told how far it knows everything', async () => {
    const cluster = await start({ recording, bookmarkIntervalMs: 20 });
    const position = `resourceVersion=${cluster.revision}`;
    const lines = await watch(`${position}&allowWatchBookmarks=true`);
    const without = await watch(position);
    expect(await lines.next()).toEqual({
      type: 'BOOKMARK',
      object: {
        kind: 'Kustomization',
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        metadata: { resourceVersion: String(cluster.revision) },
      },
    });
    cluster.advanceTo(1);
    expect((await without.next()).type).toBe('MODIFIED');
  });

  it('ends in order after timeoutSeconds, with a last bookmark', async () => {
    const cluster = await start({ recording });
    const lines = await watch(
      `resourceVersion=${cluster.revision}&timeoutSeconds=1&allowWatchBookmarks=1`,
    );
    expect(cluster.openWatches()).toHaveLength(1);
    expect((await lines.rest()).map(({ type }) => type)).toEqual(['BOOKMARK']);
    expect(cluster.openWatches()).toHaveLength(0);
  });

  it('of one namespace tells of that alone', async () => {
    const cluster = await start({ recording });
    const other = kustomizationOf('a');
    const position = `resourceVersion=${cluster.revision}`;
    const lines = await watch(position, {}, pathOf('').slice(0, -1));
    cluster.upsert({
      ...other,
      metadata: { ...other.metadata, uid: 'x', namespace: 'elsewhere' },
    });
    cluster.upsert(kustomizationOf('z'));
    expect(told(await lines.next())).toBe('ADDED z');
  });

  it('with a selector tells of objects that come into it and leave it', async () => {
    const cluster = await start({ recording });
    const lines = await watch(
      `resourceVersion=${cluster.revision}&labelSelector=team%3Dred`,
    );
    const as = (team: string, path: string) =>
      cluster.upsert(
        kustomizationOf('a', {
          metadata: { labels: { team } },
          spec: { path },
        }),
      );
    as('blue', '1');
    as('red', '2');
    as('red', '3');
    const left = as('blue', '4');
    as('blue', '5');
    as('red', '6');
    const events = await lines.take(4);
    expect(events.map(told)).toEqual([
      'ADDED a',
      'MODIFIED a',
      'DELETED a',
      'ADDED a',
    ]);
    expect(events[2].object.spec).toMatchObject({ path: '3' });
    expect(events[2].object.metadata.resourceVersion).toBe(
      left.metadata.resourceVersion,
    );
  });

  it('that wants the initial objects is told where they end', async () => {
    const cluster = await start({ recording });
    const lines = await watch(
      'sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true',
    );
    const events = await lines.take(3);
    expect(events.map(({ type }) => type)).toEqual([
      'ADDED',
      'ADDED',
      'BOOKMARK',
    ]);
    expect(events[2].object.metadata).toEqual({
      resourceVersion: String(cluster.revision),
      annotations: { 'k8s.io/initial-events-end': 'true' },
    });
    const wrong = await get(`${KUSTOMIZATIONS}?watch=1&sendInitialEvents=true`);
    expect(wrong.status).toBe(422);
  });

  it('can be of Tables or of metadata alone', async () => {
    const cluster = await start({ recording });
    const position = `resourceVersion=${cluster.revision}`;
    const as = (form: string) => ({
      headers: { accept: `application/json;as=${form};g=meta.k8s.io;v=v1` },
    });
    const tables = await watch(position, as('Table'));
    const metadata = await watch(position, as('PartialObjectMetadata'));
    cluster.advanceTo(1);
    expect(await tables.next()).toMatchObject({
      type: 'MODIFIED',
      object: {
        kind: 'Table',
        rows: [{ cells: expect.arrayContaining(['a']) }],
      },
    });
    const { object } = await metadata.next();
    expect(object.kind).toBe('PartialObjectMetadata');
    expect(object.spec).toBeUndefined();
  });

  it('that its client left is forgotten', async () => {
    const cluster = await start({ recording });
    const lines = await watch();
    await lines.take(2);
    lines.close();
    while (cluster.openWatches().length > 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    cluster.advanceTo(10);
    expect(cluster.openWatches()).toEqual([]);
  });
});
