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

import { request } from 'node:https';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ServiceUnavailableError } from '@backstage/errors';
import type { KubeAccess } from '../kubernetes/KubeClient';

/** The lines of a watch, each a JSON object, until `signal` is aborted or the API server ends it. */
export async function* watchLines(
  { server, ca, token }: KubeAccess,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const outgoing = request(new URL(path, server), {
    ca,
    signal,
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
  });
  outgoing.end();
  const [incoming] = await once(outgoing, 'response');
  if (incoming.statusCode !== 200) {
    outgoing.destroy();
    throw new ServiceUnavailableError(
      `The watch of ${path} was answered with ${incoming.statusCode}`,
    );
  }
  yield* createInterface({ input: incoming });
}
