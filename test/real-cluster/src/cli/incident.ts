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

import { Fleet } from '../fleet/Fleet';
import { INCIDENTS } from '../incidents/incidents';
import { openCluster } from '../launcher/openCluster';
import type { Command } from './arguments';

type IncidentCommand = Extract<Command, { command: 'incident' }>;

/** Causes or undoes an incident in a cluster that runs. */
export async function incident(
  cache: string,
  { action, name, cluster: clusterName }: IncidentCommand,
): Promise<void> {
  const cluster = await openCluster(cache, clusterName);
  const chosen = INCIDENTS[name];
  await chosen[action](new Fleet(cluster), cluster);
  const done = action === 'cause' ? chosen.description : `${name} is undone`;
  process.stdout.write(`${done}.\n`);
}
