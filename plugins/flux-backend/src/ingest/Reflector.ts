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

import { toError } from '@backstage/errors';
import { ClusterReadFailed } from '../clusters/ClusterReadError';
import { admitObject } from './admitObject';
import { Backoff } from './Backoff';
import { listObjects } from './listObjects';
import { Pause } from './Pause';
import { chooseRecovery } from './recovery';
import { ReadReport } from './ReadReport';
import { readWatch } from './readWatch';
import { ReflectorOptions, ReflectorState } from './ReflectorOptions';
import { subjectOf } from './resourcePath';
import { WatchEvent } from './watchEvent';

/** client-go calls a watch very short that lasts less and brings nothing. */
const SHORTEST_WATCH_MS = 1000;

/**
 * Mirrors one kind of one cluster into a sink: list, watch from there, and watch
 * again from the last event when the watch ends, for whatever reason. After
 * client-go's reflector (tools/cache/reflector.go), whose names it uses. The
 * list is repeated only when the server has forgotten where we stood (410).
 */
export class Reflector {
  readonly #options: ReflectorOptions;
  readonly #report: ReadReport;
  readonly #backoff: Backoff;
  readonly #stop = new AbortController();
  readonly #pause: Pause;
  #attempt = new AbortController();
  #interruption?: ClusterReadFailed;
  #state: ReflectorState = 'idle';
  #lastSyncResourceVersion?: string;
  /** Nothing proves yet that the next watch will be let in. */
  #unconfirmed = true;
  /** The watch that goes on is a short one, to find that out. */
  #confirming = false;
  #brokenWatches = 0;
  #muteWatches = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(options: ReflectorOptions) {
    this.#options = options;
    this.#report = new ReadReport(options);
    this.#lastSyncResourceVersion = options.position?.resourceVersion;
    this.#pause = new Pause(options.clock, this.#stop.signal);
    this.#backoff = new Backoff({
      firstMs: options.timing.backoffFirstMs,
      longestMs: options.timing.backoffLongestMs,
      random: options.random,
    });
  }

  get state(): ReflectorState {
    return this.#state;
  }

  /** The resourceVersion up to which the sink has taken everything in. */
  get lastSyncResourceVersion(): string | undefined {
    return this.#lastSyncResourceVersion;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Closes the connection at once, and returns when the sink will hear no more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#attempt.abort();
    await this.#running;
  }

  /** Gives up a watch that goes nowhere, for a reason that is known from elsewhere. */
  interrupt(reason: ClusterReadFailed): void {
    if (this.#state === 'watching') {
      this.#interruption = reason;
      this.#attempt.abort();
    }
  }

  /** Tries again now instead of waiting on. */
  wake(): void {
    this.#pause.wake();
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#attempt = new AbortController();
      try {
        if (this.#lastSyncResourceVersion === undefined) {
          await this.#list();
        }
        await this.#watch(this.#lastSyncResourceVersion);
      } catch (error) {
        if (!this.#stop.signal.aborted) {
          await this.#recover(this.#interruption ?? error);
        }
        this.#interruption = undefined;
      }
    }
    this.#state = 'stopped';
  }

  async #list(): Promise<void> {
    const { client, kind, namespace, timing, clock } = this.#options;
    const { signal } = this.#attempt;
    this.#state = 'listing';
    const listed = await this.#options.lists.run(async () => {
      signal.throwIfAborted();
      const at = clock.now();
      const found = await listObjects({
        client,
        kind,
        namespace,
        pageLimit: timing.pageLimit,
        deadlineMs: timing.listDeadlineMs,
        signal,
      });
      return { ...found, at };
    });
    signal.throwIfAborted();
    const { resourceVersion, at } = listed;
    await this.#report.replaced(listed.objects, resourceVersion, at);
    this.#lastSyncResourceVersion = resourceVersion;
    this.#unconfirmed = false;
    for (const problem of listed.problems) {
      await this.#report.refused(problem);
    }
  }

  async #watch(resourceVersion: string | undefined): Promise<void> {
    const { client, kind, namespace, timing, clock } = this.#options;
    if (resourceVersion === undefined) {
      return;
    }
    this.#state = 'watching';
    this.#confirming = this.#unconfirmed;
    const seconds = this.#watchSeconds();
    const startedAt = clock.now();
    let events = 0;
    const watch = readWatch({
      client,
      kind,
      namespace,
      resourceVersion,
      seconds,
      silenceMs: Math.min(
        timing.silenceMs,
        seconds * 1000 + timing.watchGraceMs,
      ),
      signal: this.#attempt.signal,
    });
    this.#muteWatches += this.#confirming ? 0 : 1;
    for await (const event of watch) {
      this.#attempt.signal.throwIfAborted();
      this.#muteWatches = 0;
      await this.#take(event);
      events += 1;
    }
    this.#attempt.signal.throwIfAborted();
    const lasted = clock.now() - startedAt;
    if (events === 0 && lasted < Math.min(SHORTEST_WATCH_MS, seconds * 500)) {
      await this.#endedAtOnce();
      return;
    }
    await this.#confirm(this.#lastSyncResourceVersion ?? resourceVersion);
  }

  /** A watch that the server does not keep is no watch: try a short one, then tell. */
  async #endedAtOnce(): Promise<void> {
    const { client, kind, namespace } = this.#options;
    if (this.#confirming) {
      const subject = subjectOf(kind, namespace);
      throw client.badResponse('the watch was closed at once', subject);
    }
    this.#unconfirmed = true;
    await this.#backOff(0);
  }

  async #take(event: WatchEvent): Promise<void> {
    const { client, kind, namespace } = this.#options;
    if (event.type === 'ERROR') {
      const { code, message, retryAfterMs } = event;
      const subject = subjectOf(kind, namespace);
      throw client.refusal({ code, message, retryAfterMs, subject });
    }
    if (event.type === 'BOOKMARK') {
      await this.#confirm(event.resourceVersion);
      return;
    }
    const admission = admitObject(event.object, kind);
    if (!admission.object) {
      await this.#report.refused(admission.problem);
      return;
    }
    await this.#report.changed(event.type, admission.object);
    this.#lastSyncResourceVersion = admission.object.metadata.resourceVersion;
    this.#progress();
  }

  async #confirm(resourceVersion: string): Promise<void> {
    await this.#report.confirmed(resourceVersion);
    this.#lastSyncResourceVersion = resourceVersion;
    this.#progress();
  }

  #progress(): void {
    this.#unconfirmed = false;
    this.#brokenWatches = 0;
    this.#backoff.reset();
  }

  async #recover(error: unknown): Promise<void> {
    const watching = this.#state === 'watching';
    if (!(error instanceof ClusterReadFailed)) {
      const { logger, kind, client } = this.#options;
      // The sink's trouble, not the cluster's: the same data comes again.
      logger.error(
        `Could not take in ${kind.kind} of cluster '${client.cluster}'; trying again`,
        toError(error),
      );
      await this.#backOff(0);
      return;
    }
    if (watching && error.detail.reason === 'badResponse') {
      this.#brokenWatches += 1;
    }
    const recovery = chooseRecovery(error, {
      watching,
      confirming: this.#confirming,
      brokenWatches: this.#brokenWatches,
      muteWatches: this.#muteWatches,
      attempts: this.#backoff.attempts,
    });
    if (recovery.next === 'list') {
      this.#lastSyncResourceVersion = undefined;
      this.#brokenWatches = 0;
      this.#muteWatches = 0;
    }
    if (recovery.tell) {
      await this.#report.failed(error);
    }
    this.#unconfirmed = true;
    if (recovery.wait) {
      await this.#backOff(error.retryAfterMs ?? 0);
    } else {
      this.#backoff.next();
    }
  }

  async #backOff(leastMs: number): Promise<void> {
    this.#state = 'backingOff';
    await this.#pause.wait(Math.max(this.#backoff.next(), leastMs));
  }

  #watchSeconds(): number {
    const { timing, random } = this.#options;
    const [least, most] = timing.watchSeconds;
    return this.#confirming
      ? timing.confirmingWatchSeconds
      : Math.round(least + random() * (most - least));
  }
}
