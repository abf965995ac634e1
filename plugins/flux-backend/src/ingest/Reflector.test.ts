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

import { createTestClient, until } from './__testUtils__/testReader';
import { useReflector } from './__testUtils__/useReflector';

describe('Reflector', () => {
  const { kubernetes, sink, outcomes, startReflector, watching } =
    useReflector();

  it('lists all pages and then watches from the list', async () => {
    ['a', 'b', 'c', 'd', 'e'].forEach(name => kubernetes().put(name));
    const listedAt = kubernetes().resourceVersion;
    const reflector = startReflector({ timing: { pageLimit: 2 } });
    await watching();

    expect(sink().calls).toEqual(['replaced Kustomization: a,b,c,d,e']);
    expect(kubernetes().reads).toEqual([
      'list',
      'list',
      'list',
      `watch ${listedAt}`,
    ]);
    expect(reflector.state).toBe('watching');
    const { query, headers } = kubernetes().requests[3];
    expect(Object.fromEntries(query)).toEqual({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: listedAt,
      timeoutSeconds: '60',
    });
    expect(headers).toMatchObject({
      'accept-encoding': 'identity',
      'backstage-kubernetes-cluster': 'production',
      authorization: 'Bearer portal-token',
    });

    const second = kubernetes().put('f');
    const third = kubernetes().delete('a');
    await until('both are in', () => sink().calls.length === 3);
    expect(sink().data.slice(1)).toEqual([
      `ADDED f@${second}`,
      `DELETED a@${third}`,
    ]);
    expect(sink().objects.get('uid-f')?.metadata).not.toHaveProperty(
      'managedFields',
    );
  });

  it('resumes a watch that ended in order at once, missing and doubling nothing', async () => {
    kubernetes().put('a');
    startReflector({ timing: { watchSeconds: [1, 1] } });
    await watching();
    const written: string[] = [];
    for (let round = 0; round < 30; round++) {
      written.push(
        `${round === 0 ? 'ADDED' : 'MODIFIED'} b@${kubernetes().put('b')}`,
      );
      if (round % 10 === 4) {
        kubernetes().endWatches();
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    await until('all are in', () => sink().data.length === 31);

    expect(sink().data.slice(1)).toEqual(written);
    expect(kubernetes().reads.filter(read => read === 'list')).toHaveLength(1);
    expect(sink().errors).toEqual([]);
  });

  it('goes on from a stored position without a list, and proves by a short watch that it was let in', async () => {
    kubernetes().put('a');
    const stored = kubernetes().resourceVersion;
    const missed = kubernetes().put('b');
    startReflector({ resourceVersion: stored });
    await until('it is settled', () => outcomes().some(o => o.ok && o.settled));
    await watching();

    expect(sink().calls).toEqual([`ADDED b@${missed}`, `confirmed ${missed}`]);
    expect(kubernetes().reads).toEqual([`watch ${stored}`, `watch ${missed}`]);
    const seconds = kubernetes().requests.map(r =>
      r.query.get('timeoutSeconds'),
    );
    expect(seconds).toEqual(['1', '60']);
  });

  it('moves on with a bookmark and confirms what is known', async () => {
    kubernetes().put('a');
    const reflector = startReflector();
    await watching();
    kubernetes().compact();
    kubernetes().bookmark();
    await until('it is confirmed', () => sink().calls.length === 2);

    const { resourceVersion } = kubernetes();
    expect(sink().calls[1]).toBe(`confirmed ${resourceVersion}`);
    expect(reflector.lastSyncResourceVersion).toBe(resourceVersion);
    kubernetes().endWatches();
    await until('it watches again', () =>
      kubernetes().reads.includes(`watch ${resourceVersion}`),
    );
    expect(kubernetes().reads.filter(read => read === 'list')).toHaveLength(1);
  });

  it('takes in events that come in pieces, torn within a character', async () => {
    startReflector();
    await watching();
    const object = {
      metadata: { name: 'straße', uid: 'u', resourceVersion: '150' },
    };
    const bytes = Buffer.from(
      `\n${JSON.stringify({ type: 'ADDED', object })}\n\n`,
    );
    const tear = bytes.indexOf(0xc3) + 1;
    kubernetes().writeRaw(bytes.subarray(0, tear));
    await new Promise(resolve => setTimeout(resolve, 30));
    kubernetes().writeRaw(bytes.subarray(tear));
    await until('it is in', () => sink().data.length === 2);

    expect(sink().data[1]).toBe('ADDED straße@150');
  });

  it('resumes after the last event when a watch is cut within a line', async () => {
    startReflector();
    await watching();
    const first = kubernetes().put('a');
    await until('the first is in', () => sink().data.length === 2);
    kubernetes().writeRaw('{"type":"ADDED","object":{"metada');
    kubernetes().cutWatches();
    const second = kubernetes().put('b');
    await until('the second is in', () => sink().data.length === 3);

    expect(sink().data.slice(1)).toEqual([
      `ADDED a@${first}`,
      `ADDED b@${second}`,
    ]);
    expect(kubernetes().reads).toEqual(['list', 'watch 100', `watch ${first}`]);
    // A connection that ends is no failure as long as the next one stands.
    expect(sink().errors).toEqual([]);
  });

  it('reads one namespace and speaks for that one alone', async () => {
    kubernetes().put('a', { namespace: 'apps' });
    kubernetes().put('b', { namespace: 'infra' });
    startReflector({ namespace: 'infra' });
    await watching();
    kubernetes().put('c', { namespace: 'apps' });
    const event = kubernetes().put('d', { namespace: 'infra' });
    await until('the event is in', () => sink().data.length === 2);

    expect(sink().calls).toEqual([
      'replaced Kustomization in infra: b',
      `ADDED d@${event}`,
    ]);
    expect(sink().positions.map(({ namespace }) => namespace)).toEqual([
      'infra',
      'infra',
    ]);
  });

  it('gives up a watch for a reason known from elsewhere, and comes back when woken', async () => {
    const reflector = startReflector({
      timing: { backoffFirstMs: 60_000, backoffLongestMs: 60_000 },
    });
    await watching();
    const client = createTestClient(kubernetes().baseUrl);
    reflector.interrupt(
      Infinity,
      client.badResponse('the cluster does not answer'),
    );
    await until('it backs off', () => reflector.state === 'backingOff');
    expect(sink().errors).toHaveLength(1);
    const event = kubernetes().put('a');
    reflector.wake();
    await until('the event is in', () => sink().data.length === 2);
    expect(sink().data[1]).toBe(`ADDED a@${event}`);
  });

  it('closes its connection and says nothing more once stopped', async () => {
    const reflector = startReflector();
    await watching();
    kubernetes().put('a');
    await until('the event is in', () => sink().data.length === 2);
    await reflector.stop();
    expect(reflector.state).toBe('stopped');
    await until(
      'the connection is closed',
      () => kubernetes().watchers.size === 0,
    );
    const calls = sink().calls.length;
    kubernetes().put('b');
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(sink().calls).toHaveLength(calls);
  });
});
