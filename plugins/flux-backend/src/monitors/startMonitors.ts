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
import { toError } from '@backstage/errors';
import { ScrapableController } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { Clock, Cluster, ClusterClient, ClusterReadFailed } from '../clusters';
import { sleep } from '../clusters/Clock';
import { ControllerQueries, Monitors } from '../store';
import { findMonitors } from './findMonitors';

/** @see createMonitorsStart */
export interface MonitorsStartOptions {
  /** The plugin's database, migrated. */
  knex: Knex;
  clientOf: (cluster: Cluster) => ClusterClient;
  /** The namespaces that the portal is limited to, if it is. */
  namespaces?: readonly string[];
  clock: Clock;
  /** A number from 0 to 1. */
  random: () => number;
  logger: LoggerService;
}

const EVERY_MS = 5 * 60_000;
/** By then the controllers of the cluster are known. */
const FIRST_MS = 15_000;

/** Where Flux is by default, while its controllers are not known. */
const USUAL: ScrapableController = {
  namespace: 'flux-system',
  name: 'kustomize-controller',
  component: 'kustomize-controller',
};

/** Makes what looks, again and again, for what scrapes the metrics of Flux. */
export function createMonitorsStart(options: MonitorsStartOptions) {
  const { knex, clientOf, namespaces, clock, random, logger } = options;
  const controllers = new ControllerQueries(knex);
  const monitors = new Monitors(knex);

  async function look(cluster: Cluster, signal: AbortSignal): Promise<void> {
    const { items } = await controllers.list([cluster.name]);
    const client = clientOf(cluster);
    const now = clock.now();
    try {
      const found = await findMonitors({
        ...{ client, namespaces, signal, now },
        controllers: items.length > 0 ? items : [USUAL],
      });
      if (!signal.aborted) {
        await monitors.write(cluster.name, found);
      }
    } catch (error) {
      if (!(error instanceof ClusterReadFailed) || signal.aborted) {
        throw error;
      }
      const unread = { at: now, installed: true, monitors: [] };
      await monitors.write(cluster.name, { ...unread, errors: [error.detail] });
    }
  }

  return (cluster: Cluster): { stop(): Promise<void> } => {
    const stop = new AbortController();
    const { signal } = stop;
    const run = async () => {
      await sleep(clock, FIRST_MS * (0.5 + random()), signal);
      while (!signal.aborted) {
        try {
          await look(cluster, signal);
        } catch (error) {
          if (!signal.aborted) {
            logger.error(
              `Could not look for what scrapes Flux on cluster '${cluster.name}'; trying again`,
              toError(error),
            );
          }
        }
        await sleep(clock, EVERY_MS * (0.8 + random() * 0.4), signal);
      }
    };
    const running = run();
    return {
      async stop() {
        stop.abort();
        await running;
      },
    };
  };
}
