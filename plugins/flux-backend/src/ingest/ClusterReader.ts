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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Clock, sleep, systemClock } from '../clusters/Clock';
import { ClusterClient } from '../clusters/ClusterClient';
import { ClusterReadFailed } from '../clusters/ClusterReadError';
import { NameFilter, createNameTest } from '../clusters/nameFilter';
import { Backoff } from './Backoff';
import { ClusterHealth } from './ClusterHealth';
import { ClusterProbe, ProbeResult, isNoAnswer } from './ClusterProbe';
import { ClusterStatus } from './ClusterStatus';
import { ConcurrencyLimit } from './ConcurrencyLimit';
import { DiscoveredKinds, discoverKinds } from './discovery/discoverKinds';
import { KindRef, MissingKinds } from './MissingKinds';
import { Pause } from './Pause';
import { ReadOutcome } from './ReadOutcome';
import { ReadTiming, defaultTiming } from './ReadTiming';
import { ReflectorSet } from './ReflectorSet';
import { ResourceSink, StoredPosition } from './ResourceSink';
import { WatchRenewal } from './WatchRenewal';
import { WatchRota } from './WatchRota';

export interface ClusterReaderOptions {
  client: ClusterClient;
  sink: ResourceSink;
  logger: LoggerService;
  /** Told whenever something about the cluster as a whole is different. */
  onStatus: (status: ClusterStatus) => void;
  /** Which of the Flux kinds are read, by name. */
  kinds?: NameFilter;
  /** Reads these namespaces only, which needs no right to read the whole cluster. */
  namespaces?: readonly string[];
  timing?: Partial<ReadTiming>;
  clock?: Clock;
  /** A number from 0 to 1. */
  random?: () => number;
}

/**
 * Reads all Flux resources of one cluster, for as long as it runs: finds out
 * which kinds are served, keeps a reflector for each, and sums up how it goes.
 */
export class ClusterReader {
  readonly #options: ClusterReaderOptions;
  readonly #clock: Clock;
  readonly #timing: ReadTiming;
  readonly #random: () => number;
  readonly #stop = new AbortController();
  readonly #health: ClusterHealth;
  readonly #missing: MissingKinds;
  readonly #pause: Pause;
  readonly #probe: ClusterProbe;
  readonly #renewal: WatchRenewal;
  #lost = false;
  #reflectors?: ReflectorSet;
  #running?: Promise<unknown>;

