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
import { RootState, Verdict } from '../readiness/Readiness';

/**
 * What a verdict means for the clock of FluxReconciliationFailing.
 *
 * - failing: starts the clock, and keeps it going
 * - untold: Blocked by something that raises no alert of its own: the same
 * - told: Blocked by something that fails itself: no clock starts, and one that
 *   is pending only because of the blocking ends
 * - hold: neither starts nor ends a clock
 * - frozen: a running clock stands still
 * - ok: ends the clock
 *
 * @public
 */
export type AlertSignal =
  | 'failing'
  | 'untold'
  | 'told'
  | 'hold'
  | 'frozen'
  | 'ok';

/** Roots that are about to be retried: the waiting resources will follow. */
const MOVING: readonly RootState[] = ['Ready', 'Progressing'];

/** @public */
export function signalOf(verdict: Verdict): AlertSignal {
  switch (verdict.readiness) {
    case 'Ready':
    case 'NotReported':
      return 'ok';
    case 'Failed':
      return 'failing';
    case 'Suspended':
      return 'frozen';
    case 'Progressing':
      return verdict.failing ? 'failing' : 'hold';
    case 'Blocked': {
      const state = verdict.root?.state;
      if (state === 'Failed') {
        return 'told';
      }
      return state !== undefined && MOVING.includes(state) ? 'hold' : 'untold';
    }
    default:
      return 'hold';
  }
}
