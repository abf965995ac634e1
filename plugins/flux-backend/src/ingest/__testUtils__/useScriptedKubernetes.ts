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

import { RecordingSink } from './RecordingSink';
import { ScriptedKubernetes } from './ScriptedKubernetes';
import { until } from './testReader';

/**
 * An API server and an empty sink for each test of a suite.
 *
 * @param stopReaders - ends what reads the API server, before that goes
 */
export function useScriptedKubernetes(stopReaders: () => Promise<unknown>) {
  let kubernetes: ScriptedKubernetes;
  let sink: RecordingSink;

  beforeEach(async () => {
    kubernetes = await ScriptedKubernetes.start();
    sink = new RecordingSink();
  });

  afterEach(async () => {
    await stopReaders();
    await kubernetes.stop();
  });

  return {
    kubernetes: () => kubernetes,
    sink: () => sink,
    watching: (count = 1) =>
      until(
        `${count} watches are open`,
        () => kubernetes.watchers.size === count,
      ),
  };
}
