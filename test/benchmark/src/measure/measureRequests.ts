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
import { Viewer } from '../viewers/Viewer';
import { Bench } from './Bench';
import { RequestPurpose, requestPurpose } from './requestPurpose';
import { viewerCost } from './viewerCost';

// The first answers are behind them.
const SETTLE_MS = 2_000;
const CHANGE_MS = 500;

/** Lets Flux apply something every half second, so that there are signals. */
function keepChanging({ clusters, entities, fleet }: Bench): () => void {
  let index = 0;
  const timer = setInterval(() => {
    index += 1;
    const change = {
      cluster: clusters[index % clusters.length],
      name: entities[index % entities.length].name,
      revision: `main@sha1:${Date.now().toString(16).padStart(40, '0')}`,
    };
    // A fleet that has ended is noticed by whoever asks it next.
    fleet.ask(fleetCommands.change, change).catch(() => {});
  }, CHANGE_MS);
  return () => clearInterval(timer);
}

async function withViewers(
  bench: Bench,
  count: number,
  minutes: number,
): Promise<Measurement[]> {
  const { api, entities, fleet } = bench;
  const viewers: Viewer[] = [];
  for (let index = 0; index < count; index++) {
    const { ref } = entities[index % entities.length];
    viewers.push(await Viewer.open(api, ref));
  }
  const stopChanging = keepChanging(bench);
  await sleep(SETTLE_MS);
  await fleet.ask(fleetCommands.clearRequests, {});
  viewers.forEach(viewer => viewer.clearAnswers());
  await sleep(minutes * 60_000);
  const { counts } = await fleet.ask(fleetCommands.requests, {});
  const answers = viewers.reduce((sum, viewer) => sum + viewer.answers, 0);
  stopChanging();
  await Promise.all(viewers.map(viewer => viewer.close()));

  const sum = counts.reduce((total, each) => total + each.count, 0);
  const purposes = new Map<RequestPurpose, number>();
  for (const each of counts) {
    const purpose = requestPurpose(each);
    purposes.set(purpose, (purposes.get(purpose) ?? 0) + each.count);
  }
  const caused = viewerCost(counts, minutes * 60);
  const who = `${count === 1 ? '1 viewer' : `${count} viewers`}`;
  const row = {
    section: 'Kubernetes requests a minute, all clusters together',
    unit: '',
  };
  return [
    {
      ...row,
      name: `${who}, ${Math.round(answers / minutes)} answers a minute`,
      value: sum / minutes,
    },
    ...[...purposes].map(([purpose, total]) => ({
      ...row,
      name: `  ${purpose}`,
      value: total / minutes,
    })),
    {
      ...row,
      name: '  because of viewers: more than any schedule explains',
      isCertain: true,
      value: caused / minutes,
      budget: atMost(0),
    },
  ];
}

/** How many Kubernetes requests the portal makes while nobody, somebody, and many look at it. */
export async function measureRequests(
  bench: Bench,
  { viewers, minutes }: { viewers: readonly number[]; minutes: number },
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const count of viewers) {
    bench.note(`Kubernetes requests while ${count} look on`);
    measurements.push(...(await withViewers(bench, count, minutes)));
  }
  return measurements;
}
