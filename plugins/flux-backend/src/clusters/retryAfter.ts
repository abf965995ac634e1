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

/** No server may send a reader away for longer than this. */
const LONGEST_MS = 5 * 60_000;

/** A Retry-After header (seconds, or an HTTP date) in milliseconds from `now`. */
export function parseRetryAfter(
  header: string | null,
  now: number,
): number | undefined {
  if (header === null || header.trim() === '') {
    return undefined;
  }
  const seconds = Number(header);
  const wait = Number.isNaN(seconds)
    ? Date.parse(header) - now
    : seconds * 1000;
  return Number.isNaN(wait) ? undefined : boundWait(wait);
}

/** A waiting time that a server asked for, within reason. */
export function boundWait(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, 0), LONGEST_MS);
}
