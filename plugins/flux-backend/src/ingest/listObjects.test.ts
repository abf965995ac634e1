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

import { Clock, systemClock } from '../clusters/Clock';
import { ScriptedKubernetes } from './__testUtils__/ScriptedKubernetes';
import { sendJson } from './__testUtils__/scriptedAnswers';
import {
  createTestClient,
  fastTiming,
  kustomizations,
} from './__testUtils__/testReader';
import { ListLimits } from './ListBounds';
import { listObjects } from './listObjects';

const ROOMY = fastTiming.listLimits;

describe('listObjects', () => {
  let kubernetes: ScriptedKubernetes;
  let pages: number;

  beforeEach(async () => {
    kubernetes = await ScriptedKubernetes.start();
    pages = 0;
  });

  afterEach(() => kubernetes.stop());

  function list(limits: Partial<ListLimits> = {}, clock: Clock = systemClock) {
    const listLimits = { ...ROOMY, ...limits };
    return listObjects({
      client: createTestClient(kubernetes.baseUrl),
      kind: kustomizations,
      timing: { ...fastTiming, pageLimit: 2, listLimits },
      clock,
    });
  }

  /** Pages without end, each of which tells by its number where it goes on. */
  function servePages(
    next: (page: number) => string,
    item: (index: number) => object = index => ({
      metadata: { name: `n${index}`, uid: `u${index}`, resourceVersion: '1' },
    }),
  ): void {
    kubernetes.script = (_request, response) => {
      pages += 1;
      sendJson(response, 200, {
        metadata: { resourceVersion: '9', continue: next(pages) },
        items: [item(2 * pages), item(2 * pages + 1)],
      });
      return true;
    };
  }

  it.each([
    ['at once', () => 'same', 2],
    ['by turns', (page: number) => (page % 2 ? 'A' : 'B'), 3],
    ['after a while', (page: number) => String(page % 10), 11],
  ])('ends a list that comes back to a page %s', async (_, next, asked) => {
    servePages(next);

    await expect(list()).rejects.toMatchObject({
      detail: {
        reason: 'badResponse',
        message: expect.stringContaining('the list goes round in a circle'),
      },
    });
    expect(pages).toBe(asked);
  });

  it.each<[string, Partial<ListLimits>, number]>([
    ['10 objects', { objects: 10 }, 5],
    ['4 pages', { pages: 4 }, 4],
    ['1 MB', { megabytes: 1 }, 11],
    ['2 minutes', { minutes: 2 }, 6],
  ])('ends a list that goes on after %s', async (bound, limits, asked) => {
    const name = 'x'.repeat(50_000);
    servePages(String, index => ({
      metadata: { name, uid: `u${index}`, resourceVersion: '1' },
    }));
    // Three pages take a minute.
    const clock = { ...systemClock, now: () => pages * 20_000 };

    await expect(list(limits, clock)).rejects.toMatchObject({
      detail: {
        reason: 'badResponse',
        kind: 'Kustomization',
        message: expect.stringContaining(
          `the list does not end after ${bound}`,
        ),
      },
    });
    expect(pages).toBe(asked);
  });

  it('takes in a list that ends where it has to', async () => {
    ['a', 'b', 'c', 'd', 'e'].forEach(name => kubernetes.put(name));

    const { objects, problems } = await list({ objects: 5, pages: 3 });

    expect(objects.map(({ metadata }) => metadata.name).join('')).toBe('abcde');
    expect(problems).toEqual([]);
  });

  it.each([
    [20, 'Kustomization n19 has no metadata.uid'],
    [
      23,
      'Kustomization n19 has no metadata.uid; the same goes for 3 more objects',
    ],
  ])('tells of %i objects that make no sense', async (count, last) => {
    kubernetes.script = (_request, response) => {
      sendJson(response, 200, {
        metadata: { resourceVersion: '9' },
        items: Array.from({ length: count }, (_, index) => ({
          metadata: { name: `n${index}`, resourceVersion: '1' },
        })),
      });
      return true;
    };

    const { problems } = await list();

    expect(problems).toHaveLength(20);
    expect(problems[0]).toBe('Kustomization n0 has no metadata.uid');
    expect(problems[19]).toBe(last);
  });
});
