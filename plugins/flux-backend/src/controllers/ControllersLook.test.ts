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

import {
  ControllerWork,
  ReconcileCounters,
} from '@fluxwatch/backstage-plugin-flux-common';
import { TestClock } from '../alerts/__testUtils__/TestClock';
import { sightingOf } from '../alerts';
import { ConcurrencyLimit } from '../ingest';
import { StoredController } from '../store';
import { ControllersLook } from './ControllersLook';
import { defaultControllersTiming } from './ControllersTiming';
import { ScriptedControllers } from './__testUtils__/ScriptedControllers';

const MINUTE = 60_000;
const START = Date.parse('2026-11-01T12:00:00Z');

const CART: ControllerWork = {
  ...{ kind: 'Kustomization', namespace: 'apps', labels: {} },
  ...{ suspended: false, statusless: false },
  ...{ readiness: 'Ready', stalled: false },
  ...{ interval: 5 * MINUTE, timeout: MINUTE },
};
/** After this, counters that stand still tell that the controller does. */
const PATIENCE = 11 * MINUTE;

describe('a look at the controllers', () => {
  let cluster: ScriptedControllers;
  let clock: TestClock;
  let work: ControllerWork[];
  let look: ControllersLook;
  let known: StoredController[];
  let counters: ReconcileCounters;

  beforeEach(() => {
    cluster = new ScriptedControllers();
    clock = new TestClock(START);
    work = [CART];
    known = [];
    counters = new ReconcileCounters();
    restart();
  });

  /** As another replica would go on: with what was written. */
  function restart() {
    look = new ControllersLook({
      ...{ client: cluster, clock, known, namespaces: [] },
      work: async () => work,
      counters,
      timing: defaultControllersTiming,
      pages: new ConcurrencyLimit(4),
      signal: new AbortController().signal,
    });
  }

  async function after(milliseconds: number) {
    clock.advance(milliseconds);
    const { controllers = [], errors } = await look.take();
    known = controllers.map(({ controller }) => controller);
    const [write] = controllers;
    return { ...write, errors };
  }

  async function stateAfter(milliseconds: number) {
    const { controller } = await after(milliseconds);
    return [controller.state, sightingOf(controller).state];
  }

  it('tells one that stands still although it has work, until its counters move', async () => {
    expect(await stateAfter(0)).toEqual(['up', 'up']);
    expect(await stateAfter(PATIENCE)).toEqual(['up', 'up']);
    expect(await stateAfter(1)).toEqual(['idle', 'down']);
    cluster.totals['pod-1'] += 1;
    expect(await stateAfter(MINUTE)).toEqual(['up', 'up']);
  });

  it('expects nothing of one that has nothing to do', async () => {
    work = [{ ...CART, suspended: true }];
    await after(0);
    expect(await stateAfter(24 * 60 * MINUTE)).toEqual(['up', 'up']);
  });

  it('tells when each resource was reconciled, by the counters of the controller', async () => {
    const cart = { kind: 'Kustomization', namespace: 'apps', name: 'cart' };
    await after(0);
    expect(counters.of(cart)).toEqual({ since: START, readAt: START });
    cluster.totals['pod-1'] += 1;
    await after(MINUTE);
    const movedAt = START + MINUTE;
    expect(counters.of(cart)).toEqual({
      since: START,
      movedAt,
      readAt: movedAt,
    });
    cluster.refused.add('pods/proxy');
    await after(MINUTE);
    expect(counters.of(cart)?.readAt).toBe(movedAt);
  });

  it('waits for the retries of what is not ready, which may be a quarter of an hour apart', async () => {
    const gone = { ...CART, interval: MINUTE };
    work = [
      { ...gone, readiness: 'Failed' },
      { ...gone, readiness: 'Blocked' },
    ];
    await after(0);
    expect(await stateAfter(17 * MINUTE)).toEqual(['up', 'up']);
    expect(await stateAfter(1)).toEqual(['idle', 'down']);
  });

  it('waits for one that is busy until the longest timeout', async () => {
    work = [CART, { ...CART, timeout: 30 * MINUTE }];
    cluster.activeWorkers = 1;
    await after(0);
    expect(await stateAfter(31 * MINUTE)).toEqual(['up', 'up']);
    expect(await stateAfter(1)).toEqual(['idle', 'down']);
  });

  it('knows over a restart since when one stands still', async () => {
    await after(0);
    await after(PATIENCE);
    restart();
    expect(await stateAfter(1)).toEqual(['idle', 'down']);
    restart();
    expect(await stateAfter(MINUTE)).toEqual(['idle', 'down']);
  });

  it('neither ends nor starts anything when metrics cannot be read any more', async () => {
    await after(0);
    cluster.refused.add('pods/proxy');
    expect(await stateAfter(24 * 60 * MINUTE)).toEqual(['unknown', 'up']);
    cluster.refused.clear();
    await after(10 * MINUTE);
    expect(await stateAfter(PATIENCE + 1)).toEqual(['idle', 'down']);
    cluster.refused.add('pods/proxy');
    expect(await stateAfter(MINUTE)).toEqual(['unknown', 'unknown']);
    restart();
    expect(await stateAfter(MINUTE)).toEqual(['unknown', 'unknown']);
  });

  it('ends what began without pods when pods are ready, even without metrics', async () => {
    cluster.refused.add('pods/proxy');
    cluster.readyReplicas = 0;
    cluster.pods = [{ name: 'pod-1', ready: false }];
    expect(await stateAfter(0)).toEqual(['down', 'down']);
    cluster.readyReplicas = 1;
    cluster.pods = [{ name: 'pod-1', ready: true }];
    expect(await stateAfter(MINUTE)).toEqual(['unknown', 'up']);
  });

  it('tells one that hangs by the Lease that it no longer renews', async () => {
    cluster.lease = { pod: 'pod-1', renewTime: 'a' };
    await after(0);
    cluster.refused.add('pods/proxy');
    expect(await stateAfter(2 * MINUTE)).toEqual(['unknown', 'up']);
    expect(await stateAfter(1)).toEqual(['idle', 'down']);
    restart();
    expect(await stateAfter(1)).toEqual(['idle', 'down']);
    cluster.refused.add('leases');
    expect(await stateAfter(10 * MINUTE)).toEqual(['unknown', 'unknown']);
    cluster.refused.delete('leases');
    expect(await stateAfter(10 * MINUTE)).toEqual(['idle', 'down']);
    cluster.lease = { pod: 'pod-1', renewTime: 'b' };
    expect(await stateAfter(MINUTE)).toEqual(['unknown', 'up']);
  });

  it('reads the pod that leads, or where nobody tells, the one that has counted', async () => {
    cluster.pods = ['pod-0', 'pod-1', 'pod-2'].map(name => ({
      name,
      ready: true,
    }));
    cluster.totals = { 'pod-0': 0, 'pod-1': 10, 'pod-2': 0 };
    const { controller } = await after(0);
    expect(controller.progress?.pod).toBe('pod-1');
    expect(controller).not.toHaveProperty('lease');
    cluster.lease = { pod: 'pod-2', renewTime: 'a' };
    cluster.asked = [];
    const next = await after(MINUTE);
    expect(next.controller).toMatchObject({
      progress: { pod: 'pod-2' },
      lease: { pod: 'pod-2' },
    });
    expect(cluster.asked.filter(path => path.includes('/proxy/'))).toEqual([
      expect.stringContaining('pod-2:8080'),
    ]);
  });

  it('keeps a sample a minute, and durations every other minute while something is reconciled', async () => {
    const kept: Array<[sample: boolean, durations: boolean]> = [];
    for (let index = 0; index < 9; index++) {
      const { sample, durations } = await after(30_000);
      kept.push([sample !== undefined, durations !== undefined]);
      cluster.totals['pod-1'] += index < 4 ? 1 : 0;
    }
    const [yes, no] = [true, false];
    expect(kept).toEqual([
      [no, yes],
      [no, no],
      [yes, no],
      [no, no],
      [yes, yes],
      [no, no],
      [yes, no],
      [no, no],
      [yes, no],
    ]);
  });

  it('asks for a page that fails less and less often', async () => {
    cluster.refused.add('pods/proxy');
    const tried: number[] = [];
    for (let second = 0; second < 20 * 60; second += 30) {
      cluster.asked = [];
      const { controller } = await after(30_000);
      expect(controller.metricsError).toMatchObject({ reason: 'forbidden' });
      expect(controller.metricsErrorSince).toBe(START + 30_000);
      if (cluster.asked.some(path => path.includes('/proxy/'))) {
        tried.push(second / 30);
      }
    }
    expect(tried).toEqual([0, 1, 3, 7, 15, 25, 35]);
  });

  it('goes on with what it may read, and says what it may not', async () => {
    await after(0);
    cluster.refused.add('pods');
    const blind = await after(MINUTE);
    expect(blind.errors).toMatchObject([{ message: 'pods are refused' }]);
    expect(blind.controller).toMatchObject({
      ...{ state: 'unknown', readyPods: 1 },
      metricsError: { message: 'pods are refused' },
    });
    cluster.refused.add('deployments');
    const { controller, errors } = await after(MINUTE);
    expect(controller).toBeUndefined();
    expect(errors).toMatchObject([{ message: 'deployments are refused' }]);
  });
});
