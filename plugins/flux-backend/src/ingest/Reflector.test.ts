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

import { mockServices } from '@backstage/backend-test-utils';
import { systemClock } from '../clusters/Clock';
import { RecordingSink } from './__testUtils__/RecordingSink';
import { ScriptedKubernetes } from './__testUtils__/ScriptedKubernetes';
import { sendJson, sendStatus } from './__testUtils__/scriptedAnswers';
import {
  createTestClient,
  fastTiming,
  kustomizations,
  until,
} from './__testUtils__/testReader';
import { ConcurrencyLimit } from './ConcurrencyLimit';
import { ReadOutcome } from './ReadOutcome';
import { ReadTiming } from './ReadTiming';
import { Reflector } from './Reflector';
import { WatchRota } from './WatchRota';

describe('Reflector', () => {
  let kubernetes: ScriptedKubernetes;
  let sink: RecordingSink;
  let outcomes: ReadOutcome[];
  const running: Reflector[] = [];

  beforeEach(async () => {
    kubernetes = await ScriptedKubernetes.start();
    sink = new RecordingSink();
    outcomes = [];
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map(reflector => reflector.stop()));
    await kubernetes.stop();
  });

  function startReflector(
    options: {
      resourceVersion?: string;
      namespace?: string;
      timing?: Partial<ReadTiming>;
    } = {},
  ): Reflector {
    const { resourceVersion, namespace } = options;
    const timing = { ...fastTiming, ...options.timing };
    const reflector = new Reflector({
      client: createTestClient(kubernetes.baseUrl),
      kind: kustomizations,
      namespace,
      sink,
      position: resourceVersion
        ? { resourceVersion, observedAt: 0 }
        : undefined,
      lists: new ConcurrencyLimit(4),
      confirmations: new ConcurrencyLimit(4),
      rota: new WatchRota({ timing, random: () => 0.5 }),
      timing,
      clock: systemClock,
      random: () => 0.5,
      logger: mockServices.logger.mock(),
      onOutcome: outcome => outcomes.push(outcome),
      onBroken: () => {},
    });
    running.push(reflector);
    reflector.start();
    return reflector;
  }

  const watching = () =>
    until('a watch is open', () => kubernetes.watchers.size === 1);

  it('lists all pages and then watches from the list', async () => {
    ['a', 'b', 'c', 'd', 'e'].forEach(name => kubernetes.put(name));
    const listedAt = kubernetes.resourceVersion;
    const reflector = startReflector({ timing: { pageLimit: 2 } });
    await watching();

    expect(sink.calls).toEqual(['replaced Kustomization: a,b,c,d,e']);
    expect(kubernetes.reads).toEqual([
      'list',
      'list',
      'list',
      `watch ${listedAt}`,
    ]);
    expect(reflector.state).toBe('watching');
    const { query, headers } = kubernetes.requests[3];
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

    const second = kubernetes.put('f');
    const third = kubernetes.delete('a');
    await until('both are in', () => sink.calls.length === 3);
    expect(sink.data.slice(1)).toEqual([
      `ADDED f@${second}`,
      `DELETED a@${third}`,
    ]);
    expect(sink.objects.get('uid-f')?.metadata).not.toHaveProperty(
      'managedFields',
    );
  });

  it('resumes a watch that ended in order at once, missing and doubling nothing', async () => {
    kubernetes.put('a');
    startReflector({ timing: { watchSeconds: [1, 1] } });
    await watching();
    const written: string[] = [];
    for (let round = 0; round < 30; round++) {
      written.push(
        `${round === 0 ? 'ADDED' : 'MODIFIED'} b@${kubernetes.put('b')}`,
      );
      if (round % 10 === 4) {
        kubernetes.endWatches();
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    await until('all are in', () => sink.data.length === 31);

    expect(sink.data.slice(1)).toEqual(written);
    expect(kubernetes.reads.filter(read => read === 'list')).toHaveLength(1);
    expect(sink.errors).toEqual([]);
  });

  it('goes on from a stored position without a list, and proves by a short watch that it was let in', async () => {
    kubernetes.put('a');
    const stored = kubernetes.resourceVersion;
    const missed = kubernetes.put('b');
    startReflector({ resourceVersion: stored });
    await until('it is settled', () => outcomes.some(o => o.ok && o.settled));
    await watching();

    expect(sink.calls).toEqual([`ADDED b@${missed}`, `confirmed ${missed}`]);
    expect(kubernetes.reads).toEqual([`watch ${stored}`, `watch ${missed}`]);
    const seconds = kubernetes.requests.map(r => r.query.get('timeoutSeconds'));
    expect(seconds).toEqual(['1', '60']);
  });

  it('lists anew when the server answers 410 to a watch', async () => {
    kubernetes.put('a');
    const stored = kubernetes.resourceVersion;
    kubernetes.delete('a');
    kubernetes.put('b');
    kubernetes.compact();
    startReflector({ resourceVersion: stored });
    await watching();

    expect(sink.calls).toEqual(['replaced Kustomization: b']);
    expect(kubernetes.reads.slice(0, 2)).toEqual([`watch ${stored}`, 'list']);
  });

  it('lists anew when a watch ends with an ERROR event of code 410', async () => {
    kubernetes.put('a');
    startReflector();
    await watching();
    const object = { kind: 'Status', code: 410, reason: 'Expired' };
    kubernetes.writeRaw(`${JSON.stringify({ type: 'ERROR', object })}\n`);
    kubernetes.endWatches();
    await until('it has listed twice', () => sink.calls.length === 2);

    expect(sink.errors).toEqual([]);
  });

  it('does not hammer a server that answers 410 to every watch', async () => {
    kubernetes.put('a');
    kubernetes.script = ({ query }, response) => {
      if (query.has('watch')) {
        sendStatus(response, 410, 'Expired', 'too old resource version');
      }
      return query.has('watch');
    };
    startReflector({
      timing: { backoffFirstMs: 200, backoffLongestMs: 10_000 },
    });
    await new Promise(resolve => setTimeout(resolve, 500));

    const lists = kubernetes.reads.filter(read => read === 'list');
    expect(lists.length).toBeGreaterThanOrEqual(2);
    expect(lists.length).toBeLessThanOrEqual(3);
  });

  it('moves on with a bookmark and confirms what is known', async () => {
    kubernetes.put('a');
    const reflector = startReflector();
    await watching();
    kubernetes.compact();
    kubernetes.bookmark();
    await until('it is confirmed', () => sink.calls.length === 2);

    const { resourceVersion } = kubernetes;
    expect(sink.calls[1]).toBe(`confirmed ${resourceVersion}`);
    expect(reflector.lastSyncResourceVersion).toBe(resourceVersion);
    kubernetes.endWatches();
    await until('it watches again', () =>
      kubernetes.reads.includes(`watch ${resourceVersion}`),
    );
    expect(kubernetes.reads.filter(read => read === 'list')).toHaveLength(1);
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
    kubernetes.writeRaw(bytes.subarray(0, tear));
    await new Promise(resolve => setTimeout(resolve, 30));
    kubernetes.writeRaw(bytes.subarray(tear));
    await until('it is in', () => sink.data.length === 2);

    expect(sink.data[1]).toBe('ADDED straße@150');
  });

  it('resumes after the last event when a watch is cut within a line', async () => {
    startReflector();
    await watching();
    const first = kubernetes.put('a');
    await until('the first is in', () => sink.data.length === 2);
    kubernetes.writeRaw('{"type":"ADDED","object":{"metada');
    kubernetes.cutWatches();
    const second = kubernetes.put('b');
    await until('the second is in', () => sink.data.length === 3);

    expect(sink.data.slice(1)).toEqual([
      `ADDED a@${first}`,
      `ADDED b@${second}`,
    ]);
    expect(kubernetes.reads).toEqual(['list', 'watch 100', `watch ${first}`]);
    // A connection that ends is no failure as long as the next one stands.
    expect(sink.errors).toEqual([]);
  });

  it('backs off from broken JSON, tells so, and resumes after the last event', async () => {
    startReflector();
    await watching();
    const first = kubernetes.put('a');
    kubernetes.writeRaw('{"type":"ADDED","object":{{{\n');
    const second = kubernetes.put('b');
    await until('the second is in', () => sink.data.length === 3);

    expect(sink.calls).toEqual([
      'replaced Kustomization: ',
      `ADDED a@${first}`,
      'failed Kustomization: badResponse',
      `ADDED b@${second}`,
    ]);
  });

  it('lists anew when it cannot get past a broken event by watching', async () => {
    kubernetes.put('a');
    kubernetes.script = ({ query }, response) => {
      if (query.get('resourceVersion') === '101') {
        response.end('{"type":"ADDED"\n');
        return true;
      }
      return false;
    };
    startReflector();
    await until('it has failed', () => sink.errors.length > 0);
    kubernetes.put('b');
    await until('it has listed again', () => sink.names.length === 2);

    expect(sink.data[1]).toBe('replaced Kustomization: a,b');
    expect(sink.errors).toHaveLength(3);
  });

  it('takes a silent watch up anew and says nothing of it when that works', async () => {
    kubernetes.put('a');
    startReflector({ timing: { silenceMs: 80 } });
    await until('it watches again', () => kubernetes.reads.length === 3);
    const event = kubernetes.put('b');
    await until('the event is in', () => sink.data.length === 2);

    expect(sink.data[1]).toBe(`ADDED b@${event}`);
    expect(sink.errors).toEqual([]);
    expect(kubernetes.reads).toEqual(['list', 'watch 101', 'watch 101']);
  });

  it('tells when the watch that follows a silent one stays silent too', async () => {
    kubernetes.script = ({ query }) => query.has('watch');
    startReflector({ timing: { silenceMs: 60 } });
    await until('it has failed', () => sink.errors.length > 0);

    expect(sink.errors[0]).toMatchObject({
      cluster: 'production',
      kind: 'Kustomization',
      reason: 'timeout',
    });
    expect(kubernetes.reads.slice(0, 3)).toEqual([
      'list',
      'watch 100',
      'watch 100',
    ]);
  });

  it('lists anew when watches are let in and stay mute: the cluster may have been built anew', async () => {
    kubernetes.put('a');
    startReflector({
      resourceVersion: '5000',
      timing: { silenceMs: 200, confirmingWatchSeconds: 0.1 },
    });
    await until('it has listed', () => sink.data.length > 0);

    expect(sink.data[0]).toBe('replaced Kustomization: a');
    expect(sink.errors).toEqual([]);
    expect(kubernetes.reads.slice(0, 5)).toEqual([
      'watch 5000',
      'watch 5000',
      'watch 5000',
      'watch 5000',
      'list',
    ]);
  });

  it('goes on watching when a watch that spoke stays silent now and then', async () => {
    kubernetes.put('a');
    startReflector({
      timing: { silenceMs: 100, confirmingWatchSeconds: 0.05 },
    });
    const speaking = setInterval(() => kubernetes.bookmark(), 30);
    await until('it has watched', () => sink.calls.length > 8);
    clearInterval(speaking);
    await until('watches went silent', () => kubernetes.reads.length > 2);
    const speakingAgain = setInterval(() => kubernetes.bookmark(), 30);
    await until('it goes on', () => sink.calls.length > 16);
    clearInterval(speakingAgain);

    expect(kubernetes.reads.filter(read => read === 'list')).toHaveLength(1);
  });

  it('does not count the time that the sink takes as silence', async () => {
    startReflector({ timing: { silenceMs: 100 } });
    await watching();
    sink.before = () => new Promise(resolve => setTimeout(resolve, 250));
    kubernetes.put('a');
    kubernetes.put('b');
    await until('both are in', () => sink.data.length === 3);

    expect(kubernetes.reads).toEqual(['list', 'watch 100']);
  });

  it('starts a list again when the server forgets it between two pages', async () => {
    ['a', 'b', 'c'].forEach(name => kubernetes.put(name));
    let refused = 0;
    kubernetes.script = ({ query }, response) => {
      if (query.has('continue') && refused < 2) {
        refused += 1;
        sendStatus(response, 410, 'Expired', 'continue token is too old');
        return true;
      }
      return false;
    };
    startReflector({ timing: { pageLimit: 2 } });
    await watching();

    expect(sink.calls).toEqual(['replaced Kustomization: a,b,c']);
    const limits = kubernetes.requests.map(({ query }) => query.get('limit'));
    expect(limits).toEqual(['2', '2', '2', '2', null, null]);
  });

  it('waits as long as Retry-After asks', async () => {
    let refusedAt = 0;
    let cameBackAt = 0;
    kubernetes.script = (_request, response) => {
      if (refusedAt === 0) {
        refusedAt = Date.now();
        sendStatus(response, 429, 'TooManyRequests', 'slow down', {
          'Retry-After': '1',
        });
        return true;
      }
      cameBackAt ||= Date.now();
      return false;
    };
    startReflector();
    await watching();

    expect(sink.calls[0]).toBe('failed Kustomization: tooManyRequests');
    expect(cameBackAt - refusedAt).toBeGreaterThanOrEqual(990);
  });

  it('backs off more and more while a kind is forbidden, and names the missing rule', async () => {
    kubernetes.put('a');
    let allowed = false;
    kubernetes.script = (_request, response) => {
      if (!allowed) {
        sendStatus(response, 403, 'Forbidden', 'kustomizations is forbidden');
      }
      return !allowed;
    };
    startReflector({ timing: { backoffFirstMs: 40, backoffLongestMs: 400 } });
    await until('it has tried thrice', () => kubernetes.requests.length === 3);
    expect(sink.errors[0]).toMatchObject({ status: 403, reason: 'forbidden' });
    expect(sink.errors[0].hint).toContain(
      'apiGroups: ["kustomize.toolkit.fluxcd.io"], resources: ["kustomizations"], verbs: ["get", "list", "watch"]',
    );
    allowed = true;
    await watching();
    expect(sink.calls.at(-1)).toBe('replaced Kustomization: a');
  });

  it('names an object that makes no sense and takes in the others', async () => {
    kubernetes.put('a');
    kubernetes.script = ({ query }, response) => {
      if (query.has('watch')) {
        return false;
      }
      const metadata = { name: 'good', uid: 'u', resourceVersion: '99' };
      const bad = { metadata: { name: 'bad', namespace: 'apps' } };
      sendJson(response, 200, {
        metadata: { resourceVersion: '100' },
        items: [bad, null, { metadata }],
      });
      return true;
    };
    startReflector();
    await watching();
    await until('an event is in', () => sink.data.length === 2);

    expect(sink.data[0]).toBe('replaced Kustomization: good');
    expect(sink.errors.map(error => error.message)).toEqual([
      "Reading Kustomization of cluster 'production' failed: Kustomization apps/bad has no metadata.uid and no metadata.resourceVersion",
      "Reading Kustomization of cluster 'production' failed: Kustomization (no name) has no metadata.name and no metadata.uid and no metadata.resourceVersion",
    ]);
  });

  it('offers an event again when the sink could not take it in', async () => {
    startReflector();
    await watching();
    let refusals = 2;
    sink.before = async () => {
      refusals -= 1;
      if (refusals >= 0) {
        throw new Error('the database is busy');
      }
    };
    const first = kubernetes.put('a');
    const second = kubernetes.put('b');
    await until('both are in', () => sink.data.length === 3);

    expect(sink.data.slice(1)).toEqual([
      `ADDED a@${first}`,
      `ADDED b@${second}`,
    ]);
    expect(sink.errors).toEqual([]);
  });

  it('reads one namespace and speaks for that one alone', async () => {
    kubernetes.put('a', { namespace: 'apps' });
    kubernetes.put('b', { namespace: 'infra' });
    startReflector({ namespace: 'infra' });
    await watching();
    kubernetes.put('c', { namespace: 'apps' });
    const event = kubernetes.put('d', { namespace: 'infra' });
    await until('the event is in', () => sink.data.length === 2);

    expect(sink.calls).toEqual([
      'replaced Kustomization in infra: b',
      `ADDED d@${event}`,
    ]);
    expect(sink.positions.map(({ namespace }) => namespace)).toEqual([
      'infra',
      'infra',
    ]);
  });

  it('gives up a watch for a reason known from elsewhere, and comes back when woken', async () => {
    const reflector = startReflector({
      timing: { backoffFirstMs: 60_000, backoffLongestMs: 60_000 },
    });
    await watching();
    const client = createTestClient(kubernetes.baseUrl);
    reflector.interrupt(
      Infinity,
      client.badResponse('the cluster does not answer'),
    );
    await until('it backs off', () => reflector.state === 'backingOff');
    expect(sink.errors).toHaveLength(1);
    const event = kubernetes.put('a');
    reflector.wake();
    await until('the event is in', () => sink.data.length === 2);
    expect(sink.data[1]).toBe(`ADDED a@${event}`);
  });

  it('closes its connection and says nothing more once stopped', async () => {
    const reflector = startReflector();
    await watching();
    kubernetes.put('a');
    await until('the event is in', () => sink.data.length === 2);
    await reflector.stop();
    expect(reflector.state).toBe('stopped');
    await until(
      'the connection is closed',
      () => kubernetes.watchers.size === 0,
    );
    const calls = sink.calls.length;
    kubernetes.put('b');
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(sink.calls).toHaveLength(calls);
  });
});
