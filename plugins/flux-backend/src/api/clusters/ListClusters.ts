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

import { ApiClusterList } from '@fluxwatch/backstage-plugin-flux-common';
import {
  AlertQueries,
  ClusterCounts,
  ClusterQueries,
  ControllerQueries,
  IncidentQueries,
} from '../../store';
import { toCluster } from '../answers/toCluster';
import { findDown } from '../controllers/findDown';
import { KnownControllers } from '../controllers/KnownControllers';
import { KnownClusters } from './KnownClusters';

/** @see ListClusters */
export interface ListClustersQueries {
  clusters: ClusterQueries;
  incidents: IncidentQueries;
  controllers: ControllerQueries;
  alerts: AlertQueries;
}

/** Answers `GET /v1/clusters`. */
export class ListClusters {
  readonly #queries: ListClustersQueries;

  constructor(queries: ListClustersQueries) {
    this.#queries = queries;
  }

  async answer(): Promise<ApiClusterList> {
    const { clusters: queries } = this.#queries;
    const [known, { items }, counts, controllers] = await Promise.all([
      KnownClusters.load(this.#queries),
      queries.list(),
      this.#counts(),
      KnownControllers.load(this.#queries.controllers),
    ]);
    const clusters = known.asked();
    const kindsOf = new Map(items.map(({ name, kinds }) => [name, kinds]));
    return {
      items: clusters.map(cluster =>
        toCluster({
          cluster,
          kinds: kindsOf.get(cluster.name) ?? [],
          counts: counts.get(cluster.name),
          alert: known.alertOf(cluster.name),
          controllers: controllers.of(cluster.name),
          controllerErrors: controllers.errors([cluster]),
        }),
      ),
      errors: known.errors(clusters),
    };
  }

  /** What is overdue because a controller is down is one cause, not many. */
  async #counts(): Promise<Map<string, ClusterCounts>> {
    const { clusters, incidents } = this.#queries;
    const [counts, { down }] = await Promise.all([
      clusters.counts(),
      findDown(this.#queries),
    ]);
    for (const [cluster, total] of await incidents.countWith(down)) {
      const known = counts.get(cluster);
      if (known) {
        known.incidents = total;
      }
    }
    return counts;
  }
}
