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
import { MINUTE, rulesOnly, WatchedCluster } from './WatchedCluster';
import { condition, ConditionJson } from './fluxObjects';

export const OVERDUE = 'FluxReconciliationOverdue';

/** 3 x 10 min and 5 min: overdue after 35 minutes. */
export const SPEC = { interval: '10m', timeout: '5m' };

/** A cluster whose silence alone is told. */
export function overdueCluster(): WatchedCluster {
  return new WatchedCluster(rulesOnly(OVERDUE));
}

/** The end of a reconcile like the one before: a newer time of the condition. */
export function renewed(
  of: WatchedCluster,
  status: 'True' | 'False',
): ConditionJson {
  return condition('Ready', status, {
    lastTransitionTime: new Date(of.now).toISOString(),
  });
}

/** At which minutes the alert began while nothing happened. */
export function firedWithin(of: WatchedCluster, minutes: number): number[] {
  return of
    .wait(minutes * MINUTE)
    .filter(({ to }) => to === 'firing')
    .map(({ at }) => at / MINUTE);
}
