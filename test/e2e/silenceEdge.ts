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

import { countWatches, setFaults } from './demoClusters';

/** Every kind of Flux that the recording of edge knows. */
const WATCHES = 14;
const PATIENCE_MS = 60_000;

/**
 * Lets the Kustomizations of the cluster edge fall silent once they were read,
 * before the first test: it takes two minutes until that is called old.
 */
export default async function silenceEdge(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await countWatches('edge')) < WATCHES) {
    if (Date.now() > deadline) {
      throw new Error('The backend does not watch the cluster edge');
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  await setFaults('edge', [
    { type: 'silent', on: { plural: 'kustomizations' } },
  ]);
}
