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

const CHANGES = 200;
const PAUSE_MS = 100;
// Slow, rather than never; and so many who ask at once must not be the load.
const waiting = { deadlineMs: 5 * 60_000, pauseMs: 10 };

/** @returns how long until the answer for the entity showed it, in milliseconds */
async function timeOfChange(
  { api, clusters, entities, fleet }: Bench,
  index: number,
): Promise<number> {
  const cluster = clusters[index % clusters.length];
  const turn = Math.floor(index / clusters.length);
  const { name, ref } = entities[turn % entities.length];
  const revision = `main@sha1:${index.toString(16).padStart(40, '0')}`;
  const change = await fleet.ask(fleetCommands.change, {
    ...{ cluster, name, revision },
  });
  const shownAt = await until(
    `the portal shows ${revision} of ${name} on ${cluster}`,
    async () => {
      const { items } = await api.resources({ entityRef: ref });
      return items.some(
        item =>
          item.cluster === cluster && item.revisions.applied?.text === revision,
      );
    },
    waiting,
  );
  return shownAt - change.at;
}

/** How long a change in a cluster takes until the API tells it. */
export async function measureChanges(bench: Bench): Promise<Measurement[]> {
  bench.note(`${CHANGES} changes, ${1000 / PAUSE_MS} a second`);
  const running: Promise<number>[] = [];
  for (let index = 0; index < CHANGES; index++) {
    const taken = timeOfChange(bench, index);
    // It is awaited below; until then it is not unhandled.
    taken.catch(() => {});
    running.push(taken);
    await sleep(PAUSE_MS);
  }
  const taken = await Promise.all(running);
  const row = {
    section: 'From a change in a cluster to the answer that shows it',
    unit: 'ms',
  };
  return [
    { ...row, name: 'p50', value: percentile(taken, 0.5) },
    {
      ...row,
      name: 'p99',
      value: percentile(taken, 0.99),
      budget: atMost(1_000),
    },
  ];
}
