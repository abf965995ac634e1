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
import { findCause } from './cause';

function causeOf(kind: string, conditions: ConditionJson[]) {
  return findCause(fluxResource(kind, 'shop', { conditions }));
}

const EARLY = { lastTransitionTime: '2026-01-01T00:00:00Z' };
const LATE = { lastTransitionTime: '2026-01-01T00:05:00Z' };

const ROLLED_BACK = {
  reason: 'RollbackSucceeded',
  message: 'Helm rollback to previous release apps/shop.v1 succeeded',
};
const UPGRADE_FAILED = {
  reason: 'UpgradeFailed',
  message: 'Helm upgrade failed: timeout waiting for Deployment/apps/shop',
};
const TEST_FAILED = { reason: 'TestFailed', message: 'pod shop-test failed' };

describe('the cause is the most specific failing condition', () => {
  it.each<[string, ConditionJson[], string, string]>([
    [
      'Released, where Ready mirrors Remediated',
      [
        condition('Ready', 'False', ROLLED_BACK),
        condition('Remediated', 'True', ROLLED_BACK),
        condition('Released', 'False', UPGRADE_FAILED),
      ],
      'Released',
      UPGRADE_FAILED.message,
    ],
    [
      'TestSuccess, where Ready mirrors Remediated and the release itself succeeded',
      [
        condition('Ready', 'False', ROLLED_BACK),
        condition('Remediated', 'True', ROLLED_BACK),
        condition('Released', 'True'),
        condition('TestSuccess', 'False', TEST_FAILED),
      ],
      'TestSuccess',
      TEST_FAILED.message,
    ],
    [
      'Released, where Ready mirrors a remediation that failed as well',
      [
        condition('Ready', 'False', { reason: 'RollbackFailed', message: 'x' }),
        condition('Remediated', 'False', {
          reason: 'RollbackFailed',
          message: 'x',
        }),
        condition('Released', 'False', UPGRADE_FAILED),
      ],
      'Released',
      UPGRADE_FAILED.message,
    ],
    [
      'Released, where Ready only says how often it was tried',
      [
        readyFalse('RetriesExceeded', 'Failed to upgrade after 1 attempt(s)'),
        condition('Released', 'False', UPGRADE_FAILED),
      ],
      'Released',
      UPGRADE_FAILED.message,
    ],
    [
      'Released, where Ready only says when it retries',
      [
        readyFalse('ProgressingWithRetry', 'retrying after 5m0s'),
        condition('Released', 'False', UPGRADE_FAILED),
      ],
      'Released',
      UPGRADE_FAILED.message,
    ],
    [
      'Ready, where it mirrors Remediated and nothing more specific failed',
      [
        condition('Ready', 'False', ROLLED_BACK),
        condition('Remediated', 'True', ROLLED_BACK),
        condition('Released', 'True'),
      ],
      'Ready',
      ROLLED_BACK.message,
    ],
    [
      'Ready, where its own text is newer than the last release',
      [
        readyFalse('ValuesError', 'could not find ConfigMap shop-values'),
        condition('Released', 'False', UPGRADE_FAILED),
      ],
      'Ready',
      'could not find ConfigMap shop-values',
    ],
    [
      'Ready, where it waits, even if it also says when it retries',
      [
        readyFalse(
          'DependencyNotReady',
          "dependency 'apps/db' is not ready, retrying in 30s",
        ),
        condition('Released', 'False', UPGRADE_FAILED),
      ],
      'Ready',
      "dependency 'apps/db' is not ready, retrying in 30s",
    ],
    [
      'Ready, where all is well beside an old remediation',
      [
        readyTrue({ message: 'Helm upgrade succeeded' }),
        condition('Remediated', 'False'),
        condition('TestSuccess', 'False', TEST_FAILED),
      ],
      'Ready',
      'Helm upgrade succeeded',
    ],
  ])('of a HelmRelease: %s', (_, conditions, type, message) => {
    expect(causeOf('HelmRelease', conditions)).toMatchObject({ type, message });
  });

  it.each(['FetchFailed', 'StorageOperationFailed', 'BuildFailed'])(
    'of a source: %s, where it is true and newer than Ready',
    type => {
      const conditions = [
        readyFalse('Failed', 'old', EARLY),
        condition(type, 'True', { message: 'new', ...LATE }),
      ];
      expect(causeOf('HelmChart', conditions)).toMatchObject({ type });
    },
  );

  it.each<[string, ConditionJson[], string]>([
    [
      'SourceVerified, where it is false and newer than Ready',
      [
        readyUnknown(),
        condition('SourceVerified', 'False', LATE),
        condition('ArtifactInStorage', 'True', LATE),
      ],
      'SourceVerified',
    ],
    [
      'the sub-condition, where both were written in the same second',
      [
        readyFalse('GitOperationFailed', 'x', LATE),
        condition('FetchFailed', 'True', LATE),
      ],
      'FetchFailed',
    ],
    [
      'Ready, where the sub-condition is older',
      [
        readyFalse('StatOperationFailed', 'x', LATE),
        condition('FetchFailed', 'True', EARLY),
      ],
      'Ready',
    ],
    [
      'Ready, where the sub-condition has no timestamp',
      [readyFalse('X', 'x', LATE), condition('FetchFailed', 'True')],
      'Ready',
    ],
    [
      'Ready, where the sub-condition is false',
      [
        readyFalse('X', 'x', EARLY),
        condition('FetchFailed', 'False', LATE),
        condition('SourceVerified', 'True', LATE),
      ],
      'Ready',
    ],
    [
      'the newest of several sub-conditions',
      [
        readyFalse('X', 'x', EARLY),
        condition('FetchFailed', 'True', EARLY),
        condition('StorageOperationFailed', 'True', LATE),
      ],
      'StorageOperationFailed',
    ],
  ])('of a source: %s', (_, conditions, type) => {
    expect(causeOf('GitRepository', conditions)).toMatchObject({ type });
  });

  it('sub-conditions of sources mean nothing on other kinds', () => {
    const conditions = [
      readyFalse('X', 'x', EARLY),
      condition('FetchFailed', 'True', LATE),
    ];
    expect(causeOf('Kustomization', conditions)?.type).toBe('Ready');
  });

  it('Stalled, where Ready does not tell of a failure', () => {
    const conditions = [readyUnknown(), condition('Stalled', 'True')];
    expect(causeOf('Kustomization', conditions)?.type).toBe('Stalled');
  });

  it('none, without conditions', () => {
    expect(causeOf('Kustomization', [])).toBeUndefined();
    expect(causeOf('HelmRelease', [])).toBeUndefined();
    expect(causeOf('GitRepository', [])).toBeUndefined();
  });
});
