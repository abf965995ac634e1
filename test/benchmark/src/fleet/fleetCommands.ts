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

import { z } from 'zod';
import { command } from '../child/Command';

const nothing = z.object({});

/** Milliseconds since the epoch, with fractions. */
const moment = z.number();

/** Requests that reached a cluster, equal ones together. */
const requestCount = z.object({
  cluster: z.string(),
  /** Kubernetes' verb: `list`, `watch`, `get`; of discovery and the like too. */
  verb: z.string(),
  path: z.string(),
  /** Whether it reads objects, and not the API server itself. */
  ofObjects: z.boolean(),
  count: z.number(),
});

export type RequestCount = z.infer<typeof requestCount>;

/** What can be asked of the process of the clusters. */
export const fleetCommands = {
  start: command(
    'start',
    z.object({ clusters: z.number(), resources: z.number() }),
    z.object({
      clusters: z.array(
        z.object({ name: z.string(), url: z.string(), token: z.string() }),
      ),
    }),
  ),
  /** Creates the resources that are missing, of the first so many on each cluster. */
  fill: command('fill', z.object({ resources: z.number() }), nothing),
  /** Lets each controller count so many resources in its metrics. */
  count: command('count', z.object({ resources: z.number() }), nothing),
  /** Deletes every resource. */
  empty: command('empty', nothing, nothing),
  /** Lets Flux apply another revision on one Kustomization. */
  change: command(
    'change',
    z.object({ cluster: z.string(), name: z.string(), revision: z.string() }),
    z.object({ at: moment }),
  ),
  /** As many changes as fast as the clusters can, spread over them all; `app-0` of each is the last one. */
  burst: command(
    'burst',
    z.object({ changes: z.number(), revision: z.string() }),
    z.object({
      startedAt: moment,
      endedAt: moment,
      changed: z.number(),
    }),
  ),
  clearRequests: command('clearRequests', nothing, nothing),
  requests: command(
    'requests',
    nothing,
    z.object({ counts: z.array(requestCount) }),
  ),
};
