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
import { Knex } from 'knex';
import { ReadRows } from '../rows/parseStored';
import { StoredIncident } from './incidentPlaces';
import {
  parseResources,
  selectResources,
  StoredResource,
} from './readResources';
import { RESOURCE_ORDER, ResourceOrder } from './ResourceOrder';

/** What goes back to some root causes. */
export interface IncidentMembers extends ReadRows<StoredResource> {
  /** How many resources a root cause holds up, itself not counted. */
  heldUpBy(incident: StoredIncident): number;
}

function keyOf(cluster: string, root: string): string {
  return `${cluster}/${root}`;
}

/** @see IncidentQueries.members */
export async function readMembers(
  knex: Knex,
  incidents: readonly StoredIncident[],
  most: number,
): Promise<IncidentMembers> {
  const roots = incidents.map(({ cluster, root }) => [
    cluster,
    formatResourceRef(root),
  ]);
  const ofRoots = () =>
    knex('flux_resources').whereIn(['cluster', 'root'], roots);
  const order = RESOURCE_ORDER.join(', ');
  const numbered = ofRoots().select(
    'id',
    knex.raw(
      `row_number() over (partition by cluster, root order by ${order}) as place`,
    ),
  );
  const query = knex('flux_resources').whereIn(
    'flux_resources.id',
    knex.from(numbered.as('numbered')).where('place', '<=', most).select('id'),
  );
  ResourceOrder.attention.apply(query);
  const rows = await selectResources(knex, query);
  const counts: { cluster: string; root: string; total: number | string }[] =
    await ofRoots()
      .whereRaw(`kind || '/' || namespace || '/' || name <> root`)
      .select('cluster', 'root')
      .count({ total: '*' })
      .groupBy('cluster', 'root');
  const totals = new Map(
    counts.map(({ cluster, root, total }) => [
      keyOf(cluster, root),
      Number(total),
    ]),
  );
  return {
    ...parseResources(rows),
    heldUpBy: ({ cluster, root }) =>
      totals.get(keyOf(cluster, formatResourceRef(root))) ?? 0,
  };
}
