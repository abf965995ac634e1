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
  ApiController,
  ApiControllerList,
} from '@fluxwatch/backstage-plugin-flux-common';
import { AlertQueries, ClusterQueries, ControllerQueries } from '../../store';
import { toStorageError } from '../answers/toClusterError';
import { KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { ControllerAlerts } from './ControllerAlerts';
import { KnownControllers } from './KnownControllers';
import { NewestVersions } from './NewestVersions';
import { toController } from './toController';

/** @see ListControllers */
export interface ListControllersOptions {
  queries: {
    clusters: ClusterQueries;
    controllers: ControllerQueries;
    alerts: AlertQueries;
  };
}

/** What needs someone first. */
const ORDER: ReadonlyArray<ApiController['state']> = [
  'down',
  'idle',
  'unknown',
  'up',
];

function byState(a: ApiController, b: ApiController): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
}

/** Answers `GET /v1/controllers`. */
export class ListControllers {
  readonly #options: ListControllersOptions;

  constructor(options: ListControllersOptions) {
    this.#options = options;
  }

  /** @throws InputError that names the first cluster that there is not */
  async answer(query: RequestQuery): Promise<ApiControllerList> {
    const { queries } = this.#options;
    const asked = query.texts('cluster');
    const [known, controllers, versions, alerts] = await Promise.all([
      KnownClusters.load(queries),
      KnownControllers.load(queries.controllers, asked),
      NewestVersions.load(queries.controllers),
      ControllerAlerts.load(queries.alerts, asked),
    ]);
    const clusters = known.asked(asked);
    return {
      items: clusters
        .flatMap(({ name }) => controllers.of(name) ?? [])
        .map(each => toController(each, versions, alerts.of(each)))
        .sort(byState),
      clusters: clusters.map(cluster => known.state(cluster)),
      errors: [
        ...known.errors(clusters, { kinds: [''] }),
        ...controllers.errors(clusters),
        ...alerts.broken.map(toStorageError),
      ],
    };
  }
}
