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
  FluxController,
  projectDeployment,
  toFluxController,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  Clock,
  ClusterClient,
  ClusterReadError,
  ClusterReadFailed,
} from '../clusters';
import { ControllersTiming } from './ControllersTiming';
import { listAll } from './listAll';

/** A controller with the Deployment that it is. */
export interface FoundController {
  controller: FluxController;
  deployment: ControllerDeployment;
}

/** The controllers of a cluster, as far as they may be read. */
export interface FoundControllers {
  found: FoundController[];
  /** Why a namespace could not be looked into; undefined where it was. */
  refusalOf: (namespace: string) => ClusterReadError | undefined;
}

/** Where Flux is installed when nobody chose another place. */
const DEFAULT_NAMESPACE = 'flux-system';
/** More installations and shards than anybody has. */
const MAX_CONTROLLERS = 100;

/** What `flux` and the Flux Operator install, and most others. */
const BY_THE_BOOK = 'app.kubernetes.io/part-of=flux';
/** What somebody has put together by hand still has from Flux. */
const BY_HAND = 'control-plane=controller';

/** Finds the Flux controllers of one cluster among its Deployments. */
export class FluxDeployments {
  readonly #client: ClusterClient;
  readonly #clock: Clock;
  readonly #timing: ControllersTiming;
  readonly #namespaces: string[];
  /** That all namespaces were refused together, and until when it counts. */
  #refused?: { until: number; detail: ClusterReadError };
  /** By namespace, all of them together being one more. */
  readonly #byHandFrom = new Map<string | undefined, number>();

  /** @param namespaces - those that are asked where not all may be */
  constructor(options: {
    client: ClusterClient;
    clock: Clock;
    timing: ControllersTiming;
    namespaces: readonly string[];
  }) {
    this.#client = options.client;
    this.#clock = options.clock;
    this.#timing = options.timing;
    this.#namespaces = [...new Set([DEFAULT_NAMESPACE, ...options.namespaces])];
  }

  /**
   * Those of all namespaces, or, where that is refused, of the one where Flux
   * usually is, and of those that the portal is limited to.
   *
   * @throws ClusterReadFailed when none of them can be read
   */
  async find(signal: AbortSignal): Promise<FoundControllers> {
    const now = this.#clock.now();
    if (!this.#refused || now >= this.#refused.until) {
      const all = await this.#unlessRefused(undefined, signal);
      if (!(all instanceof ClusterReadFailed)) {
        this.#refused = undefined;
        return { found: all, refusalOf: () => undefined };
      }
      const until = now + this.#timing.refusedMs;
      this.#refused = { until, detail: all.detail };
    }
    const { detail: elsewhere } = this.#refused;
    const found: FoundController[] = [];
    const refusals = new Map<string, ClusterReadFailed>();
    for (const namespace of this.#namespaces) {
      const own = await this.#unlessRefused(namespace, signal);
      if (own instanceof ClusterReadFailed) {
        refusals.set(namespace, own);
      } else {
        found.push(...own);
      }
    }
    const [first] = refusals.values();
    if (first && refusals.size === this.#namespaces.length) {
      throw first;
    }
    return {
      found,
      refusalOf: namespace =>
        this.#namespaces.includes(namespace)
          ? refusals.get(namespace)?.detail
          : elsewhere,
    };
  }

  async #unlessRefused(
    namespace: string | undefined,
    signal: AbortSignal,
  ): Promise<FoundController[] | ClusterReadFailed> {
    try {
      return await this.#findIn(namespace, signal);
    } catch (error) {
      if (
        error instanceof ClusterReadFailed &&
        error.detail.reason === 'forbidden'
      ) {
        return error;
      }
      throw error;
    }
  }

  async #findIn(
    namespace: string | undefined,
    signal: AbortSignal,
  ): Promise<FoundController[]> {
    const found = await this.#select(namespace, BY_THE_BOOK, signal);
    const now = this.#clock.now();
    if (
      found.length > 0 ||
      now < (this.#byHandFrom.get(namespace) ?? -Infinity)
    ) {
      return found;
    }
    const byHand = await this.#select(namespace, BY_HAND, signal);
    // Where there is nothing either, it is seldom looked for.
    const pause = byHand.length > 0 ? 0 : this.#timing.refusedMs;
    this.#byHandFrom.set(namespace, now + pause);
    return byHand;
  }

  async #select(
    namespace: string | undefined,
    labelSelector: string,
    signal: AbortSignal,
  ): Promise<FoundController[]> {
    const objects = await this.#list(namespace, labelSelector, signal);
    const found = objects.flatMap(object => {
      const deployment = projectDeployment(object);
      const controller = deployment && toFluxController(deployment);
      return controller ? [{ controller, deployment }] : [];
    });
    return found.slice(0, MAX_CONTROLLERS);
  }

  async #list(
    namespace: string | undefined,
    labelSelector: string,
    signal: AbortSignal,
  ): Promise<unknown[]> {
    return listAll({
      client: this.#client,
      base: '/apis/apps/v1',
      subject: {
        ...{ group: 'apps', kind: 'Deployment', plural: 'deployments' },
        ...{ namespace, verbs: ['get', 'list'] },
      },
      labelSelector,
      deadlineMs: this.#timing.listDeadlineMs,
      signal,
    });
  }
}
