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

import { ReconcileCounters } from '@fluxwatch/backstage-plugin-flux-common';
import { TestClock } from '../alerts/__testUtils__/TestClock';
import { ConcurrencyLimit } from '../ingest';
import { ControllersLook } from './ControllersLook';
import { defaultControllersTiming } from './ControllersTiming';
import { PushedPage } from './__testUtils__/PushedPage';
import { ScriptedControllers } from './__testUtils__/ScriptedControllers';
import { readMetrics } from './readMetrics';

const timing = defaultControllersTiming;
const SECOND = 1_000;
/** More than is read without a place. */
const LONG = `# ${'x'.repeat(900)}\n`.repeat(80);
const PAGE = 'process_resident_memory_bytes 5\n';

let clock: TestClock;
let pages: ConcurrencyLimit;
let stop: AbortController;

beforeEach(() => {
  clock = new TestClock(0);
  pages = new ConcurrencyLimit(1);
  stop = new AbortController();
});

async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += SECOND) {
    await new Promise(setImmediate);
    clock.advance(SECOND);
  }
  await new Promise(setImmediate);
}

describe('metrics that never come', () => {
  function lookAt(client: ScriptedControllers): ControllersLook {
    return new ControllersLook({
      ...{ client, clock, timing, pages, signal: stop.signal },
      ...{ known: [], namespaces: [], work: async () => [] },
      counters: new ReconcileCounters(),
    });
  }

  function hanging(): ScriptedControllers {
    const cluster = new ScriptedControllers();
    cluster.hangs = true;
    return cluster;
  }

  it('keep nobody from looking at other clusters', async () => {
    const stuck = [1, 2, 3].map(() => lookAt(hanging()).take());
    await pass(SECOND);
    const well = await lookAt(new ScriptedControllers()).take();
    expect(well.controllers?.[0].controller).toMatchObject({ state: 'up' });
    await pass(timing.metricsDeadlineMs);
    for (const { controllers = [] } of await Promise.all(stuck)) {
      expect(controllers[0].controller).toMatchObject({
        ...{ state: 'unknown', metricsError: { reason: 'timeout' } },
      });
    }
  });

  it('are asked for again some time after they were given up', async () => {
    const cluster = hanging();
    const look = lookAt(cluster);
    const asksAfter = async (milliseconds: number) => {
      await pass(milliseconds);
      cluster.asked = [];
      const taken = look.take();
      await pass(timing.metricsDeadlineMs);
      await taken;
      return cluster.asked.some(path => path.includes('/proxy/'));
    };
    expect(await asksAfter(0)).toBe(true);
    expect(await asksAfter(timing.readMs / 2 - SECOND)).toBe(false);
    expect(await asksAfter(0)).toBe(true);
  });
});

describe('a long metrics page', () => {
  function read(page: PushedPage, signal = stop.signal) {
    return readMetrics({
      ...{ client: page, clock, timing, pages, signal },
      ...{ namespace: 'flux-system', pod: 'pod-1', port: 8080 },
    }).catch((error: Error) => error);
  }

  /** One that begins, and then says nothing more. */
  function readStuck() {
    const page = new PushedPage();
    page.push(LONG);
    return read(page);
  }

  it('has its place until its time is up, and the next one its own time then', async () => {
    const first = readStuck();
    const page = new PushedPage();
    const second = read(page);
    await pass(10 * SECOND);
    page.push(LONG);
    await pass(6 * SECOND);
    expect(await first).toMatchObject({ detail: { reason: 'timeout' } });
    page.push(PAGE);
    page.end();
    expect(await second).toMatchObject({ memoryBytes: 5 });
    expect(await read(page)).toMatchObject({ memoryBytes: 5 });
  });

  it('that waits for its place and then does not end is given up in its time', async () => {
    const first = readStuck();
    const page = new PushedPage();
    const second = read(page);
    await pass(10 * SECOND);
    page.push(LONG);
    await pass(5 * SECOND);
    await first;
    const rest = timing.metricsDeadlineMs - 10 * SECOND;
    await pass(rest - SECOND);
    expect(page.isOpen).toBe(true);
    await pass(2 * SECOND);
    expect(await second).toMatchObject({ detail: { reason: 'timeout' } });
    expect(page.isOpen).toBe(false);
  });

  it('that waits for its place goes when it is told to, and takes none', async () => {
    const first = readStuck();
    const page = new PushedPage();
    const leave = new AbortController();
    const second = read(page, leave.signal);
    page.push(LONG);
    await pass(SECOND);
    leave.abort();
    expect(await second).toMatchObject({ name: 'AbortError' });
    expect(page.isOpen).toBe(false);
    stop.abort();
    await first;
    expect(await pages.run(async () => 'free')).toBe('free');
  });

  it('does not wait for those that trickle', async () => {
    const slow = new PushedPage();
    const trickling = read(slow);
    for (let second = 0; second < 10; second++) {
      slow.push(PAGE);
      await pass(SECOND);
    }
    const page = new PushedPage();
    page.push(LONG + PAGE);
    page.end();
    expect(await read(page)).toMatchObject({ memoryBytes: 5 });
    await pass(5 * SECOND);
    expect(await trickling).toMatchObject({
      detail: { reason: 'timeout', hint: /too slowly/ },
    });
  });
});
