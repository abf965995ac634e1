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

import { fleetCommands } from '../fleet/fleetCommands';
import { atLeast, Measurement } from '../report/Measurement';
import { Bench } from './Bench';
import { until } from './until';

const CHANGES = 10_000;
const waiting = { deadlineMs: 5 * 60_000, pauseMs: 20 };

/** A burst of changes, until the portal shows the last one of each cluster. */
export async function measureThroughput(bench: Bench): Promise<Measurement[]> {
  const { api, clusters, entities, fleet, portal } = bench;
  bench.note(`a burst of ${CHANGES} changes`);
  const revision = `burst-${Date.now().toString(36)}`;
  const cpuBefore = await portal.cpuTimeMs();
  const burst = await fleet.ask(fleetCommands.burst, {
    changes: CHANGES,
    revision,
  });
  const shownAt = await until(
    'the portal shows the last changes',
    async () => {
      const { items } = await api.resources({ entityRef: entities[0].ref });
      const shown = items.filter(
        ({ revisions }) => revisions.applied?.text === `${revision}-0`,
      );
      return shown.length === clusters.length;
    },
    waiting,
  );
  const cpuMs = (await portal.cpuTimeMs()) - cpuBefore;
  await until(
    `the portal shows a change of each of ${burst.changed} resources`,
    async () => (await api.totalResources({ q: revision })) === burst.changed,
    waiting,
  );
  const section = `Changes taken in, ${CHANGES} of ${burst.changed} resources`;
  const seconds = (ms: number) => ms / 1000;
  return [
    {
      section,
      name: 'for each second of computing',
      value: CHANGES / seconds(cpuMs),
      unit: 'changes',
      budget: atLeast(2_000),
    },
    {
      section,
      name: 'for each second of waiting',
      value: CHANGES / seconds(shownAt - burst.startedAt),
      unit: 'changes',
    },
    {
      section,
      name: 'the clusters alone, for each second',
      value: CHANGES / seconds(burst.endedAt - burst.startedAt),
      unit: 'changes',
    },
  ];
}
