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

import { ResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { ClusterReadError } from '../clusters/ClusterReadError';
import { clusterErrorSchema } from './rows/clusterErrorSchema';
import { parseColumn, toNumber } from './rows/parseStored';
import { refSchema } from './rows/refSchema';
import { storable } from './rows/storable';

/** What of a cluster scrapes the metrics of Flux, when it was looked for last. */
export interface StoredMonitors {
  /** Milliseconds since the epoch. */
  at: number;
  /** The cluster serves the kinds of the Prometheus operator. */
  installed: boolean;
  monitors: ResourceRef[];
  errors: ClusterReadError[];
}

interface Row {
  at: number | string;
  installed: boolean | number;
  monitors: string;
  errors: string;
}

/**
 * The monitors of each cluster. A replica that has just lost a cluster may write
 * once more: what it writes is as true as what the next one does.
 */
export class Monitors {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async write(cluster: string, found: StoredMonitors): Promise<void> {
    await this.#knex('flux_monitors')
      .insert(
        storable({
          cluster,
          at: found.at,
          installed: found.installed,
          monitors: JSON.stringify(found.monitors),
          errors: JSON.stringify(found.errors),
        }),
      )
      .onConflict('cluster')
      .merge();
  }

  /** @returns undefined when nobody has looked yet */
  async of(cluster: string): Promise<StoredMonitors | undefined> {
    const rows: Row[] = await this.#knex('flux_monitors')
      .where({ cluster })
      .select('*');
    return rows.map(({ at, installed, monitors, errors }) => ({
      at: toNumber(at),
      installed: Boolean(installed),
      monitors: parseColumn(z.array(refSchema), monitors),
      errors: parseColumn(z.array(clusterErrorSchema), errors),
    }))[0];
  }
}
