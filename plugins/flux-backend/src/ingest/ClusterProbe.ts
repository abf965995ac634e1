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

import { Clock } from '../clusters/Clock';
import { ClusterClient } from '../clusters/ClusterClient';
import {
  ClusterReadFailed,
  ClusterReadReason,
} from '../clusters/ClusterReadError';
import { Backoff } from './Backoff';
import { kubernetesVersion } from './kubernetesVersion';
import { Pause } from './Pause';
import { ReadTiming } from './ReadTiming';

/** What a probe found out. */
export type ProbeResult =
  | {
      answered: true;
      kubernetesVersion?: string;
      /** When the first of the probes before it was sent that were not answered. */
      lostSince?: number;
    }
  | {
      answered: false;
      error: ClusterReadFailed;
      /** Probes without an answer in a row, this one included. */
      failures: number;
      /** When the first of these was sent. */
      lostSince: number;
    };

const NO_ANSWER: readonly ClusterReadReason[] = [
  'unreachable',
  'timeout',
  'tls',
];

/** Nobody answered; any other error is an answer of the API server or of the proxy. */
export function isNoAnswer(reason: ClusterReadReason): boolean {
  return NO_ANSWER.includes(reason);
}

export interface ClusterProbeOptions {
  client: ClusterClient;
  clock: Clock;
  random: () => number;
  timing: ReadTiming;
  stop: AbortSignal;
  onResult: (result: ProbeResult) => void;
}

/**
 * Asks a cluster for its version from time to time. A watch does not tell when
 * its cluster is lost: the proxy leaves it open. One small request does, and
 * tells as early when the cluster is back.
 */
export class ClusterProbe {
  readonly #options: ClusterProbeOptions;
  readonly #backoff: Backoff;
  readonly #pause: Pause;
  #failures = 0;
  #lostSince?: number;

  constructor(options: ClusterProbeOptions) {
    this.#options = options;
    this.#pause = new Pause(options.clock, options.stop);
    this.#backoff = new Backoff({
      firstMs: options.timing.backoffFirstMs,
      longestMs: options.timing.probeLostMs,
      random: options.random,
    });
  }

  /** Returns when it is told to stop. */
  async run(): Promise<void> {
    const { stop, timing, onResult } = this.#options;
    while (!stop.aborted) {
      const result = await this.#probe();
      if (stop.aborted) {
        return;
      }
      onResult(result);
      await this.#pause.wait(
        result.answered ? timing.probeMs : this.#backoff.next(),
      );
    }
  }

  /** Asks now, when something gives reason to doubt a cluster that answered last time. */
  doubt(): void {
    if (this.#failures === 0) {
      this.#pause.wake();
    }
  }

  async #probe(): Promise<ProbeResult> {
    const { client, timing, stop, clock } = this.#options;
    const sentAt = clock.now();
    const lostSince = this.#lostSince;
    try {
      const version = await client.getDocument({
        path: '/version',
        deadlineMs: timing.probeDeadlineMs,
        signal: stop,
      });
      this.#succeed();
      return {
        answered: true,
        kubernetesVersion: kubernetesVersion(version),
        lostSince,
      };
    } catch (error) {
      if (
        error instanceof ClusterReadFailed &&
        isNoAnswer(error.detail.reason)
      ) {
        this.#failures += 1;
        this.#lostSince = lostSince ?? sentAt;
        return {
          answered: false,
          error,
          failures: this.#failures,
          lostSince: this.#lostSince,
        };
      }
      this.#succeed();
      return { answered: true, lostSince };
    }
  }

  #succeed(): void {
    this.#failures = 0;
    this.#lostSince = undefined;
    this.#backoff.reset();
  }
}
