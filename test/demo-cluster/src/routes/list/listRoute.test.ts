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

import { kustomizationOf, recordingOf } from '../../testing/recordingOf';
import {
  KUSTOMIZATIONS,
  pathOf,
  useDemoCluster,
} from '../../testing/useDemoCluster';

const labelled = (name: string, team: string) =>
  kustomizationOf(name, { metadata: { labels: { team } } });
const recording = recordingOf([
  labelled('e', 'red'),
  labelled('a', 'red'),
  labelled('c', 'blue'),
  labelled('b', 'red'),
  labelled('d', 'blue'),
]);
const names = (list: { items: { metadata: { name: string } }[] }) =>
  list.items.map(({ metadata }) => metadata.name).join('');

describe('a list', () => {
  const { start, get } = useDemoCluster();

  it('is a KustomizationList at the latest resourceVersion, sorted by namespace and name', async () => {
    const cluster = await start({ recording });
    const { status, body } = await get(KUSTOMIZATIONS);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'KustomizationList',
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      metadata: { resourceVersion: String(cluster.revision) },
    });
    expect(names(body)).toBe('abcde');
    expect(body.items[0]).toMatchObject({ kind: 'Kustomization' });
  });

  it('comes in pages of one consistent snapshot', async () => {
    const cluster = await start({ recording });
    const first = (await get(`${KUSTOMIZATIONS}?limit=2`)).body;
    expect(names(first)).toBe('ab');
    expect(first.metadata.remainingItemCount).toBe(3);

    cluster.upsert(kustomizationOf('bb'));
    cluster.upsert(kustomizationOf('d', { spec: { path: './changed' } }));
    cluster.remove({ ...kustomizationOf('c'), namespace: 'apps', name: 'c' });

    const second = (
      await get(`${KUSTOMIZATIONS}?limit=2&continue=${first.metadata.continue}`)
    ).body;
    expect(names(second)).toBe('cd');
    expect(second.items[1].spec.path).toBe('./d');
    expect(second.metadata.resourceVersion).toBe(
      first.metadata.resourceVersion,
    );
    const third = (
      await get(
        `${KUSTOMIZATIONS}?limit=2&continue=${second.metadata.continue}`,
      )
    ).body;
    expect(names(third)).toBe('e');
    expect(third.metadata.continue).toBe('');
  });

  it('answers 410 to a page that it can no longer give, with a token to go on from what is there now', async () => {
    const cluster = await start({ recording });
    const first = (await get(`${KUSTOMIZATIONS}?limit=2`)).body;
    cluster.remove({ ...kustomizationOf('c'), namespace: 'apps', name: 'c' });
    cluster.forgetHistory();

    const gone = await get(
      `${KUSTOMIZATIONS}?limit=2&continue=${first.metadata.continue}`,
    );
    expect(gone.status).toBe(410);
    expect(gone.body).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      reason: 'Expired',
      code: 410,
    });
    const rest = await get(
      `${KUSTOMIZATIONS}?continue=${gone.body.metadata.continue}`,
    );
    expect(names(rest.body)).toBe('de');
  });

  it('is not paged at resourceVersion 0', async () => {
    await start({ recording });
    const { body } = await get(`${KUSTOMIZATIONS}?limit=2&resourceVersion=0`);
    expect(names(body)).toBe('abcde');
    expect(body.metadata.continue).toBe('');
  });

  it('can be exactly as it was, or not older than, a resourceVersion', async () => {
    const cluster = await start({ recording });
    const before = cluster.revision;
    cluster.upsert(kustomizationOf('f'));
    const list = async (query: string) =>
      (await get(`${KUSTOMIZATIONS}?resourceVersion=${before}${query}`)).body;

    const exact = await list('&resourceVersionMatch=Exact');
    expect(names(exact)).toBe('abcde');
    expect(exact.metadata.resourceVersion).toBe(String(before));
    expect(names(await list('&limit=10'))).toBe('abcde');
    expect(names(await list('&resourceVersionMatch=NotOlderThan'))).toBe(
      'abcdef',
    );
    expect(names(await list(''))).toBe('abcdef');
    cluster.forgetHistory();
    expect(await list('&resourceVersionMatch=Exact')).toMatchObject({
      code: 410,
      reason: 'Expired',
    });
  });

  it('is not answered from the future', async () => {
    const cluster = await start({ recording });
    const { status, body } = await get(
      `${KUSTOMIZATIONS}?resourceVersion=${cluster.revision + 1}`,
    );
    expect(status).toBe(504);
    expect(body).toMatchObject({
      reason: 'Timeout',
      details: {
        causes: [{ reason: 'ResourceVersionTooLarge' }],
        retryAfterSeconds: 1,
      },
    });
  });

  it.each([
    ['limit=many', 400, 'not a number'],
    ['resourceVersion=abc', 400, 'not a number'],
    ['continue=%7B%7D', 400, 'continue key is not valid'],
    ['continue=abc&resourceVersion=7', 400, 'not allowed when using continue'],
    ['resourceVersionMatch=Exact', 422, 'forbidden unless resourceVersion'],
    ['resourceVersionMatch=Newer&resourceVersion=1', 422, 'Unsupported value'],
    ['resourceVersionMatch=Exact&resourceVersion=0', 422, 'forbidden for'],
    ['labelSelector=a%20b', 400, 'unable to parse requirement'],
    [
      'fieldSelector=spec.path%3Dx',
      400,
      'field label not supported: spec.path',
    ],
    [
      'includeObject=All',
      400,
      'Unable to convert to Table as requested: includeObject: Invalid value',
    ],
  ])('with %s is answered %d: %s', async (query, status, message) => {
    await start({ recording });
    const answer = await get(`${KUSTOMIZATIONS}?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      kind: 'Status',
      code: status,
      message: expect.stringContaining(message),
    });
  });

  it('can be limited by namespace, labels and fields', async () => {
    await start({ recording });
    const list = async (path: string) => names((await get(path)).body);
    expect(await list(pathOf(''))).toBe('abcde');
    expect(await list(pathOf('').replace('/apps/', '/other/'))).toBe('');
    expect(await list(`${KUSTOMIZATIONS}?labelSelector=team%3Dblue`)).toBe(
      'cd',
    );
    expect(
      await list(`${KUSTOMIZATIONS}?fieldSelector=metadata.name%3Da`),
    ).toBe('a');
    const page = (
      await get(`${KUSTOMIZATIONS}?labelSelector=team%3Dred&limit=2`)
    ).body;
    expect(names(page)).toBe('ab');
    expect(page.metadata.remainingItemCount).toBeUndefined();
    expect(
      await list(
        `${KUSTOMIZATIONS}?labelSelector=team%3Dred&continue=${page.metadata.continue}`,
      ),
    ).toBe('e');
  });

  it('can be a Table with the printer columns of the kind', async () => {
    const cluster = await start({ recording });
    cluster.advanceTo(60);
    const { body } = await get(
      `${KUSTOMIZATIONS}?limit=1`,
      'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
    );
    expect(body).toMatchObject({
      kind: 'Table',
      apiVersion: 'meta.k8s.io/v1',
      metadata: { remainingItemCount: 4 },
    });
    expect(
      body.columnDefinitions.map(({ name }: { name: string }) => name),
    ).toEqual(['Name', 'Age', 'Ready', 'Status']);
    expect(body.rows).toHaveLength(1);
    expect(body.rows[0].cells).toEqual(['a', '61m', 'True', 'it was tried']);
    expect(body.rows[0].object).toMatchObject({
      kind: 'PartialObjectMetadata',
      metadata: { name: 'a', labels: { team: 'red' } },
    });
  });

  it('can be a Table without or with the whole objects', async () => {
    await start({ recording });
    const table = async (includeObject: string) =>
      (
        await get(
          `${KUSTOMIZATIONS}?includeObject=${includeObject}`,
          'application/json;as=Table;v=v1;g=meta.k8s.io',
        )
      ).body.rows[0].object;
    expect(await table('None')).toBeNull();
    expect(await table('Object')).toMatchObject({ spec: { path: './a' } });
  });

  it('can be metadata alone', async () => {
    await start({ recording });
    const { body } = await get(
      KUSTOMIZATIONS,
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
    );
    expect(body.kind).toBe('PartialObjectMetadataList');
    expect(Object.keys(body.items[0]).sort()).toEqual([
      'apiVersion',
      'kind',
      'metadata',
    ]);
  });

  it('is answered 406 to a client that reads no JSON', async () => {
    await start({ recording });
    const { status, body } = await get(
      KUSTOMIZATIONS,
      'application/vnd.kubernetes.protobuf',
    );
    expect(status).toBe(406);
    expect(body.reason).toBe('NotAcceptable');
  });

  it.each([
    '/apis/kustomize.toolkit.fluxcd.io/v1/nothings',
    '/apis/kustomize.toolkit.fluxcd.io/v9/kustomizations',
    '/apis/example.com/v1/kustomizations',
    '/nothing',
    '//',
  ])('of nothing that is served (%s) is answered 404', async path => {
    await start({ recording });
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toBe('404 page not found\n');
  });

  it.each([`${pathOf('a')}/scale`, '/api/v1/nothings', '/api/v9/pods'])(
    'of nothing that is served (%s) is answered 404 with a Status',
    async path => {
      await start({ recording });
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body).toMatchObject({
        reason: 'NotFound',
        message: 'the server could not find the requested resource',
      });
    },
  );

  it('says which object is not found', async () => {
    await start({ recording });
    expect((await get(pathOf('a'))).body.metadata.name).toBe('a');
    const { status, body } = await get(pathOf('z'));
    expect(status).toBe(404);
    expect(body).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'kustomizations.kustomize.toolkit.fluxcd.io "z" not found',
      reason: 'NotFound',
      details: {
        name: 'z',
        group: 'kustomize.toolkit.fluxcd.io',
        kind: 'kustomizations',
      },
      code: 404,
    });
  });

  it('rejects a path that is not correctly encoded', async () => {
    await start({ recording });
    expect((await get(pathOf('%E0%A4%A'))).status).toBe(400);
  });

  it('answers what it does not do with 405', async () => {
    const cluster = await start({ recording });
    const response = await fetch(cluster.url + pathOf('a'), {
      method: 'DELETE',
    });
    expect(response.status).toBe(405);
    expect(
      cluster.get({ ...kustomizationOf('a'), namespace: 'apps', name: 'a' }),
    ).toBeDefined();
  });
});
