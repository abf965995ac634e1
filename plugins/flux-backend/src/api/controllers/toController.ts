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
  ApiControllerStats,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  StoredAlert,
  StoredController,
  StoredControllerStats,
} from '../../store';
import { toAlert } from '../answers/toAlert';
import { toOptionalTime, toTime } from '../answers/time';
import { toClusterError } from '../answers/toClusterError';
import { NewestVersions } from './NewestVersions';
import { toDurations } from './toDurations';

function toStats({
  sampledAt,
  window,
  kinds,
  ...told
}: StoredControllerStats): ApiControllerStats {
  return {
    sampledAt: toTime(sampledAt),
    windowSeconds: window === undefined ? undefined : window / 1000,
    ...told,
    kinds: kinds.map(({ durations, ...kind }) => ({
      ...kind,
      durations: durations && toDurations(durations, sampledAt),
    })),
  };
}

/** A controller as the HTTP API tells it. */
export function toController(
  controller: StoredController,
  versions: NewestVersions,
  alert: StoredAlert | undefined,
): ApiController {
  const { cluster, namespace, name, component, shard, state } = controller;
  const { version, readyPods, desiredPods, restarts, lease } = controller;
  const { stats, metricsError, metricsErrorSince } = controller;
  return {
    ...{ cluster, namespace, name, component, shard, state, version },
    newerVersion: versions.newerThan(controller),
    ...{ readyPods, desiredPods, restarts },
    leader: lease?.pod,
    lastRestartAt: toOptionalTime(controller.lastRestartAt),
    alert: alert && toAlert(alert.alert),
    stats: stats && toStats(stats),
    metricsError:
      metricsError && toClusterError(metricsError, metricsErrorSince),
    observedAt: toTime(controller.observedAt),
  };
}
