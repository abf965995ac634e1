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

import {
  ApiClusterState,
  ApiResource,
  Readiness,
} from '@fluxwatch/backstage-plugin-flux-common';
import { VerdictState } from './entityVerdict';
import { isStale } from './clusterSight';
import { isHeldUp } from './rootCauses';

const STATES: Readonly<Record<Readiness, VerdictState>> = {
  Failed: 'broken',
  Blocked: 'broken',
  Terminating: 'removing',
  Progressing: 'deploying',
  Suspended: 'suspended',
  NotReported: 'notReported',
  Ready: 'deployed',
};

/** What waits for something that is about to get ready is under way. */
function stateOf(resource: ApiResource): VerdictState {
  return resource.readiness === 'Blocked' && !isHeldUp(resource)
    ? 'deploying'
    : STATES[resource.readiness];
}

/** How a resource does; never well while nobody can see it. */
export function resourceVerdict(
  resource: ApiResource,
  cluster: ApiClusterState | undefined,
  now: number,
): VerdictState {
  const state = resource.failing ? 'broken' : stateOf(resource);
  const unseen =
    cluster?.reachability === 'unreachable' ||
    isStale(resource.observedAt, now);
  const alerts = resource.alerts ?? [];
  if (state === 'deployed' && alerts.length > 0) {
    return 'uncertain';
  }
  return unseen && state === 'deployed' ? 'unseen' : state;
}
