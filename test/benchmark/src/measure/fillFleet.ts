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

import { fleetCommands } from '../fleet/fleetCommands';
import { Bench } from './Bench';
import { until } from './until';

// Slow, rather than never: that is what a benchmark is to find out.
const SLOWEST_FILL_MS = 15 * 60_000;

/**
 * Creates the resources that are missing, and waits until the portal shows
 * them all.
 *
 * @param resources - on each cluster
 */
export async function fillFleet(
  { api, clusters, fleet }: Bench,
  resources: number,
): Promise<void> {
  const total = resources * clusters.length;
  await fleet.ask(fleetCommands.fill, { resources });
  await until(
    `the portal shows ${total} resources`,
    async () => (await api.totalResources()) === total,
    { deadlineMs: SLOWEST_FILL_MS, pauseMs: 200 },
  );
}
