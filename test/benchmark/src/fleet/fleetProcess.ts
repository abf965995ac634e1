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

import { setImmediate } from 'node:timers/promises';
import { answer } from '../child/Command';
import { answerParent } from '../child/answerParent';
import { fleetCommands } from './fleetCommands';
import { SyntheticCluster } from './SyntheticCluster';

const CHANGES_AT_ONCE = 20;

const clusters: SyntheticCluster[] = [];

function preciseNow(): number {
  return performance.timeOrigin + performance.now();
}

function clusterNamed(name: string): SyntheticCluster {
  const found = clusters.find(cluster => cluster.name === name);
  if (!found) {
    throw new Error(`There is no cluster ${name}`);
  }
  return found;
}

/** The number in the name of a Kustomization: 3 of `app-3`. */
function indexOf(name: string): number {
  return Number(name.replace('app-', ''));
}

async function burst(changes: number, revision: string): Promise<number> {
  const changed = new Set<string>();
  const rounds = Math.ceil(changes / clusters.length);
  let made = 0;
  for (let round = rounds - 1; round >= 0; round--) {
    for (const cluster of clusters) {
      // Counts down, so that the last change is that of app-0.
      const index = round % cluster.kustomizations;
      cluster.change(index, `${revision}-${round}`);
      changed.add(`${cluster.name} ${index}`);
      made += 1;
      if (made % CHANGES_AT_ONCE === 0) {
        await setImmediate();
      }
    }
  }
  return changed.size;
}

answerParent([
  answer(fleetCommands.start, async ({ clusters: count, resources }) => {
    for (let index = 0; index < count; index++) {
      clusters.push(
        await SyntheticCluster.start(`cluster-${index}`, resources),
      );
    }
    return { clusters: clusters.map(({ address }) => address) };
  }),
  answer(fleetCommands.fill, async ({ resources }) => {
    for (const cluster of clusters) {
      cluster.fill(resources);
      await setImmediate();
    }
    return {};
  }),
  answer(fleetCommands.count, ({ resources }) => {
    clusters.forEach(cluster => cluster.setCounted(resources));
    return {};
  }),
  answer(fleetCommands.empty, async () => {
    for (const cluster of clusters) {
      cluster.empty();
      await setImmediate();
    }
    return {};
  }),
  answer(fleetCommands.change, ({ cluster, name, revision }) => {
    const at = preciseNow();
    clusterNamed(cluster).change(indexOf(name), revision);
    return { at };
  }),
  answer(fleetCommands.burst, async ({ changes, revision }) => {
    const startedAt = preciseNow();
    const changed = await burst(changes, revision);
    return { startedAt, endedAt: preciseNow(), changed };
  }),
  answer(fleetCommands.clearRequests, () => {
    clusters.forEach(cluster => cluster.clearRequests());
    return {};
  }),
  answer(fleetCommands.requests, () => ({
    counts: clusters.flatMap(cluster => cluster.requestCounts()),
  })),
]);
