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
  ControllerLease,
  ControllerMetrics,
  ControllerPod,
  totalReconciles,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError, ClusterReadFailed } from '../clusters';
import { explainMetricsFault } from './metricsFault';

/** The metrics of the pod that does the work, or why there are none. */
export interface LeaderMetrics {
  metrics?: { pod: string; metrics: ControllerMetrics };
  metricsError?: ClusterReadError;
}

/** Where no Lease tells who leads; more pods only stand by. */
const MAX_PODS = 3;

type Read = NonNullable<LeaderMetrics['metrics']>;

function rank({ metrics }: Read): number {
  return metrics.leading ? Infinity : totalReconciles(metrics);
}

/**
 * Reads the metrics of the pod that leads. Those that stand by count nothing:
 * where no Lease can be read, the pods themselves tell.
 */
export async function readLeader(options: {
  pods: readonly ControllerPod[];
  lease: ControllerLease | undefined;
  read: (pod: string) => Promise<ControllerMetrics>;
}): Promise<LeaderMetrics> {
  const { pods, lease, read } = options;
  const ready = pods.filter(pod => pod.ready);
  const leader = ready.filter(({ name }) => name === lease?.pod);
  const found: Read[] = [];
  let metricsError: ClusterReadError | undefined;
  for (const { name } of leader.length > 0
    ? leader
    : ready.slice(0, MAX_PODS)) {
    try {
      found.push({ pod: name, metrics: await read(name) });
    } catch (error) {
      if (!(error instanceof ClusterReadFailed)) {
        throw error;
      }
      metricsError ??= explainMetricsFault(error);
    }
  }
  const [best] = found.sort((a, b) => rank(b) - rank(a));
  return best ? { metrics: best } : { metricsError };
}
