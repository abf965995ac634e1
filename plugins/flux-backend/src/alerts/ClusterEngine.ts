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
  ClusterJudge,
  ResourceChange,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError } from '../clusters';
import {
  ChangeType,
  ClusterStatus,
  KubernetesObject,
  ReadPosition,
  ResourceSink,
  ServedKind,
  StoredPosition,
} from '../ingest';
import { BatchFlusher } from './BatchFlusher';
import { BatchWriting } from './BatchWriting';
import { ClusterEngineOptions } from './ClusterEngineOptions';
import { ClusterReachability } from './ClusterReachability';
import { ControllerClocks, ControllerSighting } from './ControllerClocks';
import { KindStates } from './KindStates';
import { DeadlineTimer } from './DeadlineTimer';
import { dropUnread } from './dropUnread';
import { findRelabelled } from './findRelabelled';
import { ObjectIntake } from './ObjectIntake';
import { OpenAlerts } from './OpenAlerts';
import { OutcomeRecorder } from './OutcomeRecorder';
import { restoreCluster } from './restoreCluster';

/**
 * Judges what the readers of one cluster tell, runs the clocks of its alerts, and
 * has all of it written, together with how far the readers are. Nothing is judged
 * before every kind has been heard once: until then, what seems to be missing may
 * only be on its way.
 */
export class ClusterEngine implements ResourceSink {
  readonly #options: ClusterEngineOptions;
  readonly #judge: ClusterJudge;
  readonly #kinds: KindStates;
  readonly #alerts = new OpenAlerts();
  readonly #reachability: ClusterReachability;
  readonly #controllers: ControllerClocks;
  readonly #intake: ObjectIntake;
  readonly #flusher: BatchFlusher;
  readonly #recorder: OutcomeRecorder;
  readonly #timer: DeadlineTimer;
  #synced = false;
  /** Also while nothing can be heard, but not while something is on its way. */
  #clocksRun = false;

