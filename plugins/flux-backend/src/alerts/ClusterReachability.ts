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

import { Alert, AlertRules } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterStatus } from '../ingest';
import { ClusterStatusWrite, StoredCluster } from '../store';
import { SubjectClock, SubjectStep } from './SubjectClock';

/** How well a cluster can be read, and the clock of its FluxClusterUnreachable. */
export class ClusterReachability {
  readonly #clock: SubjectClock;
  #known?: ClusterStatusWrite;
  #status?: ClusterStatus;

  constructor(cluster: string, rules: AlertRules) {
    this.#clock = new SubjectClock('FluxClusterUnreachable', rules, {
      cluster,
    });
  }

  restore(state: StoredCluster | undefined, alert: Alert | undefined): void {
    if (state && state.reachability !== 'needsSignIn') {
      const { reachability, reachabilitySince, discoveryErrors } = state;
      const { kubernetesVersion, error } = state;
      this.#known = {
        reachability,
        reachabilitySince,
        ...(kubernetesVersion !== undefined && { kubernetesVersion }),
        ...(error && { error }),
        discoveryErrors,
      };
    }
    this.#clock.restore(alert);
  }

  /**
   * Takes in what the reader says. A reader that has just been started knows
   * nothing yet: until then what was known before stays.
   *
   * @returns what is to be written, when anything is different
   */
  update(status: ClusterStatus): ClusterStatusWrite | undefined {
    const before = this.#known;
    this.#status = status;
    const waiting = status.reachability === 'waiting' && before !== undefined;
    const reachability = waiting ? before.reachability : status.reachability;
    const kubernetesVersion =
      status.kubernetesVersion ?? before?.kubernetesVersion;
    const error = waiting ? before.error : status.error;
    const now: ClusterStatusWrite = {
      reachability,
      reachabilitySince:
        before?.reachability === reachability
          ? before.reachabilitySince
          : status.since,
      ...(kubernetesVersion !== undefined && { kubernetesVersion }),
      ...(error && { error }),
      discoveryErrors: status.discoveryErrors,
    };
    this.#known = now;
    return JSON.stringify(before) === JSON.stringify(now) ? undefined : now;
  }

  /** One step of the alert's clock. */
  step(now: number): SubjectStep | undefined {
    const reachability = this.#status?.reachability ?? 'waiting';
    return reachability === 'waiting'
      ? undefined
      : this.#clock.step(reachability === 'reachable' ? 'ok' : 'failing', now);
  }

  /** When the pending alert fires, unless the cluster comes back. */
  nextDeadline(): number | undefined {
    return this.#status?.reachability === 'unreachable'
      ? this.#clock.nextDeadline()
      : undefined;
  }
}
