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

import { Clock } from '../clusters/Clock';
import { ClusterClient } from '../clusters/ClusterClient';
import { ReadTiming } from './ReadTiming';
import { readWatch } from './readWatch';
import { isSilence } from './recovery';
import { ServedKind } from './ServedKind';
import { WatchEvent } from './watchEvent';

export interface FollowOptions {
  client: ClusterClient;
  kind: ServedKind;
  namespace?: string;
  resourceVersion: string;
  /** After which the server owes the end. */
  seconds: number;
  timing: Pick<ReadTiming, 'silenceMs' | 'watchGraceMs'>;
  clock: Clock;
  signal: AbortSignal;
  onEvent: (event: WatchEvent) => Promise<void>;
  /** The silence of this watch proves that its connection is broken. */
  onBroken: () => void;
}

/** A watch that ended in order. */
export interface FollowedWatch {
  events: number;
  lastedMs: number;
}

/**
 * Follows one watch to its end.
 *
 * @throws ClusterReadFailed, with reason `timeout` when it says nothing for too
 * long or does not end when it should
 */
export async function followWatch(
  options: FollowOptions,
): Promise<FollowedWatch> {
  const { timing, clock, signal, seconds } = options;
  const startedAt = clock.now();
  const dueAt = startedAt + seconds * 1000;
  const silenceMs = () =>
    Math.min(
      timing.silenceMs,
      Math.max(dueAt - clock.now(), 0) + timing.watchGraceMs,
    );
  let events = 0;
  try {
    for await (const event of readWatch({ ...options, silenceMs })) {
      signal.throwIfAborted();
      await options.onEvent(event);
      events += 1;
    }
  } catch (error) {
    // Not every server sends bookmarks: that a watch never spoke proves nothing.
    if (isSilence(error) && (events > 0 || clock.now() >= dueAt)) {
      options.onBroken();
    }
    throw error;
  }
  signal.throwIfAborted();
  return { events, lastedMs: clock.now() - startedAt };
}
