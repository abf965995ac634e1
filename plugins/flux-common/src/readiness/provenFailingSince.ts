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

import { findCondition } from '../resources/Condition';
import { FluxResource } from '../resources/FluxResource';
import { Verdict } from './Readiness';

/**
 * Since when Flux's own record proves that a failure lasts. It may be older
 * than our clock, which starts when the failure was first seen, and it is
 * never a guess: a lower bound of how long it has been broken.
 *
 * - a Kustomization's history names the first failed attempt after its last
 *   success; a HelmRelease's its newest failed release
 * - a failing condition has had its status at least since its
 *   lastTransitionTime, which moves only forward
 *
 * @returns milliseconds since the epoch
 * @public
 */
export function provenFailingSince(
  resource: FluxResource,
  verdict: Verdict,
): number | undefined {
  if (!verdict.failing && verdict.readiness !== 'Blocked') {
    return undefined;
  }
  const { conditions, record } = resource;
  const times: number[] = [];
  for (const type of ['Ready', 'Released', 'Healthy']) {
    const condition = findCondition(conditions, type);
    if (condition?.status === 'False') {
      times.push(condition.lastTransitionTime ?? Infinity);
    }
  }
  for (const type of ['FetchFailed', 'Stalled']) {
    const condition = findCondition(conditions, type);
    if (condition?.status === 'True') {
      times.push(condition.lastTransitionTime ?? Infinity);
    }
  }
  if (record.failingSince !== undefined && verdict.failing) {
    times.push(record.failingSince);
  }
  const earliest = Math.min(...times);
  return Number.isFinite(earliest) ? earliest : undefined;
}
