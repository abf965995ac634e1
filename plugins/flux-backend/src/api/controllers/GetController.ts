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

import { NotFoundError } from '@backstage/errors';
import { ApiControllerDetail } from '@fluxwatch/backstage-plugin-flux-common';
import {
  AlertQueries,
  ClusterQueries,
  ControllerKey,
  ControllerQueries,
  NamedDurations,
} from '../../store';
import { toTime } from '../answers/time';
import { toStorageError } from '../answers/toClusterError';
import { KnownClusters } from '../clusters/KnownClusters';
import { ControllerAlerts } from './ControllerAlerts';
import { KnownControllers } from './KnownControllers';
import { NewestVersions } from './NewestVersions';
import { toController } from './toController';
import { toDurations } from './toDurations';

/** @see GetController */
export interface GetControllerOptions {
  queries: {
    clusters: ClusterQueries;
    controllers: ControllerQueries;
    alerts: AlertQueries;
  };
}

const HOUR_MS = 60 * 60_000;
const SLOWEST = 20;

/** The mean, and not a quantile: those lie on the few bounds of a histogram. */
function slowestFirst(a: NamedDurations, b: NamedDurations): number {
  return (b.durations.average ?? 0) - (a.durations.average ?? 0);
}

/** Answers `GET /v1/controllers/{cluster}/{namespace}/{name}`. */
export class GetController {
  readonly #options: GetControllerOptions;

  constructor(options: GetControllerOptions) {
    this.#options = options;
  }

  /**
   * @param window - how far back the samples go
   * @throws NotFoundError that names what there is not
   */
  async answer(
    key: ControllerKey,
    window: { hours: number; now: number },
  ): Promise<ApiControllerDetail> {
    const { queries } = this.#options;
    const { controllers } = queries;
    const known = await KnownClusters.load(queries);
    const cluster = known.get(key.cluster);
    const [found, ofCluster, versions, alerts, samples, durations] =
      await Promise.all([
        controllers.find(key),
        KnownControllers.load(controllers, [cluster.name]),
        NewestVersions.load(controllers),
        ControllerAlerts.load(queries.alerts, [cluster.name]),
        controllers.samples(key, window.now - window.hours * HOUR_MS),
        controllers.durationsOf(key),
      ]);
    const [controller] = found.items;
    const errors = [
      ...known.errors([cluster], { kinds: [''] }),
      ...ofCluster.errors([cluster]),
      ...[...durations.broken, ...alerts.broken].map(toStorageError),
    ];
    if (!controller) {
      const reasons = errors.map(({ message, hint }) => `${message}. ${hint}`);
      throw new NotFoundError(
        [
          `There is no Flux controller ${key.namespace}/${key.name} on cluster '${key.cluster}'`,
          ...reasons,
        ].join(', as far as can be told: '),
      );
    }
    return {
      controller: toController(controller, versions, alerts.of(key)),
      samples: samples.map(({ at, ...told }) => ({ at: toTime(at), ...told })),
      slowest: durations.items
        .flat()
        .filter(each => each.durations.count > 0)
        .sort(slowestFirst)
        .slice(0, SLOWEST)
        .map(({ kind, namespace, name, durations: own, sampledAt }) => ({
          ref: { kind, namespace, name },
          durations: toDurations(own, sampledAt),
        })),
      errors,
    };
  }
}
