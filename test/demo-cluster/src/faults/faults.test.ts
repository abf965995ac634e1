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

import { get as httpsGet } from 'node:https';
import { changeAt, kustomizationOf, recordingOf } from '../testing/recordingOf';
import {
  KUSTOMIZATIONS,
  pathOf,
  useDemoCluster,
} from '../testing/useDemoCluster';

const recording = recordingOf(
  [kustomizationOf('a')],
  [
    changeAt(1, kustomizationOf('a', { ready: 'False' })),
    changeAt(2, kustomizationOf('b'), 'ADDED'),
  ],
);
const OTHER = '/apis/apps/v1/deployments';
const served = {
  ...recording,
  lists: [
    ...recording.lists,
    {
      plural: 'deployments',
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      resourceVersion: '1',
      items: [],
    },
  ],
};

describe('a fault', () => {
  const { start, get, patch, watch } = useDemoCluster();
  const codeOf = async (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'answered',
      error => error.cause?.code ?? error.name,
    );

  it('down refuses connections, resets those that stand, and ends on the same port', async () => {
    const cluster = await start({ recording: served });
    const { url } = cluster;
    const lines = await watch(`resourceVersion=${cluster.revision}`);
    await cluster.setFaults([{ type: 'down' }]);
    await expect(lines.nextText()).rejects.toThrow();
    expect(await codeOf(get('/version'))).toBe('ECONNREFUSED');
    await cluster.setFaults([{ type: 'down' }]);
    cluster.advanceTo(1);

    await cluster.clearFaults();
    expect(cluster.url).toBe(url);
    expect((await get('/readyz')).body).toBe('ok');
  });

  it('slow lets each answer wait', async () => {
    const cluster = await start({ recording: served });
    await cluster.setFaults([
      { type: 'slow', delayMs: 120, on: { plural: 'kustomizations' } },
    ]);
    const took = async (path: string) => {
      const before = performance.now();
      expect((await get(path)).status).toBe(200);
      return performance.now() - before;
    };
    expect(await took(KUSTOMIZATIONS)).toBeGreaterThan(110);
    expect(await took(OTHER)).toBeLessThan(110);
  });

  it('silent accepts requests and never answers; watches say no more, and what they missed can be resumed', async () => {
    const cluster = await start({ recording: served });
    const position = cluster.revision;
    const lines = await watch(`resourceVersion=${position}`);
    await cluster.setFaults([{ type: 'silent' }]);
    const signal = AbortSignal.timeout(80);
    expect(await codeOf(fetch(`${cluster.url}/version`, { signal }))).toBe(
      'TimeoutError',
    );
    cluster.advanceTo(1);
    const next = lines.nextText().catch(() => 'broken');
    await cluster.clearFaults();
    expect(await next).toBe('broken');
    const resumed = await watch(`resourceVersion=${position}`);
    expect((await resumed.next()).type).toBe('MODIFIED');
  });

  it('tls speaks TLS with a certificate that proves nothing', async () => {
    const cluster = await start({ recording: served, https: true });
    const ca = Buffer.from(cluster.caData ?? '', 'base64').toString();
    const attempt = () =>
      new Promise<string>(resolve => {
        httpsGet(`${cluster.url}/version`, { ca, agent: false }, response => {
          response.resume();
          resolve(String(response.statusCode));
        }).on('error', (error: NodeJS.ErrnoException) =>
          resolve(error.code ?? error.message),
        );
      });
    expect(await attempt()).toBe('200');
    await cluster.setFaults([{ type: 'tls' }]);
    expect(await attempt()).toMatch(/SELF_SIGNED|UNABLE_TO|CERT/);
    await cluster.clearFaults();
    expect(await attempt()).toBe('200');
  });

  it.each([
    [401, 'Unauthorized'],
    [403, 'Forbidden'],
    [409, 'Conflict'],
    [410, 'Expired'],
    [429, 'TooManyRequests'],
    [500, 'InternalError'],
    [503, 'ServiceUnavailable'],
  ] as const)(
    'of status %d refuses one kind with a Status of reason %s',
    async (status, reason) => {
      const cluster = await start({ recording: served });
      await cluster.setFaults([
        { type: 'status', status, on: { plural: 'kustomizations' } },
      ]);
      const answer = await get(KUSTOMIZATIONS);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({
        kind: 'Status',
        status: 'Failure',
        reason,
        code: status,
      });
      expect((await get(OTHER)).status).toBe(200);
      expect((await get('/apis')).status).toBe(200);
      await cluster.clearFaults();
      expect((await get(KUSTOMIZATIONS)).status).toBe(200);
    },
  );

  it('of status 404 says what a server does that lacks the definition of a kind', async () => {
    const cluster = await start({ recording: served });
    await cluster.setFaults([
      { type: 'status', status: 404, on: { plural: 'kustomizations' } },
    ]);
    const { status, headers, body } = await get(KUSTOMIZATIONS);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(body).toBe('404 page not found\n');
    expect((await get(OTHER)).status).toBe(200);
  });

  it('of status 429 can tell when to come again', async () => {
    const cluster = await start({ recording: served });
    await cluster.setFaults([
      { type: 'status', status: 429, retryAfterSeconds: 7 },
    ]);
    const { headers, body } = await get(KUSTOMIZATIONS);
    expect(headers.get('retry-after')).toBe('7');
    expect(body.details.retryAfterSeconds).toBe(7);
  });

  it('can be limited to a verb, a namespace or a path', async () => {
    const cluster = await start({ recording: served });
    const statuses = async () =>
      Promise.all(
        [KUSTOMIZATIONS, pathOf('a'), '/apis', '/version'].map(
          async path => (await get(path)).status,
        ),
      );
    await cluster.setFaults([
      { type: 'status', status: 500, on: { verb: 'list' } },
    ]);
    expect(await statuses()).toEqual([500, 200, 200, 200]);
    await cluster.setFaults([
      { type: 'status', status: 500, on: { namespace: 'apps' } },
    ]);
    expect(await statuses()).toEqual([200, 500, 200, 200]);
    await cluster.setFaults([
      { type: 'status', status: 500, on: { path: '/apis' } },
    ]);
    expect(await statuses()).toEqual([500, 500, 500, 200]);
    await cluster.setFaults([
      { type: 'status', status: 409, on: { verb: 'patch' } },
    ]);
    expect((await patch(pathOf('a'), {})).status).toBe(409);
    expect(await statuses()).toEqual([200, 200, 200, 200]);
  });

  it('of a status ends the running watches that it hits', async () => {
    const cluster = await start({ recording: served });
    const position = `resourceVersion=${cluster.revision}`;
    const hit = await watch(position);
    const spared = await watch(position, {}, pathOf('').slice(0, -1));
    await cluster.setFaults([
      { type: 'status', status: 403, on: { namespace: '', verb: 'watch' } },
    ]);
    expect(await hit.rest()).toEqual([]);
    cluster.advanceTo(1);
    expect((await spared.next()).type).toBe('MODIFIED');
  });

  it('watchCut ends running watches in the middle of a line, and new ones only if asked', async () => {
    const cluster = await start({ recording: served });
    const position = `resourceVersion=${cluster.revision}`;
    const running = await watch(position);
    await cluster.setFaults([{ type: 'watchCut' }]);
    await expect(running.nextText()).rejects.toThrow();
    const next = await watch(position);
    cluster.advanceTo(1);
    expect((await next.next()).type).toBe('MODIFIED');

    await cluster.setFaults([{ type: 'watchCut', afterMs: 20 }]);
    const short = await watch(`resourceVersion=${cluster.revision}`);
    await expect(short.nextText()).rejects.toThrow();
  });

  it('brokenJson stops lists half-way and puts a line that is no JSON into watches', async () => {
    const cluster = await start({ recording: served });
    const position = `resourceVersion=${cluster.revision}`;
    const running = await watch(position);
    await cluster.setFaults([
      { type: 'brokenJson', on: { plural: 'kustomizations' } },
    ]);
    const response = await fetch(cluster.url + KUSTOMIZATIONS);
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toMatchObject({
      name: 'SyntaxError',
    });
    expect((await get(OTHER)).body.items).toEqual([]);

    await expect(running.next()).rejects.toThrow(SyntaxError);
    cluster.advanceTo(1);
    expect((await running.next()).type).toBe('MODIFIED');
    const fresh = await watch(position);
    expect((await fresh.next()).type).toBe('MODIFIED');
    await expect(fresh.next()).rejects.toThrow(SyntaxError);
  });

  it('never hides from the log of requests', async () => {
    const cluster = await start({ recording: served });
    await cluster.setFaults([{ type: 'status', status: 500 }]);
    await get(`${KUSTOMIZATIONS}?limit=5`);
    expect(cluster.requests).toMatchObject([
      {
        method: 'GET',
        path: KUSTOMIZATIONS,
        query: 'limit=5',
        verb: 'list',
        plural: 'kustomizations',
      },
    ]);
    cluster.clearRequests();
    expect(cluster.requests).toEqual([]);
  });
});
