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

import { ApiClusterError } from '@fluxwatch/backstage-plugin-flux-common';
import {
  BrokenRow,
  ClusterOverview,
  ControllerQueries,
  ControllersRead,
  StoredController,
} from '../../store';
import { toClusterError, toStorageError } from '../answers/toClusterError';

/** The controllers of the clusters at the moment of one request, and what cannot be read of them. */
export class KnownControllers {
  readonly #byCluster = new Map<string, StoredController[]>();
  readonly #reads: ReadonlyMap<string, ControllersRead>;
  readonly #broken: readonly BrokenRow[];

  private constructor(
    controllers: readonly StoredController[],
    reads: readonly ControllersRead[],
    broken: readonly BrokenRow[],
  ) {
    for (const controller of controllers) {
      const own = this.#byCluster.get(controller.cluster) ?? [];
      own.push(controller);
      this.#byCluster.set(controller.cluster, own);
    }
    this.#reads = new Map(reads.map(read => [read.cluster, read]));
    this.#broken = broken;
  }

  /** @param clusters - only theirs; all when absent or empty */
  static async load(
    queries: ControllerQueries,
    clusters?: readonly string[],
  ): Promise<KnownControllers> {
    const [controllers, reads] = await Promise.all([
      queries.list(clusters),
      queries.reads(),
    ]);
    return new KnownControllers(controllers.items, reads.items, [
      ...controllers.broken,
      ...reads.broken,
    ]);
  }

  /** @returns undefined when nobody has looked yet, or none could be found out */
  of(cluster: string): StoredController[] | undefined {
    const found = this.#byCluster.get(cluster);
    const read = this.#reads.get(cluster);
    return found ?? (read && read.errors.length === 0 ? [] : undefined);
  }

  /** A cluster that cannot be read at all says so itself. */
  errors(clusters: readonly ClusterOverview[]): ApiClusterError[] {
    const names = new Set(clusters.map(({ name }) => name));
    return [
      ...clusters
        .filter(({ error }) => !error)
        .flatMap(({ name }) => this.#reads.get(name)?.errors ?? [])
        .map(error => toClusterError(error)),
      ...this.#broken
        .filter(({ cluster }) => names.has(cluster))
        .map(toStorageError),
    ];
  }
}
