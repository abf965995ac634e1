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

import { Cluster } from '../../clusters/Cluster';
import { systemClock } from '../../clusters/Clock';
import { ProxyClusterClient } from '../../clusters/ProxyClusterClient';
import { ReadTiming, defaultTiming } from '../ReadTiming';
import { ServedKind } from '../ServedKind';

const production: Cluster = {
  name: 'production',
  authProvider: 'serviceAccount',
  needsSignIn: false,
};

export const kustomizations: ServedKind = {
  group: 'kustomize.toolkit.fluxcd.io',
  version: 'v1',
  kind: 'Kustomization',
  plural: 'kustomizations',
  namespaced: true,
};

/** Everything that production waits for, fast enough for a test. */
export const fastTiming: ReadTiming = {
  ...defaultTiming,
  watchSeconds: [60, 60],
  backoffFirstMs: 10,
  backoffLongestMs: 100,
  rediscoverMs: 60_000,
  rediscoverSoonestMs: 20,
  goneAfterMs: 100,
  probeMs: 60_000,
  probeDeadlineMs: 2_000,
  probeLostMs: 60_000,
  renewSoonestMs: 0,
};

export function createTestClient(
  baseUrl: string,
  cluster: Cluster = production,
): ProxyClusterClient {
  return new ProxyClusterClient({
    cluster,
    baseUrl: async () => baseUrl,
    authorization: async () => ({ Authorization: 'Bearer portal-token' }),
    clock: systemClock,
  });
}

/** Waits until something has become true, and says what it was when it has not. */
export async function until(
  what: string,
  condition: () => boolean,
  timeoutMs = 5_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain until ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
