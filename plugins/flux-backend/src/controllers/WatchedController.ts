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
  ControllerProgress,
  FluxController,
  followProgress,
  judgeController,
  totalReconciles,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError } from '../clusters';
import { ControllerWrite, StoredController } from '../store';
import { ControllerHistory, ControllerReading } from './ControllerHistory';
import { ControllersTiming } from './ControllersTiming';

/** What one look at a controller found. */
export interface ControllerLook {
  at: number;
  controller: FluxController;
  desiredPods: number;
  readyPods: number;
  /** Absent when they cannot be read. */
  pods?: readonly ControllerPod[];
  lease?: ControllerLease;
  /** Absent when they could not be read, or nobody tried. */
  metrics?: { pod: string; metrics: ControllerMetrics };
  metricsError?: ClusterReadError;
}

/** One controller over time: when its counters moved, and how it did between readings. */
export class WatchedController {
  readonly #cluster: string;
  readonly #timing: ControllersTiming;
  readonly #history: ControllerHistory;
  #stored?: StoredController;
  #progress?: ControllerProgress;
  #lease?: StoredController['lease'];
  #busy = false;
  #failures = 0;
  #readFrom = -Infinity;

  /** @param stored - what was known of it before this replica took it on */
  constructor(
    cluster: string,
    timing: ControllersTiming,
    stored?: StoredController,
  ) {
    this.#cluster = cluster;
    this.#timing = timing;
    this.#history = new ControllerHistory(timing);
    this.#stored = stored;
    this.#progress = stored?.progress;
    this.#lease = stored?.lease;
  }

  /** As it was after the last look, or was known before. */
  get stored(): StoredController | undefined {
    return this.#stored;
  }

  /** Whether something runs in it, so that its counters may stand still for longer. */
  get busy(): boolean {
    return this.#busy;
  }

  /** For how long its counters have stood still. */
  standingStill(now: number): number {
    return now - (this.#progress?.movedAt ?? now);
  }

  /**
   * Whether its metrics are due. The proxy leaves a page that does not end open
   * behind us: one that failed is asked for less and less often.
   */
  isDue(now: number): boolean {
    return now >= this.#readFrom;
  }

  /**
   * Takes in what was read of the metrics, before it is judged.
   *
   * @param endedAt - when the read ended, which may be long after the look began
   */
  read(
    look: Pick<ControllerLook, 'at' | 'metrics' | 'metricsError'>,
    endedAt: number,
  ): void {
    const { at, metrics: read, metricsError } = look;
    if (read) {
      const { pod, metrics } = read;
      this.#progress = followProgress(this.#progress, {
        ...{ at, pod },
        total: totalReconciles(metrics),
      });
      this.#busy =
        (metrics.activeWorkers ?? 0) > 0 ||
        (metrics.longestRunningSeconds ?? 0) > 0;
      this.#failures = 0;
    } else if (metricsError) {
      const { readMs, longestWaitMs } = this.#timing;
      const wait = Math.min(readMs * 2 ** this.#failures, longestWaitMs);
      this.#failures += 1;
      // A little earlier, so that it is due at a look, whenever that is.
      this.#readFrom = endedAt + wait - readMs / 2;
    }
  }

  /**
   * @param mayStandStill - for how long its counters may, in milliseconds; absent
   *   when it has nothing to do
   */
  judge(
    look: ControllerLook,
    mayStandStill: number | undefined,
  ): ControllerWrite {
    const { at, controller, pods = [], metrics, readyPods } = look;
    const reading = metrics && this.#history.add({ at, ...metrics });
    const restartTimes = pods.flatMap(
      ({ lastRestartAt }) => lastRestartAt ?? [],
    );
    const before = this.#stored;
    const stored: StoredController = {
      ...controller,
      cluster: this.#cluster,
      ...judgeController(
        {
          readyPods,
          ...(metrics && {
            standingStill: this.standingStill(at),
            mayStandStill,
          }),
          leaseStale: this.#leaseStale(look),
        },
        before,
      ),
      ...{ readyPods, desiredPods: look.desiredPods },
      restarts: look.pods
        ? pods.reduce((sum, { restarts }) => sum + restarts, 0)
        : before?.restarts ?? 0,
      ...(restartTimes.length > 0 && {
        lastRestartAt: Math.max(...restartTimes),
      }),
      ...(this.#lease && { lease: this.#lease }),
      ...this.#metricsColumns(look, reading),
      ...(this.#progress && { progress: this.#progress }),
      observedAt: at,
    };
    this.#stored = stored;
    return {
      controller: stored,
      sample: reading?.sample,
      durations: reading?.durations,
    };
  }

  /**
   * Takes in that its namespace may not be looked into any more: it is as it was
   * seen last, as far as anybody knows.
   *
   * @returns undefined when it was never seen
   */
  lose(at: number, refusal: ClusterReadError): ControllerWrite | undefined {
    const before = this.#stored;
    if (!before) {
      return undefined;
    }
    const { readyPods } = before;
    this.#stored = {
      ...before,
      ...judgeController({ readyPods }, before),
      ...this.#metricsColumns({ at, readyPods, metricsError: refusal }),
    };
    return { controller: this.#stored };
  }

  #metricsColumns(
    {
      at,
      readyPods,
      metricsError,
    }: Pick<ControllerLook, 'at' | 'readyPods' | 'metricsError'>,
    reading?: ControllerReading,
  ): Pick<StoredController, 'stats' | 'metricsError' | 'metricsErrorSince'> {
    if (reading) {
      return { stats: reading.stats };
    }
    const before: Partial<StoredController> = this.#stored ?? {};
    const { stats, metricsErrorSince: since = at } = before;
    const error = metricsError ?? before.metricsError;
    // A controller without pods has no metrics, which is no error.
    return {
      ...(stats && { stats }),
      ...(error && readyPods > 0
        ? { metricsError: error, metricsErrorSince: since }
        : {}),
    };
  }

  /** A Lease that cannot be read now says nothing, and is remembered. */
  #leaseStale({ at, lease, pods }: ControllerLook): number | undefined {
    const before = this.#lease;
    if (!lease) {
      if (pods?.every(({ name }) => name !== before?.pod)) {
        this.#lease = undefined;
      }
      return undefined;
    }
    const { pod, renewTime } = lease;
    this.#lease =
      before && before.pod === pod && before.renewTime === renewTime
        ? before
        : { pod, renewTime, movedAt: at };
    return at - this.#lease.movedAt;
  }
}
