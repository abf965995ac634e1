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
 * - down: none of its pods is ready
 * - idle: it has work to do, but its counters stand still
 * - unknown: pods are ready, but nobody can tell whether they work
 *
 * @public
 */
export type ControllerState = 'up' | 'down' | 'idle' | 'unknown';

/** What is known of a controller when it is judged. @public */
export interface ControllerEvidence {
  readyPods: number;
  /** For how long its counters have not moved, in milliseconds; absent when they cannot be read. */
  standingStill?: number;
  /** For how long they may stand still; absent when it has nothing to do. */
  mayStandStill?: number;
  /** For how long the pod that holds its Lease has not renewed it; absent when Leases cannot be read. */
  leaseStale?: number;
}

/** Flux renews its Leases every few seconds, and gives them up after less than a minute. */
const STALE_LEASE_MS = 2 * 60_000;

/** How a controller does. @public */
export interface ControllerVerdict {
  state: ControllerState;
  /**
   * What shows that it is idle. While it is unknown: that it was so before, and
   * nothing has shown otherwise since.
   */
  idleBy?: 'counters' | 'lease';
}

function unknown(
  { leaseStale }: ControllerEvidence,
  before: ControllerVerdict | undefined,
): ControllerVerdict {
  const idleBy = before?.idleBy;
  const renewed = idleBy === 'lease' && leaseStale !== undefined;
  return {
    state: 'unknown',
    ...(idleBy !== undefined && !renewed && { idleBy }),
  };
}

/**
 * @param before - the verdict before this one
 * @public
 */
export function judgeController(
  evidence: ControllerEvidence,
  before?: ControllerVerdict,
): ControllerVerdict {
  const { readyPods, standingStill, mayStandStill, leaseStale } = evidence;
  if (readyPods <= 0) {
    return { state: 'down' };
  }
  if (leaseStale !== undefined && leaseStale > STALE_LEASE_MS) {
    return { state: 'idle', idleBy: 'lease' };
  }
  if (standingStill === undefined) {
    return unknown(evidence, before);
  }
  return mayStandStill !== undefined && standingStill > mayStandStill
    ? { state: 'idle', idleBy: 'counters' }
    : { state: 'up' };
}
