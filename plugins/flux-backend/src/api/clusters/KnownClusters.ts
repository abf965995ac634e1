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

import { InputError, NotFoundError } from '@backstage/errors';
import {
  ApiClusterError,
  ApiClusterState,
  FLUX_KINDS,
  findFluxKind,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  AlertQueries,
  BrokenRow,
  ClusterQueries,
  ClusterOverview,
  StoredAlert,
} from '../../store';
import { clusterErrors, ErrorScope } from '../answers/clusterErrors';
import { toClusterState } from '../answers/toCluster';
import { toStorageError } from '../answers/toClusterError';

function listNames(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'none';
}

/** @throws InputError that names the first kind that is none of Flux */
export function checkKinds(kinds: readonly string[] = []): void {
  const unknown = kinds.find(kind => !findFluxKind(kind));
  if (unknown !== undefined) {
    throw new InputError(
      `query parameter 'kind': there is no kind '${unknown}'; the kinds are ${listNames(
        FLUX_KINDS.map(({ kind }) => kind),
      )}`,
    );
  }
}

/** The clusters as they are at the moment of one request. */
export class KnownClusters {
  readonly #clusters: readonly ClusterOverview[];
  readonly #alerts: ReadonlyMap<string, StoredAlert>;
  readonly #broken: readonly BrokenRow[];

  private constructor(
    clusters: readonly ClusterOverview[],
    alerts: readonly StoredAlert[],
    broken: readonly BrokenRow[],
  ) {
    this.#clusters = clusters;
    this.#alerts = new Map(alerts.map(alert => [alert.cluster, alert]));
    this.#broken = broken;
  }

  static async load(queries: {
    clusters: ClusterQueries;
    alerts: AlertQueries;
  }): Promise<KnownClusters> {
    const [clusters, alerts] = await Promise.all([
      queries.clusters.overview(),
      queries.alerts.ofClusters(),
    ]);
    return new KnownClusters(clusters.items, alerts.items, [
      ...clusters.broken,
      ...alerts.broken,
    ]);
  }

  /**
   * Those that a query asks for; all when it names none.
   *
   * @throws InputError that names the first that there is not
   */
  asked(names: readonly string[] = []): readonly ClusterOverview[] {
    const unknown = names.find(name => !this.#find(name));
    if (unknown !== undefined) {
      throw new InputError(
        `query parameter 'cluster': ${this.#describeMissing(unknown)}`,
      );
    }
    return names.length > 0
      ? this.#clusters.filter(({ name }) => names.includes(name))
      : this.#clusters;
  }

  /** @throws NotFoundError when there is no such cluster */
  get(name: string): ClusterOverview {
    const found = this.#find(name);
    if (!found) {
      throw new NotFoundError(this.#describeMissing(name));
    }
    return found;
  }

  alertOf(cluster: string): StoredAlert | undefined {
    return this.#alerts.get(cluster);
  }

  state(cluster: ClusterOverview): ApiClusterState {
    return toClusterState(cluster, this.alertOf(cluster.name));
  }

  /** What could not be read of some clusters. */
  errors(
    clusters: readonly ClusterOverview[],
    scope?: ErrorScope,
  ): ApiClusterError[] {
    const names = new Set(clusters.map(({ name }) => name));
    return [
      ...clusters.flatMap(cluster => clusterErrors(cluster, scope)),
      ...this.#broken
        .filter(({ cluster }) => names.has(cluster))
        .map(toStorageError),
    ];
  }

  #find(name: string): ClusterOverview | undefined {
    return this.#clusters.find(cluster => cluster.name === name);
  }

  #describeMissing(name: string): string {
    const names = this.#clusters.map(cluster => cluster.name);
    return `there is no cluster '${name}'; the clusters are ${listNames(
      names,
    )}`;
  }
}
