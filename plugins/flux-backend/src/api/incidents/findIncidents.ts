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
  ResourceKey,
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

function toKey({ cluster, root }: StoredIncident): ResourceKey {
  return { ...root, cluster };
}

/** One broken resource may hold up all of a cluster; nobody reads that far. */
const MAX_MEMBERS = 20;

/**
 * Finds what belongs to a page of incidents: with three queries in all, and two
 * more for all controllers that are down and set up alike.
 */
export async function findIncidents(
  incidents: readonly StoredIncident[],
  queries: { resources: ResourceQueries; incidents: IncidentQueries },
): Promise<{ incidents: KnownIncident[]; broken: BrokenRow[] }> {
  const ofResources = incidents.filter(({ controller }) => !controller);
  const down = incidents.flatMap(({ controller }) => controller ?? []);
  const [roots, members, held] = await Promise.all([
    queries.resources.findMany(ofResources.map(toKey)),
    queries.incidents.members(ofResources, MAX_MEMBERS),
    queries.incidents.held(down, MAX_MEMBERS),
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
    incidents: incidents.map((incident): KnownIncident => {
      if (incident.controller) {
        const { items, total } = held.of(incident.controller);
        return { incident, heldUp: total, members: items };
      }
      const key = formatKey(toKey(incident));
      return {
        incident,
        heldUp: members.heldUpBy(incident),
        root: rootOf.get(key),
        members: membersOf.get(key) ?? [],
      };
    }),
    broken: [...roots.broken, ...members.broken, ...held.broken],
  };
}
