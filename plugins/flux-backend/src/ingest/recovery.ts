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
import { isExpired } from './listObjects';

/** What a reflector does after a list or watch came to a bad end. */
export interface Recovery {
  /** Go on watching from the last event, or list anew. */
  next: 'watch' | 'list';
  /** The kind cannot be read, and people are to know. */
  tell: boolean;
  /** Back off first. */
  wait: boolean;
}

/** Where a reflector stood when it failed. */
export interface Situation {
  watching: boolean;
  /** The watch was a short one, meant to prove that the kind is readable. */
  confirming: boolean;
  /** Watches in a row, this one included, that made no sense and brought nothing. */
  brokenWatches: number;
  /** Watches were let in and have not said a word for so long that a list is due. */
  mute: boolean;
  /** Failures since the last success. */
  attempts: number;
}

/** So many watches in a row that make no sense, and a list may get past it. */
const BROKEN_WATCHES = 3;

/** Nothing was heard for longer than it should have been. */
export function isSilence(error: unknown): boolean {
  return (
    error instanceof ClusterReadFailed &&
    error.detail.status === undefined &&
    error.detail.reason === 'timeout'
  );
}

/** The connection went silent or was cut after it stood. */
function isConnectionLost(error: ClusterReadFailed): boolean {
  const { reason, status } = error.detail;
  return (
    status === undefined && (reason === 'timeout' || reason === 'unreachable')
  );
}

/** Decides how to go on after an error. */
export function chooseRecovery(
  error: ClusterReadFailed,
  situation: Situation,
): Recovery {
  const { watching, confirming, attempts, brokenWatches, mute } = situation;
  if (watching && isExpired(error)) {
    // The first new list goes out at once; one that does not help waits.
    return { next: 'list', tell: false, wait: attempts > 0 };
  }
  if (watching && !confirming && isConnectionLost(error)) {
    // Connections end; whether the cluster is still there the next watch tells.
    return { next: mute ? 'list' : 'watch', tell: false, wait: true };
  }
  const stuck = watching && brokenWatches >= BROKEN_WATCHES;
  return { next: stuck ? 'list' : 'watch', tell: true, wait: true };
}
