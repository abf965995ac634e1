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

import { formatResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import {
  BrokenRow,
  IncidentQueries,
  ResourceQueries,
  StoredIncident,
  StoredResource,
} from '../../store';
import { KnownIncident } from '../answers/toIncident';
import { formatKey } from '../resources/findSources';

function rootKey({ resource, verdict }: StoredResource): string {
  const root = verdict.root?.ref ?? resource;
  return `${resource.cluster}/${formatResourceRef(root)}`;
}

/** One broken resource may hold up all of a cluster; nobody reads that far. */
const MAX_MEMBERS = 20;

/** Finds what belongs to a page of incidents, with three queries in all. */
export async function findIncidents(
  incidents: readonly StoredIncident[],
  queries: { resources: ResourceQueries; incidents: IncidentQueries },
): Promise<{ incidents: KnownIncident[]; broken: BrokenRow[] }> {
  const keys = incidents.map(({ cluster, root }) => ({ ...root, cluster }));
  const [roots, members] = await Promise.all([
    queries.resources.findMany(keys),
    queries.incidents.members(incidents, MAX_MEMBERS),
  ]);
  const rootOf = new Map(
    roots.items.map(item => [formatKey(item.resource), item]),
  );
  const membersOf = new Map<string, StoredResource[]>();
  for (const member of members.items) {
    const key = rootKey(member);
    const others = membersOf.get(key);
    if (others) {
      others.push(member);
    } else {
      membersOf.set(key, [member]);
    }
  }
  return {
    incidents: incidents.map((incident, index) => ({
      incident,
      heldUp: members.heldUpBy(incident),
      root: rootOf.get(formatKey(keys[index])),
      members: membersOf.get(formatKey(keys[index])) ?? [],
    })),
    broken: [...roots.broken, ...members.broken],
  };
}
