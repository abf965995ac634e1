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

import { FIVE } from '../../testing/fiveKustomizations';
import { kustomizationOf } from '../../testing/recordingOf';
import {
  KUSTOMIZATIONS,
  pathOf,
  useDemoCluster,
} from '../../testing/useDemoCluster';

const names = (list: { items: { metadata: { name: string } }[] }) =>
  list.items.map(({ metadata }) => metadata.name).join('');

describe('a list', () => {
  const { start, get } = useDemoCluster();

  it('is a KustomizationList at the latest resourceVersion, sorted by namespace and name', async () => {
    const cluster = await start({ recording: FIVE });
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
    const cluster = await start({ recording: FIVE });
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
    const cluster = await start({ recording: FIVE });
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
    await start({ recording: FIVE });
    const { body } = await get(`${KUSTOMIZATIONS}?limit=2&resourceVersion=0`);
    expect(names(body)).toBe('abcde');
    expect(body.metadata.continue).toBe('');
  });

  it('can be exactly as it was, or not older than, a resourceVersion', async () => {
    const cluster = await start({ recording: FIVE });
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
    const cluster = await start({ recording: FIVE });
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
    await start({ recording: FIVE });
    const answer = await get(`${KUSTOMIZATIONS}?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      kind: 'Status',
      code: status,
      message: expect.stringContaining(message),
    });
  });

  it('can be limited by namespace, labels and fields', async () => {
    await start({ recording: FIVE });
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
});
