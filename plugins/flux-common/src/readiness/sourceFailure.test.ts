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
  ARTIFACT,
  condition,
  ConditionJson,
  fluxResource,
  fromGit,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  describeTransitions,
  MINUTE,
  rulesWith,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';
import { FluxResource } from '../resources';
import { judgeResource } from './judgeResource';

/** What both controllers say of a repository that has vanished. */
const GONE =
  "unable to list remote for 'http://git.fleet.test/fleet.git': repository not found: ";
const NOT_FETCHED = `failed to checkout and determine revision: ${GONE}`;
const CHECKOUT = readyFalse(
  'GitOperationFailed',
  `failed to checkout source: ${GONE}`,
);
const PUSH = readyFalse(
  'GitOperationFailed',
  'failed to update source: failed to push to remote: authorization failed',
);
const NO_SOURCE = readyFalse(
  'SourceManagerFailed',
  'failed configuring source manager: referenced git repository does not exist: gitrepositories.source.toolkit.fluxcd.io "fleet" not found',
);

const FAILED_SOURCE = [
  readyFalse('GitOperationFailed', NOT_FETCHED),
  condition('FetchFailed', 'True', {
    reason: 'GitOperationFailed',
    message: NOT_FETCHED,
  }),
];
const SPEC = fromGit('fleet');

const source = (conditions: ConditionJson[]) =>
  fluxResource('GitRepository', 'fleet', { conditions });

describe('a failure of its source', () => {
  it.each<[string, string, ConditionJson, FluxResource | 'missing', string]>([
    [
      'blocks image automation that cannot check it out either',
      'ImageUpdateAutomation',
      CHECKOUT,
      source(FAILED_SOURCE),
      'Blocked by GitRepository/fleet',
    ],
    [
      'blocks image automation whose source does not exist',
      'ImageUpdateAutomation',
      NO_SOURCE,
      'missing',
      'Blocked by GitRepository/fleet',
    ],
    [
      'does not explain a push that is refused',
      'ImageUpdateAutomation',
      PUSH,
      source(FAILED_SOURCE),
      'Failed',
    ],
    [
      'is none while the source is fetched: the automation fails itself',
      'ImageUpdateAutomation',
      CHECKOUT,
      source([readyTrue()]),
      'Failed',
    ],
    [
      'is none when it has an artifact that cannot be stored',
      'ImageUpdateAutomation',
      CHECKOUT,
      source([
        readyFalse('StorageOperationFailed'),
        condition('StorageOperationFailed', 'True'),
      ]),
      'Failed',
    ],
    [
      'is no matter for what applies its last artifact',
      'Kustomization',
      readyFalse('BuildFailed', NOT_FETCHED),
      source(FAILED_SOURCE),
      'Failed',
    ],
  ])('%s', (_, kind, ready, found, expected) => {
    const { readiness, blockedBy } = judgeResource(
      fluxResource(kind, 'bump', { spec: SPEC, conditions: [ready] }),
      () => found,
    );
    const by = blockedBy ? ` by ${blockedBy.kind}/${blockedBy.name}` : '';
    expect(`${readiness}${by}`).toBe(expected);
  });

  const BUMP = 'ImageUpdateAutomation/bump';
  const FLEET = 'GitRepository/fleet';
  const failedSource = { conditions: FAILED_SOURCE };
  const serving = { status: { artifact: ARTIFACT } };

  function together() {
    const watched = new WatchedCluster(rulesWith({ holdOff: 10 * MINUTE }));
    watched.see(FLEET, readyTrue(), serving);
    watched.see(BUMP, readyTrue(), { spec: SPEC });
    watched.see(FLEET, undefined, failedSource);
    watched.see(BUMP, CHECKOUT, { spec: SPEC });
    return watched;
  }

  it('is told once, until the automation was tried after it', () => {
    const watched = together();
    expect(describeTransitions(watched.wait(20 * MINUTE))).toEqual([
      'pending->firing GitRepository/fleet',
    ]);
    watched.see(FLEET, readyUnknown('building artifact'));
    watched.see(FLEET, readyTrue(), serving);
    expect(watched.verdict(BUMP)).toMatchObject({
      readiness: 'Blocked',
      root: { ref: { name: 'fleet' }, state: 'Ready' },
    });
    expect(watched.wait(20 * MINUTE)).toEqual([]);
    watched.see(BUMP, readyTrue(), { spec: SPEC });
    expect(watched.verdict(BUMP)?.readiness).toBe('Ready');
  });

  it('does not hide what the automation fails with after it', () => {
    const watched = together();
    watched.see(FLEET, readyTrue(), serving);
    watched.see(BUMP, PUSH, { spec: SPEC });
    expect(watched.verdict(BUMP)?.readiness).toBe('Failed');
    expect(describeTransitions(watched.wait(20 * MINUTE))).toEqual([
      'pending->firing ImageUpdateAutomation/bump',
    ]);
  });

  it('is recognised when the automation was seen to fail before its source', () => {
    const watched = new WatchedCluster();
    watched.see(FLEET, readyTrue(), serving);
    watched.see(BUMP, CHECKOUT, { spec: SPEC });
    expect(watched.verdict(BUMP)?.readiness).toBe('Failed');
    watched.see(FLEET, undefined, failedSource);
    expect(watched.verdict(BUMP)).toMatchObject({
      readiness: 'Blocked',
      root: { state: 'Failed' },
    });
  });
});
