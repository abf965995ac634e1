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
  ControllerDeployment,
  ControllerLease,
  ControllerPod,
  projectLease,
  projectPod,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  Clock,
  ClusterClient,
  ClusterReadError,
  ClusterReadFailed,
} from '../clusters';
import { ReadSubject } from '../clusters/ReadSubject';
import { ControllersTiming } from './ControllersTiming';
import { listAll } from './listAll';

/** The pods of one namespace, and who leads there. */
export interface NamespacePods {
  /** Absent when they cannot be read. */
  pods?: ControllerPod[];
  /** Absent when they cannot be read, which costs little. */
  leases?: ControllerLease[];
  error?: ClusterReadError;
}

/** Makes `app in (a, b)`; of pods without such a label nothing is known beforehand. */
function selectorOf(
  deployments: readonly ControllerDeployment[],
): string | undefined {
  const names = deployments.map(({ selector }) => selector.app);
  return names.every(name => /^[\w.-]+$/.test(name ?? ''))
    ? `app in (${names.join(',')})`
    : undefined;
}

/** Reads the pods and Leases of the controllers of one cluster. */
export class FluxPods {
  readonly #client: ClusterClient;
  readonly #clock: Clock;
  readonly #timing: ControllersTiming;
  /** By namespace: Leases are asked for again then. */
  readonly #leasesRefusedUntil = new Map<string, number>();

  constructor(options: {
    client: ClusterClient;
    clock: Clock;
    timing: ControllersTiming;
  }) {
    this.#client = options.client;
    this.#clock = options.clock;
    this.#timing = options.timing;
  }

  async read(
    namespace: string,
    deployments: readonly ControllerDeployment[],
    signal: AbortSignal,
  ): Promise<NamespacePods> {
    const leases = await this.#leases(namespace, signal);
    try {
      const objects = await this.#list(
        '/api/v1',
        { group: '', kind: 'Pod', plural: 'pods', namespace },
        signal,
        selectorOf(deployments),
      );
      return { leases, pods: objects.flatMap(each => projectPod(each) ?? []) };
    } catch (error) {
      if (error instanceof ClusterReadFailed) {
        return { leases, error: error.detail };
      }
      throw error;
    }
  }

  async #leases(
    namespace: string,
    signal: AbortSignal,
  ): Promise<ControllerLease[] | undefined> {
    const now = this.#clock.now();
    if (now < (this.#leasesRefusedUntil.get(namespace) ?? -Infinity)) {
      return undefined;
    }
    try {
      const group = 'coordination.k8s.io';
      const objects = await this.#list(
        `/apis/${group}/v1`,
        { group, kind: 'Lease', plural: 'leases', namespace },
        signal,
      );
      return objects.flatMap(each => projectLease(each) ?? []);
    } catch (error) {
      if (!(error instanceof ClusterReadFailed)) {
        throw error;
      }
      // They are a help, and no need: whoever cannot read them goes without.
      this.#leasesRefusedUntil.set(namespace, now + this.#timing.refusedMs);
      return undefined;
    }
  }

  #list(
    base: string,
    subject: ReadSubject,
    signal: AbortSignal,
    labelSelector?: string,
  ): Promise<unknown[]> {
    return listAll({
      ...{ client: this.#client, base, labelSelector, signal },
      subject: { ...subject, verbs: ['get', 'list'] },
      deadlineMs: this.#timing.listDeadlineMs,
    });
  }
}