  private constructor(options: ClusterEngineOptions) {
    const { lease, rules, clock, random } = options;
    this.#options = options;
    this.#kinds = new KindStates(lease.cluster);
    this.#intake = new ObjectIntake(lease.cluster, this.#kinds);
    this.#reachability = new ClusterReachability(lease.cluster, rules);
    this.#controllers = new ControllerClocks(lease.cluster, rules);
    this.#judge = new ClusterJudge({
      cluster: lease.cluster,
      rules,
      isReadable: ref => this.#kinds.isReadable(ref),
      watchingOf: ref => this.#kinds.watchingOf(ref),
      countingOf: options.countingOf,
    });
    this.#timer = new DeadlineTimer(clock, () => this.#tick());
    const writing = new BatchWriting(options, () => this.#timer.set(undefined));
    this.#flusher = new BatchFlusher({
      clock,
      random,
      write: batch => writing.write(batch),
      shouldRetry: (error, attempt) => writing.shouldRetry(error, attempt),
    });
    this.#recorder = new OutcomeRecorder({
      cluster: lease.cluster,
      judge: this.#judge,
      alerts: this.#alerts,
      pending: () => this.#flusher.pending,
    });
  }

  /** Goes on from where the last engine of the cluster, here or elsewhere, stood. */
  static async restore(options: ClusterEngineOptions): Promise<ClusterEngine> {
    const engine = new ClusterEngine(options);
    const loaded = await options.load(options.lease.cluster);
    loaded.broken.forEach(({ message }) =>
      options.logger.error(`${message}. It is read from the cluster again`),
    );
    loaded.brokenAlerts.forEach(({ message }) =>
      options.logger.error(`${message}. It is opened anew if it still holds`),
    );
    restoreCluster(loaded, {
      judge: engine.#judge,
      kinds: engine.#kinds,
      intake: engine.#intake,
      alerts: engine.#alerts,
      reachability: engine.#reachability,
      controllers: engine.#controllers,
      pending: engine.#flusher.pending,
      now: options.clock.now(),
    });
    engine.#flusher.touch();
    return engine;
  }

  /** Where the readers of the cluster go on. */
  get positions(): StoredPosition[] {
    return this.#kinds.positions();
  }

  /** What the reader says about the cluster as a whole. */
  status(status: ClusterStatus): void {
    const changed = this.#reachability.update(status);
    if (changed) {
      this.#flusher.pending.setStatus(changed);
    }
    this.#stepCluster();
    this.#clocksRun = status.synced || status.reachability === 'unreachable';
    if (status.synced && !this.#synced) {
      this.#sync(status);
    }
    this.#settle();
  }

  /** How the controllers of the cluster were seen; see ControllerClocks. */
  controllers(sightings: readonly ControllerSighting[]): void {
    this.#controllers.see(sightings);
    this.#stepCluster();
    this.#settle();
  }

  async replaced(
    kind: ServedKind,
    objects: KubernetesObject[],
    position: ReadPosition,
  ): Promise<void> {
    await this.#flusher.room();
    this.#intake.addList(kind, objects, position);
    this.#advance(kind, position, true);
  }

  async changed(
    kind: ServedKind,
    type: ChangeType,
    object: KubernetesObject,
    position: ReadPosition,
  ): Promise<void> {
    await this.#flusher.room();
    this.#intake.addEvent(kind, type, object, position);
    this.#advance(kind, position);
  }

  async confirmed(kind: ServedKind, position: ReadPosition): Promise<void> {
    await this.#flusher.room();
    this.#advance(kind, position);
  }

  async failed(
    kind: ServedKind,
    error: ClusterReadError,
    at: number,
  ): Promise<void> {
    await this.#flusher.room();
    this.#kinds.fail(kind, error, at);
    this.#writeKind(kind.kind, error.namespace);
    this.#settle();
  }

  async gone(
    { kind }: Pick<ServedKind, 'group' | 'kind'>,
    at: number,
    namespace?: string,
  ): Promise<void> {
    await this.#flusher.room();
    this.#kinds
      .remove(kind, namespace)
      .forEach(scope => this.#flusher.pending.removeKind(scope));
    this.#intake.addNothing(kind, at, namespace);
    this.#judgeCollected();
    this.#settle();
  }

  /** Keeps no reader waiting any more, so that all of them can be stopped. */
  drain(): void {
    this.#flusher.drain();
  }

  /** Writes what is left. The readers have to be stopped before. */
  async stop(): Promise<void> {
    await this.#flusher.stop();
    this.#timer.set(undefined);
  }

  #advance(kind: ServedKind, position: ReadPosition, listed = false): void {
    const { namespace } = position;
    const example = { kind: kind.kind, namespace: namespace ?? '', name: '' };
    const wasReadable = this.#kinds.isReadable(example);
    const wasWatching = this.#kinds.watchingOf(example);
    this.#kinds.advance(kind, position, listed);
    this.#judgeCollected();
    this.#writeKind(kind.kind, namespace);
    const now = this.#options.clock.now();
    if (this.#synced && !wasReadable && this.#kinds.isReadable(example)) {
      this.#recorder.record(this.#judge.rejudgeWaiting(now));
    }
    if (this.#synced && this.#kinds.watchingOf(example) !== wasWatching) {
      this.#recorder.record(this.#judge.rejudgeKind(kind.kind, namespace, now));
    }
    this.#settle();
  }

  /** Every kind has been heard: what was restored and what has come is judged now. */
  #sync(status: ClusterStatus): void {
    const now = this.#options.clock.now();
    this.#synced = true;
    dropUnread(status, {
      kinds: this.#kinds,
      judge: this.#judge,
      intake: this.#intake,
      pending: this.#flusher.pending,
      now,
    });
    this.#judgeCollected();
    this.#kinds
      .all()
      .forEach(({ kind, namespace }) => this.#writeKind(kind, namespace));
    // The rules may differ from those that the restored clocks ran under.
    this.#recorder.record(this.#judge.rejudge(now));
  }

  #judgeCollected(): void {
    if (!this.#synced || this.#flusher.closed) {
      return;
    }
    const { lists, events } = this.#intake.take();
    this.#kinds.settle();
    if (lists.length > 0) {
      this.#apply(lists, Math.max(...lists.map(({ at }) => at)));
    }
    events.forEach(event => this.#apply([event.change], event.at));
  }

  #apply(changes: readonly ResourceChange[], now: number): void {
    const relabelled = findRelabelled(this.#judge, changes);
    this.#recorder.record(this.#judge.apply(changes, now), relabelled);
  }

  #stepCluster(): void {
    const now = this.#options.clock.now();
    const ofCluster = this.#reachability.step(now);
    [...(ofCluster ? [ofCluster] : []), ...this.#controllers.step(now)].forEach(
      step => this.#recorder.recordSubject(step),
    );
  }

  #writeKind(kind: string, namespace?: string): void {
    const stored = this.#kinds.stored(kind, namespace);
    if (stored) {
      const errorChanged = this.#kinds.takeErrorChange(kind, namespace);
      this.#flusher.pending.setKind(stored, errorChanged);
    }
  }

  /** After every change: have it written, and wait for the next alert to fire. */
  #settle(): void {
    this.#flusher.touch();
    const ofResource = this.#clocksRun ? this.#judge.nextDeadline() : undefined;
    const due = Math.min(
      ofResource ?? Infinity,
      this.#reachability.nextDeadline() ?? Infinity,
      this.#controllers.nextDeadline() ?? Infinity,
    );
    this.#timer.set(due === Infinity || this.#flusher.closed ? undefined : due);
  }

  #tick(): void {
    if (this.#clocksRun) {
      this.#recorder.record(this.#judge.tick(this.#options.clock.now()));
    }
    this.#stepCluster();
    this.#settle();
  }
}
