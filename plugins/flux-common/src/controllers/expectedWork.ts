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

import { longestPause } from '../alerts/overdueLimit';
import { Readiness } from '../readiness/Readiness';
import { FluxResource } from '../resources/FluxResource';
import { FluxController } from './findControllers';
import { servedResources, serves } from './responsibility';

/** A resource, as far as it makes work for a controller. @public */
export type ControllerWork = Pick<
  FluxResource,
  | 'kind'
  | 'namespace'
  | 'labels'
  | 'suspended'
  | 'statusless'
  | 'interval'
  | 'retryInterval'
  | 'timeout'
> & {
  readiness: Readiness;
  /** Flux has given up on it and does not try again by itself. */
  stalled: boolean;
};

const SHORTEST_MS = 2 * 60_000;
const SLACK_MS = 60_000;

/**
 * Until when a resource must have been reconciled twice over. One that is not
 * Ready may be between two retries, of which each waits longer than the last.
 */
function longestWait(resource: ControllerWork): number | undefined {
  const { readiness, interval = 0, retryInterval = 0 } = resource;
  if (interval <= 0) {
    return undefined;
  }
  const { timeout = interval } = resource;
  if (readiness === 'Ready') {
    return 2 * interval + timeout;
  }
  return longestPause(interval, retryInterval, 2) + timeout;
}

/**
 * For how long the counters of a controller may stand still: until the resource
 * that comes most often must have been reconciled twice over. While all that
 * runs may take as long as its timeout, so long as the longest timeout.
 *
 * @param busy - something runs in it just now
 * @returns milliseconds; undefined when it has nothing to do by itself
 * @public
 */
export function mayStandStill(
  controller: Pick<
    FluxController,
    'component' | 'namespace' | 'ownNamespaceOnly' | 'watchSelector'
  >,
  resources: readonly ControllerWork[],
  busy: boolean,
): number | undefined {
  const served = servedResources(controller);
  if (!served) {
    return undefined;
  }
  const own = resources.filter(
    resource =>
      !resource.suspended &&
      !resource.statusless &&
      !resource.stalled &&
      serves(served, resource),
  );
  const waits = own.flatMap(resource => longestWait(resource) ?? []);
  if (waits.length === 0) {
    return undefined;
  }
  const shortest = waits.reduce((least, each) => Math.min(least, each));
  const longestRun = own.reduce(
    (most, { interval = 0, timeout = interval }) => Math.max(most, timeout),
    0,
  );
  return Math.max(SHORTEST_MS, shortest, busy ? longestRun + SLACK_MS : 0);
}
