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

import { setTimeout as sleep } from 'node:timers/promises';
import { fleetCommands } from '../fleet/fleetCommands';
import { atMost, Measurement } from '../report/Measurement';
import { percentile } from '../report/percentile';
import { Bench } from './Bench';
import { until } from './until';

const FEW = 10;
const REQUESTS = 300;
const WARM_UP_REQUESTS = 100;
// The metrics of every controller have been read twice by then.
const SETTLE_MS = 75_000;
const waiting = { deadlineMs: 3 * 60_000, pauseMs: 500 };

/** Lets each controller count so many resources, until the portal has seen that. */
async function count({ api, fleet }: Bench, resources: number): Promise<void> {
  await fleet.ask(fleetCommands.count, { resources });
  const since = Date.now();
  await until(
    `the metrics of every controller with ${resources} resources are read`,
    async () => {
      const { total, read } = await api.readControllers(since);
      return total > 0 && read === total;
    },
    waiting,
  );
}

/** How long the backend computes in a minute while nobody looks, in milliseconds. */
async function costOf({ portal }: Bench, minutes: number): Promise<number> {
  const before = await portal.cpuTimeMs();
  await sleep(minutes * 60_000);
  return ((await portal.cpuTimeMs()) - before) / minutes;
}

/** What the metrics of the controllers cost, and how soon they are told. */
export async function measureMetrics(
  bench: Bench,
  { minutes }: { minutes: number },
): Promise<Measurement[]> {
  const { api, portal, resources, clusters } = bench;
  bench.note(`metrics of ${FEW} resources`);
  await count(bench, FEW);
  await sleep(SETTLE_MS);
  const few = await costOf(bench, minutes);
  const memoryBefore = await portal.memory();

  bench.note(`metrics of ${resources} resources`);
  await count(bench, resources);
  await sleep(SETTLE_MS);
  let many = 0;
  const delay = await portal.loopDelay(async () => {
    many = await costOf(bench, minutes);
  });
  const memory = await portal.memory();

  const { total } = await api.readControllers(0);
  for (let index = 0; index < WARM_UP_REQUESTS; index++) {
    await api.timeOfControllers();
  }
  const taken: number[] = [];
  for (let index = 0; index < REQUESTS; index++) {
    taken.push(await api.timeOfControllers());
  }
  const cost = `Metrics of ${total} controllers on ${clusters.length} clusters with ${resources} resources each, every 30 s`;
  const answer = `Answer for ${total} controllers`;
  return [
    {
      ...{ section: cost, unit: 'ms' },
      name: 'computing in the backend, a minute',
      value: many,
    },
    {
      ...{ section: cost, unit: 'ms' },
      name: `the same with ${FEW} resources each`,
      value: few,
    },
    {
      ...{ section: cost, unit: 'ms' },
      name: 'event loop of the backend late, p99',
      value: delay.p99,
      budget: atMost(20),
    },
    {
      ...{ section: cost, unit: 'ms' },
      name: 'the same at worst',
      value: delay.longest,
    },
    {
      ...{ section: cost, unit: 'MB' },
      name: 'database',
      value: (await portal.databaseBytes()) / 1e6,
    },
    {
      ...{ section: cost, unit: 'kB' },
      name: 'heap for each resource of a controller',
      value:
        (memory.heap +
          memory.external -
          memoryBefore.heap -
          memoryBefore.external) /
        (total * (resources - FEW)) /
        1e3,
    },
    {
      ...{ section: answer, unit: 'ms', name: 'p50' },
      value: percentile(taken, 0.5),
    },
    {
      ...{ section: answer, unit: 'ms', name: 'p99', budget: atMost(25) },
      value: percentile(taken, 0.99),
    },
  ];
}
