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
import {
  condition,
  ConditionJson,
  fluxResource,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import { judgeResource } from './judgeResource';
import { provenFailingSince } from './provenFailingSince';
import { Settled } from './Readiness';

const at = (minute: number) =>
  `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`;

/** Minutes after midnight since which a failure is proven. */
function provenSince(
  kind: string,
  conditions: ConditionJson[],
  options: {
    history?: unknown[];
    lastSettled?: Settled;
    spec?: { [key: string]: unknown };
  } = {},
): number | undefined {
  const resource = fluxResource(kind, 'shop', {
    conditions,
    spec: options.spec,
    status: { history: options.history },
  });
  const verdict = judgeResource(resource, () => 'missing', {
    lastSettled: options.lastSettled,
  });
  const since = provenFailingSince(resource, verdict);
  return since === undefined ? undefined : (since - Date.parse(at(0))) / 60_000;
}

function timed(entry: ConditionJson, minute: number): ConditionJson {
  return { ...entry, lastTransitionTime: at(minute) };
}

const FAILED = timed(readyFalse('HealthCheckFailed'), 30);

function attempt(status: string, first: number, last: number) {
  return {
    lastReconciledStatus: status,
    firstReconciled: at(first),
    lastReconciled: at(last),
  };
}

describe("Flux's own record proves since when a failure lasts", () => {
  it.each<[string, string, ConditionJson[], unknown[], number | undefined]>([
    ['Ready=False since its transition', 'Kustomization', [FAILED], [], 30],
    [
      'Released=False since its own, older one',
      'HelmRelease',
      [FAILED, timed(condition('Released', 'False'), 20)],
      [],
      20,
    ],
    [
      'FetchFailed=True since its own, older one',
      'GitRepository',
      [FAILED, timed(condition('FetchFailed', 'True'), 10)],
      [],
      10,
    ],
    [
      'a condition that is as it should be proves nothing',
      'HelmRelease',
      [FAILED, timed(condition('Released', 'True'), 5)],
      [],
      30,
    ],
    [
      'no timestamps prove nothing',
      'Kustomization',
      [readyFalse('X')],
      [],
      undefined,
    ],
    [
      'history of a Kustomization: its first failed attempt after its last success',
      'Kustomization',
      [FAILED],
      [
        attempt('HealthCheckFailed', 12, 30),
        attempt('ReconciliationSucceeded', 1, 10),
      ],
      12,
    ],
    [
      'an attempt that failed already before the last success proves nothing',
      'Kustomization',
      [FAILED],
      [
        attempt('HealthCheckFailed', 2, 30),
        attempt('ReconciliationSucceeded', 1, 10),
      ],
      30,
    ],
    [
      'a Kustomization that never succeeded: its first attempt',
      'Kustomization',
      [FAILED],
      [attempt('HealthCheckFailed', 20, 30), attempt('PruneFailed', 3, 4)],
      3,
    ],
    [
      'a full history without success may have lost one: the oldest attempt that it proves',
      'Kustomization',
      [FAILED],
      [
        attempt('HealthCheckFailed', 1, 30),
        attempt('HealthCheckFailed', 25, 26),
        attempt('HealthCheckFailed', 24, 25),
        attempt('HealthCheckFailed', 23, 24),
        attempt('HealthCheckFailed', 2, 22),
      ],
      22,
    ],
    [
      'history of a HelmRelease: its newest, failed release',
      'HelmRelease',
      [FAILED],
      [
        { status: 'failed', lastDeployed: at(15) },
        { status: 'deployed', lastDeployed: at(1) },
      ],
      15,
    ],
    [
      'a failed release before one that was deployed proves nothing',
      'HelmRelease',
      [FAILED],
      [
        { status: 'deployed', lastDeployed: at(20) },
        { status: 'failed', lastDeployed: at(15) },
      ],
      30,
    ],
    [
      'a broken history proves nothing',
      'Kustomization',
      [FAILED],
      [
        null,
        3,
        { lastReconciledStatus: 'PruneFailed', firstReconciled: 'soon' },
      ],
      30,
    ],
  ])('%s', (_, kind, conditions, history, minute) => {
    expect(provenSince(kind, conditions, { history })).toBe(minute);
  });

  it('a retry is proven by the history alone', () => {
    const history = [attempt('HealthCheckFailed', 12, 30)];
    const lastSettled = 'Failed';
    expect(
      provenSince('Kustomization', [timed(readyUnknown(), 31)], {
        history,
        lastSettled,
      }),
    ).toBe(12);
  });

  it('a Blocked resource waits at least since it says so', () => {
    const conditions = [timed(readyFalse('DependencyNotReady'), 7)];
    const spec = { dependsOn: [{ name: 'db' }] };
    expect(provenSince('Kustomization', conditions, { spec })).toBe(7);
  });

  it.each<[string, ConditionJson, { [key: string]: unknown }]>([
    ['Ready', timed(readyTrue(), 1), {}],
    ['Suspended', FAILED, { suspend: true }],
    ['Progressing that never failed', timed(readyUnknown(), 1), {}],
  ])('nothing is proven of one that is %s', (_, ready, spec) => {
    const history = [attempt('HealthCheckFailed', 12, 30)];
    expect(
      provenSince('Kustomization', [ready], { history, spec }),
    ).toBeUndefined();
  });
});
