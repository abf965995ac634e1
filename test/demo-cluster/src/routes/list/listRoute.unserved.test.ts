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
import { pathOf, useDemoCluster } from '../../testing/useDemoCluster';

describe('a list', () => {
  const { start, get } = useDemoCluster();

  it.each([
    '/apis/kustomize.toolkit.fluxcd.io/v1/nothings',
    '/apis/kustomize.toolkit.fluxcd.io/v9/kustomizations',
    '/apis/example.com/v1/kustomizations',
    '/nothing',
    '//',
  ])('of nothing that is served (%s) is answered 404', async path => {
    await start({ recording: FIVE });
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toBe('404 page not found\n');
  });

  it.each([`${pathOf('a')}/scale`, '/api/v1/nothings', '/api/v9/pods'])(
    'of nothing that is served (%s) is answered 404 with a Status',
    async path => {
      await start({ recording: FIVE });
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body).toMatchObject({
        reason: 'NotFound',
        message: 'the server could not find the requested resource',
      });
    },
  );

  it('says which object is not found', async () => {
    await start({ recording: FIVE });
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
    await start({ recording: FIVE });
    expect((await get(pathOf('%E0%A4%A'))).status).toBe(400);
  });

  it('answers what it does not do with 405', async () => {
    const cluster = await start({ recording: FIVE });
    const response = await fetch(cluster.url + pathOf('a'), {
      method: 'DELETE',
    });
    expect(response.status).toBe(405);
    expect(
      cluster.get({ ...kustomizationOf('a'), namespace: 'apps', name: 'a' }),
    ).toBeDefined();
  });
});
