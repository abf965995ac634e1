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

import { ports } from './portalForTests';

const controlPorts = {
  production: ports.FLUXWATCH_PRODUCTION_CONTROL_PORT,
  staging: ports.FLUXWATCH_STAGING_CONTROL_PORT,
  edge: ports.FLUXWATCH_EDGE_CONTROL_PORT,
};

type DemoCluster = keyof typeof controlPorts;

async function control(
  cluster: DemoCluster,
  path: 'advance' | 'faults' | 'status',
  body?: object,
) {
  const response = await fetch(
    `http://127.0.0.1:${controlPorts[cluster]}/_demo/${path}`,
    body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  if (!response.ok) {
    throw new Error(
      `${path} of the cluster ${cluster} failed: ${await response.text()}`,
    );
  }
  return response.json();
}

/**
 * Lets a demo cluster play its recording up to a moment; until somebody asks
 * for that, time stands still there. It only goes forward.
 *
 * @param seconds - from the start of the recording
 */
export async function advanceCluster(
  cluster: DemoCluster,
  seconds: number,
): Promise<void> {
  await control(cluster, 'advance', { seconds });
}

/** Lets these things be wrong with a cluster, and nothing else. */
export async function setFaults(
  cluster: DemoCluster,
  faults: object[],
): Promise<void> {
  await control(cluster, 'faults', { faults });
}

/** How many watches of a cluster are open. */
export async function countWatches(cluster: DemoCluster): Promise<number> {
  const { openWatches } = await control(cluster, 'status');
  return openWatches;
}
