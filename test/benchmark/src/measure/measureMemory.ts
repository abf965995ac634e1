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
import { Bench } from './Bench';
import { fillFleet } from './fillFleet';
import { until } from './until';

const WARM_UP_REQUESTS = 200;
// Statements, connections and timers of the last batches come to rest.
const REST_MS = 3_000;

/**
 * The memory of the backend with all resources, less that of the same backend
 * with none. It has worked before, so that code is not counted.
 */
export async function measureMemory(bench: Bench): Promise<Measurement[]> {
  const { api, clusters, entities, fleet, portal, resources } = bench;
  bench.note('memory: warming up');
  await fillFleet(bench, Math.ceil(resources / 5));
  for (let index = 0; index < WARM_UP_REQUESTS; index++) {
    await api.timeOf({ entityRef: entities[index % entities.length].ref });
  }
  await fleet.ask(fleetCommands.empty, {});
  await until(
    'every resource is gone from the portal',
    async () => (await api.totalResources()) === 0,
    { deadlineMs: 120_000, pauseMs: 200 },
  );
  await sleep(REST_MS);
  const without = await portal.memory();

  bench.note('memory: with all resources');
  await fillFleet(bench, resources);
  await sleep(REST_MS);
  const full = await portal.memory();

  const count = clusters.length * resources;
  const each = (bytes: number) => bytes / count / 1000;
  const row = (name: string, value: number, unit: string) => ({
    section: 'Memory of the backend',
    ...{ name, value, unit },
  });
  return [
    {
      ...row('heap for a resource', each(full.heap - without.heap), 'kB'),
      budget: atMost(2),
    },
    row(
      'outside of the heap for a resource',
      each(full.external - without.external),
      'kB',
    ),
    row(
      'resident for a resource',
      each(full.resident - without.resident),
      'kB',
    ),
    row('heap with an empty fleet', without.heap / 1e6, 'MB'),
    row('resident with an empty fleet', without.resident / 1e6, 'MB'),
    row('resident with the fleet', full.resident / 1e6, 'MB'),
  ];
}
