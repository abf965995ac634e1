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

import { RequestCount } from '../fleet/fleetCommands';

/** No reader asks a cluster for the same more often by itself; see ReadTiming of the backend. */
const SOONEST_REPETITION_S = 30;

/**
 * How many Kubernetes requests nothing but viewers explains: reads of objects,
 * which watches have made needless, and repetitions beyond any schedule.
 *
 * @param seconds - how long the requests were counted
 */
export function viewerCost(
  counts: readonly RequestCount[],
  seconds: number,
): number {
  const scheduled = Math.ceil(seconds / SOONEST_REPETITION_S) + 1;
  return counts.reduce(
    (total, { count, ofObjects }) =>
      total + (ofObjects ? count : Math.max(0, count - scheduled)),
    0,
  );
}
