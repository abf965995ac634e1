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

import { ClusterReadFailed } from '../clusters/ClusterReadError';
import { admitObject } from './admitObject';
import { Backoff } from './Backoff';
import { followWatch } from './followWatch';
import { listObjects } from './listObjects';
import { Pause } from './Pause';
import { chooseRecovery } from './recovery';
import { ReadReport } from './ReadReport';
import { ReflectorOptions, ReflectorState } from './ReflectorOptions';
import { subjectOf } from './resourcePath';
import { WatchEvent } from './watchEvent';
import { WatchPulse } from './WatchPulse';

/** client-go calls a watch very short that lasts less and brings nothing. */
const SHORTEST_WATCH_MS = 1000;

/** A watch is given up to be taken up anew, although nothing is known to be wrong with it. */
class WatchRenewed extends Error {}

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
  readonly #pulse: WatchPulse;
  #attempt = new AbortController();
  #state: ReflectorState = 'idle';
  #lastSyncResourceVersion?: string;
  /** Nothing proves yet that the next watch will be let in. */
  #unconfirmed = true;
  /** The watch that goes on is a short one, to find that out. */
  #confirming = false;
  #brokenWatches = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(options: ReflectorOptions) {
    this.#options = options;
    this.#report = new ReadReport(options);
    this.#lastSyncResourceVersion = options.position?.resourceVersion;
    this.#pause = new Pause(options.clock, this.#stop.signal);
    this.#pulse = new WatchPulse(options.timing.silenceMs);
    const { timing, random } = options;
    this.#backoff = new Backoff({
      firstMs: timing.backoffFirstMs,
      longestMs: timing.backoffLongestMs,
      random,
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

  /**
   * Gives up a watch that goes nowhere, for a reason that is known from
   * elsewhere, unless something was heard since then.
   */
  interrupt(silentSince: number, reason: ClusterReadFailed): void {
    if (this.#isSilent(silentSince)) {
      this.#attempt.abort(reason);
    }
  }

  /** Goes on with a new watch where this one stands, unless something was heard since then. */
  renew(silentSince: number): void {
    if (this.#isSilent(silentSince)) {
      this.#attempt.abort(new WatchRenewed());
    }
  }

  /** Tries again now instead of waiting on, or once what is being tried has failed. */
  wake(): void {
    if (this.#state !== 'watching' || this.#confirming) {
      this.#pause.wake();
    }
  }

  #isSilent(since: number): boolean {
    return this.#state === 'watching' && this.#pulse.heardAt < since;
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
        const { aborted, reason } = this.#attempt.signal;
        if (!this.#stop.signal.aborted) {
          await this.#recover(aborted ? reason : error);
        }
      }
    }
    this.#state = 'stopped';
  }

  async #list(): Promise<void> {
    const { clock, lists } = this.#options;
    const { signal } = this.#attempt;
    this.#state = 'listing';
    const listed = await lists.run(async () => {
      signal.throwIfAborted();
      const at = clock.now();
      const found = await listObjects({ ...this.#options, signal });
      return { ...found, at };
    });
    signal.throwIfAborted();
    const { resourceVersion, at } = listed;
    await this.#report.replaced(listed.objects, resourceVersion, at);
    this.#lastSyncResourceVersion = resourceVersion;
    this.#unconfirmed = false;
    this.#pulse.speak(clock.now());
    for (const problem of listed.problems) {
      await this.#report.refused(problem);
    }
  }

  async #watch(resourceVersion: string | undefined): Promise<void> {
    const { confirmations, timing, rota, clock } = this.#options;
    if (resourceVersion === undefined) {
      return;
    }
    this.#state = 'watching';
    this.#confirming = this.#unconfirmed;
    const now = clock.now();
    if (this.#confirming) {
      this.#pulse.beginShort(now);
      await confirmations.run(() =>
        this.#follow(resourceVersion, timing.confirmingWatchSeconds),
      );
      return;
    }
    this.#pulse.begin(now);
    try {
      await this.#follow(resourceVersion, rota.begin(this, now));
    } finally {
      rota.end(this);
    }
  }

  async #follow(resourceVersion: string, seconds: number): Promise<void> {
    const { clock } = this.#options;
    const { signal } = this.#attempt;
    signal.throwIfAborted();
    const { events, lastedMs } = await followWatch({
      ...this.#options,
      resourceVersion,
      seconds,
      signal,
      onEvent: event => this.#take(event),
    });
    if (events === 0 && lastedMs < Math.min(SHORTEST_WATCH_MS, seconds * 500)) {
      await this.#endedAtOnce();
    } else if (this.#pulse.isMute(clock.now())) {
      this.#forgetPosition();
    } else {
      await this.#confirm(this.#lastSyncResourceVersion ?? resourceVersion);
    }
  }

  #forgetPosition(): void {
    this.#lastSyncResourceVersion = undefined;
    this.#brokenWatches = 0;
    this.#pulse.forget();
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
    const { client, kind, namespace, clock } = this.#options;
    this.#pulse.speak(clock.now());
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
    this.#pause.forget();
    this.#backoff.reset();
  }

  async #recover(error: unknown): Promise<void> {
    const watching = this.#state === 'watching';
    if (!(error instanceof ClusterReadFailed)) {
      if (error instanceof WatchRenewed) {
        this.#unconfirmed = true;
      } else {
        this.#report.troubled(error);
      }
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
      mute: this.#pulse.isMute(this.#options.clock.now()),
      attempts: this.#backoff.attempts,
    });
    if (recovery.next === 'list') {
      this.#forgetPosition();
    }
    if (recovery.tell) {
      this.#pulse.forget();
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
}
