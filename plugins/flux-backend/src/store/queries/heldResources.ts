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

import { OwnerMatcher } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { BrokenRow } from '../rows/parseStored';
import {
  parseResources,
  selectResources,
  StoredResource,
} from './readResources';
import { RESOURCE_ORDER, ResourceOrder } from './ResourceOrder';
import {
  AlikeControllers,
  DownController,
  groupAlike,
  whereHeld,
} from './whereHeld';
import { whereOwned } from './whereOwned';

/** What a controller that is down holds up. */
export interface HeldResources {
  /** Those that need someone first; perhaps not all. */
  items: StoredResource[];
  total: number;
}

/** What controllers that are down hold up; `broken` are rows of it that cannot be understood. */
export interface FoundHeld {
  of(controller: DownController): HeldResources;
  broken: BrokenRow[];
}

async function readAlike(
  knex: Knex,
  alike: AlikeControllers,
  most: number,
): Promise<{ held: Map<DownController, HeldResources>; broken: BrokenRow[] }> {
  const ofAlike = () => whereHeld(knex('flux_resources'), alike);
  const order = RESOURCE_ORDER.join(', ');
  const numbered = ofAlike().select(
    'flux_resources.id',
    knex.raw(
      `row_number() over (partition by cluster order by ${order}) as place`,
    ),
  );
  const query = knex('flux_resources').whereIn(
    'flux_resources.id',
    knex.from(numbered.as('numbered')).where('place', '<=', most).select('id'),
  );
  ResourceOrder.attention.apply(query);
  const { items, broken } = parseResources(await selectResources(knex, query));
  const counts: { cluster: string; total: number | string }[] = await ofAlike()
    .select('cluster')
    .count({ total: '*' })
    .groupBy('cluster');
  const totals = new Map(
    counts.map(({ cluster, total }) => [cluster, Number(total)]),
  );
  const held = [...alike.controllers].map(
    ([cluster, controller]): [DownController, HeldResources] => [
      controller,
      {
        items: items.filter(({ resource }) => resource.cluster === cluster),
        total: totals.get(cluster) ?? 0,
      },
    ],
  );
  return { held: new Map(held), broken };
}

/**
 * Reads what some controllers hold up.
 *
 * @param most - of each
 */
export async function readHeld(
  knex: Knex,
  down: readonly DownController[],
  most: number,
): Promise<FoundHeld> {
  const read = await Promise.all(
    groupAlike(down).map(alike => readAlike(knex, alike, most)),
  );
  const held = new Map(read.flatMap(each => [...each.held]));
  return {
    of: controller => held.get(controller) ?? { items: [], total: 0 },
    broken: read.flatMap(({ broken }) => broken),
  };
}

/** Those of the controllers that hold up something of each of the owners. */
export async function holdingOwned(
  knex: Knex,
  down: readonly DownController[],
  owners: readonly (readonly OwnerMatcher[])[],
): Promise<DownController[]> {
  const found = await Promise.all(
    groupAlike(down).map(async alike => {
      const query = whereHeld(knex('flux_resources'), alike);
      for (const matchers of owners) {
        whereOwned(query, matchers);
      }
      const rows: { cluster: string }[] = await query
        .distinct('flux_resources.cluster')
        .select();
      return rows.flatMap(
        ({ cluster }) => alike.controllers.get(cluster) ?? [],
      );
    }),
  );
  const holding = new Set(found.flat());
  return down.filter(controller => holding.has(controller));
}
