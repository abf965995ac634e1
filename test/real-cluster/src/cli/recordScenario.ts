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
import { Fleet } from '../fleet/Fleet';
import { startRealCluster } from '../launcher/startRealCluster';
import { addTrouble } from '../scenarios/addTrouble';
import { playScenario } from '../scenarios/playScenario';
import { SCENARIOS } from '../scenarios/scenarios';
import { showPhase } from '../terminal/phase';
import type { Command } from './arguments';
import { askedToEnd } from './askedToEnd';
import { build } from './build';

type RecordScenario = Extract<Command, { command: 'record-scenario' }>;

/** How long a new fleet takes until it is ready, and its trouble until it shows. */
const SETTLE_MS = 45_000;
const TROUBLE_MS = 60_000;

/** Starts a cluster of its own, records a scenario that is played on it, and ends the cluster. */
export async function recordScenario(
  cache: string,
  { name, folder }: RecordScenario,
): Promise<void> {
  const asked = askedToEnd();
  const scenario = SCENARIOS[name];
  const binaries = await build(cache);
  const cluster = await showPhase(process.stdout, 'real cluster', onProgress =>
    startRealCluster({ name: `record-${name}`, cache, binaries, onProgress }),
  );
  const work = async () => {
    const fleet = await showPhase(process.stdout, 'fleet', async () => {
      const created = await Fleet.create(cluster);
      await sleep(SETTLE_MS);
      if (scenario.troubled) {
        await addTrouble(created);
        await sleep(TROUBLE_MS);
      }
      return created;
    });
    await showPhase(
      process.stdout,
      `${name}, ${scenario.seconds} s into ${folder}`,
      onStep => playScenario({ scenario, cluster, fleet, folder, onStep }),
    );
  };
  try {
    await Promise.race([asked, work()]);
  } finally {
    await cluster.end();
  }
}
