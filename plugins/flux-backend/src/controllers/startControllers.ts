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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Clock, Cluster, ClusterClient } from '../clusters';
import { ConcurrencyLimit } from '../ingest';
import { ControllerQueries, ControllerWriter, Lease } from '../store';
import {
  ControllersReader,
  ControllersReaderOptions,
} from './ControllersReader';
import {
  ControllersTiming,
  defaultControllersTiming,
} from './ControllersTiming';

/** @see createControllersStart */
export interface ControllersStartOptions {
  /** The plugin's database, migrated. */
  knex: Knex;
  clientOf: (cluster: Cluster) => ClusterClient;
  /** The namespaces that the portal is limited to, if it is. */
  namespaces?: readonly string[];
  clock: Clock;
  /** A number from 0 to 1. */
  random: () => number;
  logger: LoggerService;
  timing?: Partial<ControllersTiming>;
  onChange: () => void;
}

/** What goes with the lease of one cluster; see ControllersReader. */
export interface HeldControllers
  extends Pick<
    ControllersReaderOptions,
    'counters' | 'onSeen' | 'onLeaseLost'
  > {
  lease: Lease;
}

/** Metrics pages are up to 20 MB long; they cost computing and room once they come. */
const PAGES_AT_ONCE = 6;

/** Makes what looks at the controllers of a cluster for as long as its lease is held. */
export function createControllersStart(options: ControllersStartOptions) {
  const { knex, clientOf, namespaces = [], onChange } = options;
  const timing = { ...defaultControllersTiming, ...options.timing };
  const queries = new ControllerQueries(knex);
  const writer = new ControllerWriter(knex);
  const pages = new ConcurrencyLimit(PAGES_AT_ONCE);
  return (
    cluster: Cluster,
    { lease, ...held }: HeldControllers,
  ): ControllersReader => {
    const reader = new ControllersReader({
      ...{ namespaces, pages, timing, onChange, ...held },
      ...{ clock: options.clock, random: options.random },
      logger: options.logger,
      client: clientOf(cluster),
      // What cannot be understood is replaced by what is read.
      load: async () => (await queries.list([cluster.name])).items,
      work: kinds => queries.work(cluster.name, kinds),
      write: write => writer.write(lease, write),
    });
    reader.start();
    return reader;
  };
}
