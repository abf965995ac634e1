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

import { sendJson, sendStatus } from './__testUtils__/scriptedAnswers';
import { until } from './__testUtils__/testReader';
import { useReflector } from './__testUtils__/useReflector';

describe('Reflector', () => {
  const { kubernetes, sink, startReflector, watching } = useReflector();

  it('lists anew when the server answers 410 to a watch', async () => {
    kubernetes().put('a');
    const stored = kubernetes().resourceVersion;
    kubernetes().delete('a');
    kubernetes().put('b');
    kubernetes().compact();
    startReflector({ resourceVersion: stored });
    await watching();

    expect(sink().calls).toEqual(['replaced Kustomization: b']);
    expect(kubernetes().reads.slice(0, 2)).toEqual([`watch ${stored}`, 'list']);
  });

  it('lists anew when a watch ends with an ERROR event of code 410', async () => {
    kubernetes().put('a');
    startReflector();
    await watching();
    const object = { kind: 'Status', code: 410, reason: 'Expired' };
    kubernetes().writeRaw(`${JSON.stringify({ type: 'ERROR', object })}\n`);
    kubernetes().endWatches();
    await until('it has listed twice', () => sink().calls.length === 2);

    expect(sink().errors).toEqual([]);
  });

  it('does not hammer a server that answers 410 to every watch', async () => {
    kubernetes().put('a');
    kubernetes().script = ({ query }, response) => {
      if (query.has('watch')) {
        sendStatus(response, 410, 'Expired', 'too old resource version');
      }
      return query.has('watch');
    };
    startReflector({
      timing: { backoffFirstMs: 200, backoffLongestMs: 10_000 },
    });
    await new Promise(resolve => setTimeout(resolve, 500));

    const lists = kubernetes().reads.filter(read => read === 'list');
    expect(lists.length).toBeGreaterThanOrEqual(2);
    expect(lists.length).toBeLessThanOrEqual(3);
  });

  it('backs off from broken JSON, tells so, and resumes after the last event', async () => {
    startReflector();
    await watching();
    const first = kubernetes().put('a');
    kubernetes().writeRaw('{"type":"ADDED","object":{{{\n');
    const second = kubernetes().put('b');
    await until('the second is in', () => sink().data.length === 3);

    expect(sink().calls).toEqual([
      'replaced Kustomization: ',
      `ADDED a@${first}`,
      'failed Kustomization: badResponse',
      `ADDED b@${second}`,
    ]);
  });

  it('lists anew when it cannot get past a broken event by watching', async () => {
    kubernetes().put('a');
    kubernetes().script = ({ query }, response) => {
      if (query.get('resourceVersion') === '101') {
        response.end('{"type":"ADDED"\n');
        return true;
      }
      return false;
    };
    startReflector();
    await until('it has failed', () => sink().errors.length > 0);
    kubernetes().put('b');
    await until('it has listed again', () => sink().names.length === 2);

    expect(sink().data[1]).toBe('replaced Kustomization: a,b');
    expect(sink().errors).toHaveLength(3);
  });

  it('starts a list again when the server forgets it between two pages', async () => {
    ['a', 'b', 'c'].forEach(name => kubernetes().put(name));
    let refused = 0;
    kubernetes().script = ({ query }, response) => {
      if (query.has('continue') && refused < 2) {
        refused += 1;
        sendStatus(response, 410, 'Expired', 'continue token is too old');
        return true;
      }
      return false;
    };
    startReflector({ timing: { pageLimit: 2 } });
    await watching();

    expect(sink().calls).toEqual(['replaced Kustomization: a,b,c']);
    const limits = kubernetes().requests.map(({ query }) => query.get('limit'));
    expect(limits).toEqual(['2', '2', '2', '2', null, null]);
  });

  it('waits as long as Retry-After asks', async () => {
    let refusedAt = 0;
    let cameBackAt = 0;
    kubernetes().script = (_request, response) => {
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

    expect(sink().calls[0]).toBe('failed Kustomization: tooManyRequests');
    expect(cameBackAt - refusedAt).toBeGreaterThanOrEqual(990);
  });

  it('backs off more and more while a kind is forbidden, and names the missing rule', async () => {
    kubernetes().put('a');
    let allowed = false;
    kubernetes().script = (_request, response) => {
      if (!allowed) {
        sendStatus(response, 403, 'Forbidden', 'kustomizations is forbidden');
      }
      return !allowed;
    };
    startReflector({ timing: { backoffFirstMs: 40, backoffLongestMs: 400 } });
    await until(
      'it has tried thrice',
      () => kubernetes().requests.length === 3,
    );
    expect(sink().errors[0]).toMatchObject({
      status: 403,
      reason: 'forbidden',
    });
    expect(sink().errors[0].hint).toContain(
      'apiGroups: ["kustomize.toolkit.fluxcd.io"], resources: ["kustomizations"], verbs: ["get", "list", "watch"]',
    );
    allowed = true;
    await watching();
    expect(sink().calls.at(-1)).toBe('replaced Kustomization: a');
  });

  it('names an object that makes no sense and takes in the others', async () => {
    kubernetes().put('a');
    kubernetes().script = ({ query }, response) => {
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
    await until('an event is in', () => sink().data.length === 2);

    expect(sink().data[0]).toBe('replaced Kustomization: good');
    expect(sink().errors.map(error => error.message)).toEqual([
      "Reading Kustomization of cluster 'production' failed: Kustomization apps/bad has no metadata.uid and no metadata.resourceVersion",
      "Reading Kustomization of cluster 'production' failed: Kustomization (no name) has no metadata.name and no metadata.uid and no metadata.resourceVersion",
    ]);
  });

  it('offers an event again when the sink could not take it in', async () => {
    startReflector();
    await watching();
    let refusals = 2;
    sink().before = async () => {
      refusals -= 1;
      if (refusals >= 0) {
        throw new Error('the database is busy');
      }
    };
    const first = kubernetes().put('a');
    const second = kubernetes().put('b');
    await until('both are in', () => sink().data.length === 3);

    expect(sink().data.slice(1)).toEqual([
      `ADDED a@${first}`,
      `ADDED b@${second}`,
    ]);
    expect(sink().errors).toEqual([]);
  });
});
