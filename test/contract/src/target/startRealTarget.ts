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

import type { RealCluster } from '@fluxwatch/real-cluster';
import { startCluster } from '../startCluster';
import { until } from '../until';
import { EVERYWHERE } from './contractObjects';
import { RealTarget } from './RealTarget';

const RESTART_PATIENCE_MS = 60_000;

/** Starts a real cluster for the contract. */
export async function startRealTarget(): Promise<{
  target: RealTarget;
  cluster: RealCluster;
}> {
  const cluster = await startCluster('contract');
  const target: RealTarget = new RealTarget({
    access: cluster.access,
    async forgetHistory() {
      await cluster.control.forgetHistory();
      if (!(await until(RESTART_PATIENCE_MS, () => isServed(target)))) {
        throw new Error('The API server did not come back');
      }
    },
  });
  return { target, cluster };
}

/** An API server that says it is ready still turns away those who ask for custom resources before it has read them. */
async function isServed(target: RealTarget): Promise<boolean> {
  try {
    const path = `${EVERYWHERE}?resourceVersion=0`;
    return (await target.as('admin').get(path)).status === 200;
  } catch {
    return false;
  }
}
