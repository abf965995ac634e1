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

import { Clock } from '../clusters';
import { PendingBatch } from './PendingBatch';
import { ClusterBatch } from '../store';

export interface BatchFlusherOptions {
  clock: Clock;
  /** A number from 0 to 1. */
  random: () => number;
  /** Writes a batch whole or not at all. */
  write: (batch: ClusterBatch) => Promise<void>;
  /** Whether it makes sense to write the same batch again. */
  shouldRetry: (error: unknown, attempt: number) => boolean;
}

/** Changes are on screens within a second; this is their share of it. */
const DATA_DELAY_MS = 50;
/** Nobody waits for how old the data is. */
const CONFIRMATION_DELAY_MS = 1_000;
const FULL = 500;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 10_000;
/** Attempts to write what is left when it is told to stop. */
const LAST_ATTEMPTS = 3;

/**
 * Collects changes for a moment and writes them together, one batch at a time.
 * A batch that could not be written is written again, before any later one.
 */
export class BatchFlusher {
  readonly #options: BatchFlusherOptions;
  #pending = new PendingBatch();
  #cancel?: () => void;
  #dueAt = Infinity;
  #flushing?: Promise<void>;
  #endPause?: () => void;
  #stopping = false;
  #closed = false;
  #waiting: (() => void)[] = [];

  constructor(options: BatchFlusherOptions) {
    this.#options = options;
  }

  /** Changes go in here; call `touch` afterwards. */
  get pending(): PendingBatch {
    return this.#pending;
  }

  /** Nothing is taken in or written any more. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Returns when there is room for more changes, or when it is to stop. */
  async room(): Promise<void> {
    while (!this.#stopping && this.#flushing && this.#pending.size >= FULL) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
  }

  /** Something has been added to the pending batch. */
  touch(): void {
    if (this.#closed || this.#flushing || this.#pending.isEmpty) {
      return;
    }
    if (this.#pending.size >= FULL) {
      this.#flush();
      return;
    }
    const { clock } = this.#options;
    const delay = this.#pending.isOnlyConfirmation
      ? CONFIRMATION_DELAY_MS
      : DATA_DELAY_MS;
    const dueAt = clock.now() + delay;
    if (dueAt < this.#dueAt) {
      this.#cancel?.();
      this.#dueAt = dueAt;
      this.#cancel = clock.after(delay, () => this.#flush());
    }
  }

  /** Drops what is not written, because somebody else writes now. */
  close(): void {
    this.#closed = true;
    this.#stopping = true;
    this.#unschedule();
    this.#endPause?.();
    this.#wakeWaiting();
  }

  /** Keeps nobody waiting for room, and tries only a few times more to write. */
  drain(): void {
    this.#stopping = true;
    this.#endPause?.();
    this.#wakeWaiting();
  }

  /** Writes what is left, if that can be done soon, and takes in no more. */
  async stop(): Promise<void> {
    this.drain();
    this.#unschedule();
    await this.#flushing;
    if (!this.#closed && !this.#pending.isEmpty) {
      this.#flush();
      await this.#flushing;
    }
    this.close();
  }

  #flush(): void {
    this.#unschedule();
    const batch = this.#pending.toBatch();
    this.#pending = new PendingBatch();
    this.#flushing = this.#write(batch).finally(() => {
      this.#flushing = undefined;
      this.#wakeWaiting();
      if (!this.#stopping) {
        this.touch();
      }
    });
  }

  async #write(batch: ClusterBatch): Promise<void> {
    for (let attempt = 1; !this.#closed; attempt += 1) {
      try {
        await this.#options.write(batch);
        return;
      } catch (error) {
        const retry = this.#options.shouldRetry(error, attempt);
        if (!retry || (this.#stopping && attempt >= LAST_ATTEMPTS)) {
          this.close();
          return;
        }
        await this.#pause(attempt);
      }
    }
  }

  #pause(attempt: number): Promise<void> {
    const { clock, random } = this.#options;
    const longest = Math.min(
      LONGEST_RETRY_MS,
      FIRST_RETRY_MS * 2 ** (attempt - 1),
    );
    return new Promise(resolve => {
      const cancel = clock.after(longest * (0.5 + random() / 2), resolve);
      this.#endPause = () => {
        cancel();
        resolve();
      };
    });
  }

  #unschedule(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#dueAt = Infinity;
  }

  #wakeWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach(wake => wake());
  }
}