  constructor(options: ClusterReaderOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
    this.#timing = { ...defaultTiming, ...options.timing };
    this.#pause = new Pause(this.#clock, this.#stop.signal);
    this.#missing = new MissingKinds(this.#timing.goneAfterMs);
    this.#health = new ClusterHealth({
      cluster: options.client.cluster,
      namespaces: options.namespaces,
      now: this.#clock.now(),
      onChange: status => this.#tellStatus(status),
    });
    this.#probe = new ClusterProbe({
      client: options.client,
      clock: this.#clock,
      random: this.#random,
      timing: this.#timing,
      stop: this.#stop.signal,
      onResult: result => this.#probed(result),
    });
    this.#renewal = new WatchRenewal({
      clock: this.#clock,
      timing: this.#timing,
      stop: this.#stop.signal,
      renew: silentSince => this.#reflectors?.renew(silentSince),
    });
  }

  get status(): ClusterStatus {
    return this.#health.status;
  }

  /**
   * Begins to read. Kinds with a stored position are watched from there and not
   * listed; may be called once.
   */
  start(positions: readonly StoredPosition[] = []): void {
    const { namespaces } = this.#options;
    const timing = this.#timing;
    const random = this.#random;
    this.#reflectors = new ReflectorSet(
      {
        ...this.#options,
        namespaces,
        clock: this.#clock,
        random,
        timing,
        lists: new ConcurrencyLimit(timing.concurrentLists),
        confirmations: new ConcurrencyLimit(timing.concurrentConfirmations),
        rota: new WatchRota({ timing, random }),
        onOutcome: (reader, outcome) => this.#heard(reader, outcome),
        onBroken: () => this.#foundBroken(),
      },
      positions,
    );
    positions.forEach(position => this.#missing.know(position));
    this.#running = Promise.all([
      this.#probe.run(),
      this.#dropNamespaces(positions).then(() =>
        this.#discoverAgainAndAgain(this.#reflectors),
      ),
    ]);
  }

  /** Closes all connections, and returns when the sink will hear no more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all([this.#reflectors?.stop(), this.#running]);
    // Discovery may have started one more in the meantime.
    await this.#reflectors?.stop();
  }

  async #discoverAgainAndAgain(reflectors: ReflectorSet | undefined) {
    const { client, kinds } = this.#options;
    const { signal } = this.#stop;
    const timing = this.#timing;
    const isIncluded = createNameTest(kinds ?? {});
    const backoff = new Backoff({
      firstMs: timing.backoffFirstMs,
      longestMs: timing.backoffLongestMs,
      random: this.#random,
    });
    while (reflectors && !signal.aborted) {
      this.#pause.forget();
      let wait = timing.rediscoverMs;
      try {
        const found = await discoverKinds({ client, isIncluded, signal });
        if (signal.aborted) {
          return;
        }
        await this.#adopt(found, reflectors);
        backoff.reset();
        if (this.#missing.inDoubt) {
          wait = Math.min(timing.goneAfterMs, timing.rediscoverMs);
        }
        await sleep(this.#clock, timing.rediscoverSoonestMs, signal);
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        wait = Math.max(backoff.next(), this.#discoveryFailed(error));
      }
      await this.#pause.wait(wait);
    }
  }

  async #adopt(
    found: DiscoveredKinds,
    reflectors: ReflectorSet,
  ): Promise<void> {
    const now = this.#clock.now();
    for (const kind of found.kinds) {
      await reflectors.read(kind);
    }
    const gone = this.#missing.update({
      present: found.kinds,
      incompleteGroups: found.incompleteGroups,
      now,
    });
    for (const kind of gone) {
      await reflectors.drop(kind);
      if (await this.#tellGone(kind)) {
        this.#missing.forget(kind);
      }
    }
    const { readers } = reflectors;
    this.#health.discovered(found.kinds, readers, found.errors, now);
  }

  /** Positions of namespaces that are no longer asked for: what was read there is void. */
  async #dropNamespaces(positions: readonly StoredPosition[]): Promise<void> {
    const { namespaces } = this.#options;
    for (const position of positions) {
      const { namespace } = position;
      if (namespaces && namespace && !namespaces.includes(namespace)) {
        await this.#tellGone(position, namespace);
      }
    }
  }

  async #tellGone(
    { group, kind }: KindRef,
    namespace?: string,
  ): Promise<boolean> {
    const { sink, client, logger } = this.#options;
    try {
      await sink.gone({ group, kind }, this.#clock.now(), namespace);
      return true;
    } catch (error) {
      logger.error(
        `Could not take in that ${kind} of cluster '${client.cluster}' is gone`,
        toError(error),
      );
      return false;
    }
  }

  /** @returns how long the server asked to be left alone, in milliseconds */
  #discoveryFailed(error: unknown): number {
    const { logger, client } = this.#options;
    if (error instanceof ClusterReadFailed) {
      this.#health.discoveryFailed(error.detail, this.#clock.now());
      return error.retryAfterMs ?? 0;
    }
    logger.error(
      `Could not find out what cluster '${client.cluster}' serves; trying again`,
      toError(error),
    );
    return 0;
  }

  #tellStatus(status: ClusterStatus): void {
    const { onStatus, logger, client } = this.#options;
    try {
      onStatus(status);
    } catch (error) {
      logger.error(
        `Could not take in the status of cluster '${client.cluster}'`,
        toError(error),
      );
    }
  }

  #heard(reader: string, outcome: ReadOutcome): void {
    this.#health.heard(reader, outcome);
    if (outcome.ok) {
      return;
    }
    const { reason } = outcome.error;
    if (reason === 'notFound') {
      this.#pause.wake();
    } else if (isNoAnswer(reason)) {
      this.#probe.doubt();
    }
  }

  /** What broke one watch has most likely broken the others. */
  #foundBroken(): void {
    this.#renewal.suspect(this.#clock.now() - this.#timing.watchGraceMs);
    this.#probe.doubt();
  }

  #probed(result: ProbeResult): void {
    const { lostSince } = result;
    if (!result.answered) {
      // One may be bad luck; two in a row, and the cluster is lost.
      if (result.failures > 1) {
        this.#lost = true;
        this.#reflectors?.interrupt(result.lostSince, result.error);
      }
      return;
    }
    this.#health.answered(result.kubernetesVersion);
    if (lostSince !== undefined) {
      this.#renewal.suspect(lostSince);
    }
    if (this.#lost) {
      this.#lost = false;
      this.#reflectors?.wake();
      this.#pause.wake();
    }
  }
}
