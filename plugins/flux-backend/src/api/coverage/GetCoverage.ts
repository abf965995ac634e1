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

import {
  AlertRules,
  ApiCoverage,
  FLUX_KINDS,
  FluxResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  AlertQueries,
  ClusterQueries,
  ControllerQueries,
  Monitors,
  ResourceQueries,
} from '../../store';
import { toClusterError, toStorageError } from '../answers/toClusterError';
import { Asker } from '../Asker';
import { KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { UserReads } from '../resources/UserReads';
import { UserClusters } from '../userClusters/UserClusters';
import { fluxNamespace } from './fluxNamespace';
import { manifestContext } from './manifestContext';
import { manifestsFor } from './manifests/manifestsFor';
import { toAlertCoverage } from './toAlertCoverage';
import { toPrometheus } from './toPrometheus';

/** @see GetCoverage */
export interface GetCoverageOptions {
  queries: {
    resources: ResourceQueries;
    clusters: ClusterQueries;
    controllers: ControllerQueries;
    alerts: AlertQueries;
    monitors: Monitors;
  };
  userClusters: UserClusters;
  rules: AlertRules;
}

/** All of one cluster; far more than any has. */
const ALL = 200_000;

/** Answers `GET /v1/coverage/{cluster}`. */
export class GetCoverage {
  readonly #options: GetCoverageOptions;

  constructor(options: GetCoverageOptions) {
    this.#options = options;
  }

  async answer(
    name: string,
    query: RequestQuery,
    asker: Asker,
  ): Promise<ApiCoverage> {
    const { queries, userClusters, rules } = this.#options;
    const known = await KnownClusters.load(queries);
    const cluster = known.get(name);
    const reads = await UserReads.read([cluster], asker, userClusters);
    const own = reads.of(name);
    const [stored, controllers, monitors, served] = await Promise.all([
      queries.resources.page({ clusters: [name] }, { limit: ALL }),
      queries.controllers.list([name]),
      own ? undefined : queries.monitors.of(name),
      queries.clusters.list(),
    ]);
    const resources = (own?.resources ?? stored.items).map(
      ({ resource }) => resource,
    );
    const kinds = own
      ? kindsOf(resources)
      : served.items.find(item => item.name === name)?.kinds ?? [];
    const namespace = fluxNamespace(controllers.items, resources);
    return {
      cluster: name,
      namespace,
      alerts: toAlertCoverage(resources, kinds),
      prometheus: toPrometheus(monitors),
      manifests: manifestsFor(
        manifestContext({
          ...{ cluster: name, namespace, resources, kinds, rules },
          controllers: controllers.items,
          provider: query.coverageProvider('provider'),
        }),
      ),
      errors: [
        ...known.errors([cluster]),
        ...reads.errors(),
        ...(monitors?.errors ?? []).map(error => toClusterError(error)),
        ...[...stored.broken, ...controllers.broken].map(toStorageError),
      ],
    };
  }
}

/** The kinds that there is something of, in the versions that it came in. */
function kindsOf(resources: readonly FluxResource[]) {
  const versions = new Map(
    resources.map(({ kind, apiVersion }) => [
      kind,
      apiVersion.split('/').at(-1) ?? '',
    ]),
  );
  return FLUX_KINDS.flatMap(({ group, kind }) => {
    const version = versions.get(kind);
    return version === undefined ? [] : [{ group, kind, version }];
  });
}
