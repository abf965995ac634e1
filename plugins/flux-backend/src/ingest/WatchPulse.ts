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

/**
 * Watches that have been mute for this many times the longest silence tell nothing
 * any more. The cluster may have been restored from a backup or built anew: API
 * servers do not refuse a position that lies before them, but say nothing, not
 * even bookmarks, until they get there.
 */
const MUTE_SILENCES = 2;

/** When a reflector last heard from its cluster, and since when its watches are mute. */
export class WatchPulse {
  readonly #muteAfterMs: number;
  #heardAt = -Infinity;
  #muteSince?: number;

  /** @param silenceMs - the longest that a watch may say nothing */
  constructor(silenceMs: number) {
    this.#muteAfterMs = MUTE_SILENCES * silenceMs;
  }

  /** The newest that proves nothing broken: a watch was begun, or has spoken. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** A watch begins that is long enough to be sent a bookmark. */
  begin(now: number): void {
    this.#heardAt = now;
    this.#muteSince ??= now;
  }

  /** A short watch begins, of which not even a bookmark is expected. */
  beginShort(now: number): void {
    this.#heardAt = now;
  }

  /** A watch has spoken, or a list was answered. */
  speak(now: number): void {
    this.#heardAt = now;
    this.#muteSince = undefined;
  }

  /** Begins to count anew. */
  forget(): void {
    this.#muteSince = undefined;
  }

  /** Watches were let in and have said nothing at all for so long that a list is due. */
  isMute(now: number): boolean {
    return (
      this.#muteSince !== undefined &&
      now - this.#muteSince >= this.#muteAfterMs
    );
  }
}
