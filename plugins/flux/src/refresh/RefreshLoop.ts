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

/** How a {@link RefreshLoop} reads, and when. */
export interface RefreshLoopOptions {
  /** Reads once; must settle when the signal aborts. It never rejects. */
  read(signal: AbortSignal): Promise<void>;
  /** Milliseconds until the next read when nobody asks for one. */
  pollEvery: number;
  /** At least so many milliseconds between the starts of two reads. */
  minGap: number;
  /** A read that takes longer is given up; milliseconds. */
  deadline: number;
}

/**
 * Reads again and again: at once when asked, but no more often than `minGap`,
 * and by itself every `pollEvery`. Reads never overlap, and a request that
 * comes during a read leads to one more, so that the last change is never
 * missed and a slow answer is never starved by fast changes. Paused, it asks
 * nothing; resumed, it reads at once.
 */
export class RefreshLoop {
  readonly #options: RefreshLoopOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Infinity;
  #startedAt = -Infinity;
  #reading: AbortController | undefined;
  #wanted: number | undefined;
  #paused = false;
  #stopped = false;

  constructor(options: RefreshLoopOptions) {
    this.#options = options;
  }

  /**
   * Asks for a read.
   *
   * @param gap - a longer pause since the last one than usual, in milliseconds
   */
  request(gap: number = 0): void {
    if (this.#reading) {
      this.#wanted = Math.min(this.#wanted ?? Infinity, gap);
      return;
    }
    const pause = Math.max(gap, this.#options.minGap);
    this.#schedule(Math.max(Date.now(), this.#startedAt + pause));
  }

  pause(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
  }

  resume(): void {
    if (this.#paused) {
      this.#paused = false;
      this.request();
    }
  }

  /** Ends it for good; what is being read is given up. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#reading?.abort();
  }

  #schedule(at: number): void {
    if (this.#paused || this.#stopped || at >= this.#dueAt) {
      return;
    }
    clearTimeout(this.#timer);
    this.#dueAt = at;
    this.#timer = setTimeout(() => this.#run(), Math.max(0, at - Date.now()));
  }

  async #run(): Promise<void> {
    const controller = new AbortController();
    const { deadline, pollEvery, read } = this.#options;
    const timeout = setTimeout(
      () => controller.abort(new DOMException('No answer', 'TimeoutError')),
      deadline,
    );
    this.#dueAt = Infinity;
    this.#startedAt = Date.now();
    this.#wanted = undefined;
    this.#reading = controller;
    try {
      await read(controller.signal);
    } finally {
      clearTimeout(timeout);
      this.#reading = undefined;
    }
    const wanted: number | undefined = this.#wanted;
    if (wanted !== undefined) {
      this.request(wanted);
    } else {
      this.#schedule(Date.now() + pollEvery);
    }
  }
}
