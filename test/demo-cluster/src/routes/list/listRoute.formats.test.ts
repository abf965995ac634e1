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
import { KUSTOMIZATIONS, useDemoCluster } from '../../testing/useDemoCluster';

describe('a list', () => {
  const { start, get } = useDemoCluster();

  it('can be a Table with the printer columns of the kind', async () => {
    const cluster = await start({ recording: FIVE });
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
    await start({ recording: FIVE });
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
    await start({ recording: FIVE });
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
    await start({ recording: FIVE });
    const { status, body } = await get(
      KUSTOMIZATIONS,
      'application/vnd.kubernetes.protobuf',
    );
    expect(status).toBe(406);
    expect(body.reason).toBe('NotAcceptable');
  });
});
