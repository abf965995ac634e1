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
import { AlertSignal, signalOf } from './AlertSignal';

const REF = { kind: 'Kustomization', namespace: 'apps', name: 'db' };

function verdict(rest: Partial<Verdict>): Verdict {
  return { readiness: 'Ready', stalled: false, failing: false, ...rest };
}

describe('what a verdict means for the clock', () => {
  it.each<[string, Partial<Verdict>, AlertSignal]>([
    ['Ready ends it', { readiness: 'Ready' }, 'ok'],
    ['Failed starts it', { readiness: 'Failed', failing: true }, 'failing'],
    [
      'Progressing that was Failed starts it',
      { readiness: 'Progressing', failing: true },
      'failing',
    ],
    [
      'Progressing alone never starts it, and does not end it',
      { readiness: 'Progressing' },
      'hold',
    ],
    ['Suspended freezes it', { readiness: 'Suspended' }, 'frozen'],
    [
      'Terminating neither starts nor ends it',
      { readiness: 'Terminating' },
      'hold',
    ],
    ['what never reports has no clock', { readiness: 'NotReported' }, 'ok'],
    [
      'Blocked by something that its spec does not name: nobody else would tell',
      { readiness: 'Blocked' },
      'untold',
    ],
  ])('%s', (_, rest, signal) => {
    expect(signalOf(verdict(rest))).toBe(signal);
  });

  it.each<[RootState, AlertSignal]>([
    ['Failed', 'told'],
    ['Ready', 'hold'],
    ['Progressing', 'hold'],
    ['Missing', 'untold'],
    ['Suspended', 'untold'],
    ['Terminating', 'untold'],
    ['NotReported', 'untold'],
    ['Cycle', 'untold'],
    ['NoArtifact', 'untold'],
    ['Unreadable', 'untold'],
  ])('Blocked with a root that is %s: %s', (state, signal) => {
    const root = { ref: REF, state };
    expect(
      signalOf(verdict({ readiness: 'Blocked', blockedBy: REF, root })),
    ).toBe(signal);
  });
});
