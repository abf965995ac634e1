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

import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import { ETCD } from './controlPlane';
import type { Processes } from './Processes';

const TIMEOUT_MS = 10_000;

const headerSchema = z.object({ header: z.object({ revision: z.string() }) });

/**
 * Makes a cluster forget everything but its present state, which would happen by
 * itself after five minutes. etcd alone is not enough: the API server remembers
 * changes and lists of its own, until it starts anew.
 */
export async function forgetHistory(processes: Processes): Promise<void> {
  const { header } = headerSchema.parse(
    // Any key will do: the answer tells the revision of the whole store.
    await callEtcd('range', { key: Buffer.from('/').toString('base64') }),
  );
  await callEtcd('compaction', { revision: header.revision });
  await processes.restart('kube-apiserver');
}

/** The key-value API of etcd as JSON. */
async function callEtcd(action: string, body: object): Promise<unknown> {
  const response = await fetch(`${ETCD}/v3/kv/${action}`, {
    method: 'POST',
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    throw new ServiceUnavailableError(
      `etcd answered ${action} with ${response.status}: ${(
        await response.text()
      ).slice(0, 300)}`,
    );
  }
  return response.json();
}
