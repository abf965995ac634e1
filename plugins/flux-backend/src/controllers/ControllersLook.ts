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
  COMPONENT_KINDS,
  ControllerWork,
  CountersReading,
  FluxController,
  leaseOf,
  mayStandStill,
  podsOf,
  ReconcileCounters,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  Clock,
  ClusterClient,
  ClusterReadError,
  ClusterReadFailed,
} from '../clusters';
import { ConcurrencyLimit } from '../ingest';
import { ControllersWrite, ControllerWrite, StoredController } from '../store';
import { ControllersTiming } from './ControllersTiming';
import {
  FluxDeployments,
  FoundController,
  FoundControllers,
} from './FluxDeployments';
import { FluxPods, NamespacePods } from './FluxPods';
import { LeaderMetrics, readLeader } from './readLeader';
import { readMetrics } from './readMetrics';
import { ControllerLook, WatchedController } from './WatchedController';

/** @see ControllersLook */
export interface ControllersLookOptions {
  client: ClusterClient;
  /** The namespaces that the portal is limited to; none where it is not. */
  namespaces: readonly string[];
  /** What is known of the controllers already. */
  known: readonly StoredController[];
  /** What resources of these kinds ask of their controllers. */
  work: (kinds: readonly string[]) => Promise<ControllerWork[]>;
  /** Is told what the metrics say of single resources. */
  counters: Pick<ReconcileCounters, 'see'>;
  clock: Clock;
  timing: ControllersTiming;
  /** Metrics pages of all clusters that are taken in at the same time. */
  pages: ConcurrencyLimit;
  signal: AbortSignal;
}

/** What stands still for less needs no closer look. */
const STANDSTILL_MS = 2 * 60_000;

function keyOf({ namespace, name }: { namespace: string; name: string }) {
  return `${namespace}/${name}`;
}

interface LookedAt {
  look: ControllerLook;
  write: ControllerWrite;
}

function toReading({
  controller,
  metrics,
}: {
  controller: Pick<FluxController, 'component' | 'namespace' | 'name'>;
  metrics?: ControllerLook['metrics'];
}): CountersReading {
  const { component, namespace, name } = controller;
  return {
    ...{ component, namespace, name },
    ...(metrics && {
      read: {
        pod: metrics.pod,
        processStartedAt: metrics.metrics.processStartedAt,
        counts: metrics.metrics.durations,
      },
    }),
  };
}

/** Looks at the Flux controllers of one cluster, and remembers them from look to look. */
export class ControllersLook {
  readonly #options: ControllersLookOptions;
  readonly #deployments: FluxDeployments;
  readonly #pods: FluxPods;
  readonly #ownPages: ConcurrencyLimit;
  readonly #watched: Map<string, WatchedController>;

  constructor(options: ControllersLookOptions) {
    const { client, timing, known } = options;
    this.#options = options;
    this.#deployments = new FluxDeployments(options);
    this.#pods = new FluxPods(options);
    this.#ownPages = new ConcurrencyLimit(timing.concurrentReads);
    this.#watched = new Map(
      known.map(stored => [
        keyOf(stored),
        new WatchedController(client.cluster, timing, stored),
      ]),
    );
  }

  /** Reads what can be read; what cannot is told, and what was known of it stays. */
  async take(): Promise<ControllersWrite> {
    const { clock, signal } = this.#options;
    const at = clock.now();
    let deployments: FoundControllers;
    try {
      deployments = await this.#deployments.find(signal);
    } catch (error) {
      if (error instanceof ClusterReadFailed) {
        return { at, errors: [error.detail] };
      }
      throw error;
    }
    const { found } = deployments;
    const lost = this.#loseOthers(deployments, at);
    const errors = [...lost.errors];
    const looks: LookedAt[] = [];
    for (const namespace of new Set(
      found.map(each => each.controller.namespace),
    )) {
      const own = found.filter(each => each.controller.namespace === namespace);
      const pods = await this.#pods.read(
        namespace,
        own.map(({ deployment }) => deployment),
        signal,
      );
      if (pods.error) {
        errors.push(pods.error);
      }
      looks.push(
        ...(await Promise.all(own.map(each => this.#look(each, pods, at)))),
      );
    }
    this.#options.counters.see(
      [...looks.map(({ look }) => look), ...lost.writes].map(toReading),
      at,
    );
    return {
      ...{ at, errors },
      controllers: [...looks.map(({ write }) => write), ...lost.writes],
    };
  }

  async #look(
    { controller, deployment }: FoundController,
    { pods, leases = [], error }: NamespacePods,
    at: number,
  ): Promise<LookedAt> {
    const watched = this.#watch(controller);
    const own = pods && podsOf(deployment, pods);
    const look: ControllerLook = {
      ...{ at, controller, pods: own },
      desiredPods: deployment.desiredPods,
      readyPods: deployment.readyPods,
      lease: leaseOf(controller.component, own ?? [], leases),
      // Who does not know the pods cannot read their metrics.
      metricsError: error,
    };
    if (own && watched.isDue(at)) {
      Object.assign(
        look,
        await this.#metrics(look, own, deployment.metricsPort),
      );
      watched.read(look, this.#options.clock.now());
    }
    const work =
      look.metrics && watched.standingStill(at) > STANDSTILL_MS
        ? await this.#options.work(COMPONENT_KINDS[controller.component])
        : undefined;
    const standing = work && mayStandStill(controller, work, watched.busy);
    return { look, write: watched.judge(look, standing) };
  }

  #metrics(
    { lease, controller }: ControllerLook,
    pods: NonNullable<NamespacePods['pods']>,
    port: number,
  ): Promise<LeaderMetrics> {
    const { namespace } = controller;
    return readLeader({
      ...{ pods, lease },
      // Pages that never come take the places of their own cluster alone.
      read: pod =>
        this.#ownPages.run(() =>
          readMetrics({ ...this.#options, namespace, pod, port }),
        ),
    });
  }

  #watch(controller: { namespace: string; name: string }): WatchedController {
    const { client, timing } = this.#options;
    const key = keyOf(controller);
    const watched =
      this.#watched.get(key) ?? new WatchedController(client.cluster, timing);
    this.#watched.set(key, watched);
    return watched;
  }

  /** Forgets those that are gone, but for those that are only out of sight. */
  #loseOthers({ found, refusalOf }: FoundControllers, at: number) {
    const present = new Set(found.map(({ controller }) => keyOf(controller)));
    const writes: ControllerWrite[] = [];
    const errors = new Set<ClusterReadError>();
    for (const [key, watched] of this.#watched) {
      if (!present.has(key)) {
        const refusal = refusalOf(key.slice(0, key.indexOf('/')));
        const write = refusal && watched.lose(at, refusal);
        if (write) {
          writes.push(write);
          errors.add(refusal);
        } else {
          this.#watched.delete(key);
        }
      }
    }
    return { writes, errors };
  }
}
