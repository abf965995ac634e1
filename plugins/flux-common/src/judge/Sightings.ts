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
 * What was seen of a resource over time, by our own clock: milliseconds since
 * the epoch. All that is absent does not hold now.
 *
 * @public
 */
export interface Sightings {
  /**
   * Since when its controller owes it a settled verdict: since the last one
   * before our eyes, or since it began to owe one. Sources that are Ready, and
   * what waits for others, are owed none.
   */
  owedSince?: number;
  /** Since when a requested reconcile is not handled. */
  requestedSince?: number;
  /** Since when its source offers what was not tried. */
  outdatedSince?: number;
  /** Since when what it waits for is Ready, without its being tried again. */
  releasedSince?: number;
  /** Since when it says Ready, unchanged, and only counters tell whether it is reconciled. */
  quietSince?: number;
  /** Since when it is not reconciled, by the counters of its controllers. */
  silentSince?: number;
  suspendedSince?: number;
  /**
   * Since when the applied revision is applied, where that was seen or Flux's
   * own record proves it.
   */
  appliedSince?: number;
}
