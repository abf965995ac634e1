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

import { ListLimits } from './ListBounds';

/** How patient and how eager the readers of a cluster are. Milliseconds unless named otherwise. */
export interface ReadTiming {
  /** Objects per page of a list. */
  pageLimit: number;
  /** The whole of one page must be there within this time. */
  listDeadlineMs: number;
  /** Far more than any list of Flux resources needs. */
  listLimits: ListLimits;
  /** A watch asks to be ended after a time between these, in seconds. */
  watchSeconds: readonly [number, number];
  /**
   * Of the watches of a cluster one ends about this often. The end is owed at a
   * known time: one that does not come tells that watches are broken.
   */
  watchPitchMs: number;
  /** No more often than this are all watches of a cluster taken up anew for a doubt. */
  renewSoonestMs: number;
  /** Short watches of one cluster that may run at the same time. */
  concurrentConfirmations: number;
  /**
   * How long the first watch after a failure or a restart lasts, in seconds. The
   * proxy passes on no header before the first event, so that only the end of a
   * watch on which nothing happens proves that it was let in.
   */
  confirmingWatchSeconds: number;
  /**
   * A watch that says nothing for this long is taken up anew: the proxy leaves
   * it open for ever when the connection behind it is cut. API servers send a
   * bookmark every 60 to 63 seconds, and one two seconds before the end.
   */
  silenceMs: number;
  /** How long after its own end a watch is waited for. */
  watchGraceMs: number;
  backoffFirstMs: number;
  backoffLongestMs: number;
  /** Kinds and versions are looked up this often. */
  rediscoverMs: number;
  /** No more often than this, however many kinds turn out to be missing. */
  rediscoverSoonestMs: number;
  /**
   * A kind is gone when discovery has missed it for this long: an API server
   * that is just starting does not know its custom resources yet.
   */
  goneAfterMs: number;
  /** The cluster is asked for its version this often, to see whether it answers at all. */
  probeMs: number;
  probeDeadlineMs: number;
  /** And this often, at the most, while it does not. */
  probeLostMs: number;
  /** Lists of one cluster that may run at the same time. */
  concurrentLists: number;
}

export const defaultTiming: ReadTiming = {
  pageLimit: 500,
  listDeadlineMs: 60_000,
  listLimits: { objects: 100_000, pages: 1_000, megabytes: 512, minutes: 10 },
  // Node's fetch gives up after 300 s of silence.
  watchSeconds: [10, 290],
  watchPitchMs: 10_000,
  renewSoonestMs: 30_000,
  concurrentConfirmations: 16,
  confirmingWatchSeconds: 1,
  silenceMs: 70_000,
  watchGraceMs: 5_000,
  backoffFirstMs: 800,
  backoffLongestMs: 30_000,
  rediscoverMs: 5 * 60_000,
  rediscoverSoonestMs: 5_000,
  goneAfterMs: 30_000,
  probeMs: 30_000,
  probeDeadlineMs: 10_000,
  probeLostMs: 10_000,
  concurrentLists: 4,
};
