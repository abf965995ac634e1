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
import type { Fleet } from '../fleet/Fleet';
import type { ClusterHandle } from '../launcher/RealCluster';
import { Recorder } from '../record/Recorder';
import type { Scenario } from './Scenario';

export interface ScenarioRecording {
  scenario: Scenario;
  cluster: ClusterHandle;
  fleet: Fleet;
  /** One that does not exist yet. */
  folder: string;
  /** Called with what was just done. */
  onStep: (text: string) => void;
}

/**
 * Records a cluster while the steps of a scenario are done to it, each at its
 * time.
 */
export async function playScenario(options: ScenarioRecording): Promise<void> {
  const { scenario, cluster, fleet, folder, onStep } = options;
  const recorder = new Recorder(cluster.access.admin, folder);
  await recorder.start();
  const started = performance.now();
  const until = async (seconds: number) => {
    const left = seconds * 1000 - (performance.now() - started);
    await Promise.race([sleep(Math.max(0, left)), recorder.broken]);
  };
  for (const { at, what, act } of scenario.steps) {
    await until(at);
    await act(fleet, cluster);
    recorder.step(what);
    onStep(what);
  }
  await until(scenario.seconds);
  await recorder.end();
}
