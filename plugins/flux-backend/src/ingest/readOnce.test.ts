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

import { systemClock } from '../clusters/Clock';
import { ScriptedKubernetes } from './__testUtils__/ScriptedKubernetes';
import { sendStatus } from './__testUtils__/scriptedAnswers';
import { createTestClient, kustomizations } from './__testUtils__/testReader';
import { readOnce } from './readOnce';

describe('readOnce', () => {
  let kubernetes: ScriptedKubernetes;

  beforeEach(async () => {
    kubernetes = await ScriptedKubernetes.start();
  });

  afterEach(() => kubernetes.stop());

  it('lists every kind once, and names what cannot be read without hiding the rest', async () => {
    kubernetes.put('a', { namespace: 'apps' });
    kubernetes.put('b', { namespace: 'infra' });
    kubernetes.script = ({ path }, response) => {
      const forbidden = path.includes('/infra/');
      if (forbidden) {
        sendStatus(response, 403, 'Forbidden', 'not allowed');
      }
      return forbidden;
    };
    const result = await readOnce({
      client: createTestClient(kubernetes.baseUrl),
      kinds: [
        kustomizations,
        { ...kustomizations, kind: 'Absent', plural: 'absents' },
      ],
      namespaces: ['apps', 'infra'],
      clock: { ...systemClock, now: () => 42 },
    });

    expect(
      result.items.map(item => item.objects.map(o => o.metadata.name)),
    ).toEqual([['a'], []]);
    expect(
      result.errors.map(e => `${e.kind} ${e.namespace} ${e.reason}`).sort(),
    ).toEqual([
      'Absent apps notFound',
      'Absent infra forbidden',
      'Kustomization infra forbidden',
    ]);
    expect(result.observedAt).toBe(42);
    expect(kubernetes.watchers.size).toBe(0);
  });
});
