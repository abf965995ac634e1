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
  fluxResource,
  fromGit,
  ObjectOptions,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  BLOCKED,
  DELETED,
  FAILED,
  judgeAlone,
  STALLED,
} from '../__fixtures__/judgeAlone';
import { Readiness } from './Readiness';

describe('the readiness table', () => {
  it.each<[string, string, ObjectOptions, Readiness]>([
    [
      '1: a resource with a deletionTimestamp is Terminating',
      'Kustomization',
      { metadata: DELETED, conditions: [readyTrue()] },
      'Terminating',
    ],
    [
      '2: spec.suspend makes it Suspended',
      'Kustomization',
      { spec: { suspend: true }, conditions: [readyTrue()] },
      'Suspended',
    ],
    [
      '2: the own annotation of an ArtifactGenerator makes it Suspended',
      'ArtifactGenerator',
      {
        metadata: {
          annotations: { 'source.extensions.fluxcd.io/reconcile': 'disabled' },
        },
        conditions: [readyTrue()],
      },
      'Suspended',
    ],
    [
      '2: that annotation is read without regard to case, as source-watcher does',
      'ArtifactGenerator',
      {
        metadata: {
          annotations: { 'source.extensions.fluxcd.io/reconcile': 'Disabled' },
        },
        conditions: [readyTrue()],
      },
      'Suspended',
    ],
    [
      '2: that annotation means nothing on another kind',
      'Kustomization',
      {
        metadata: {
          annotations: { 'source.extensions.fluxcd.io/reconcile': 'disabled' },
        },
        conditions: [readyTrue()],
      },
      'Ready',
    ],
    ['3: an Alert v1beta3 is NotReported', 'Alert', {}, 'NotReported'],
    ['3: a Provider v1beta3 is NotReported', 'Provider', {}, 'NotReported'],
    [
      '3: an Alert v1beta2 reports like any other kind',
      'Alert',
      {
        apiVersion: 'notification.toolkit.fluxcd.io/v1beta2',
        conditions: [readyTrue()],
      },
      'Ready',
    ],
    [
      '3: a HelmRepository of type oci is NotReported',
      'HelmRepository',
      { spec: { type: 'oci' } },
      'NotReported',
    ],
    [
      '3: a HelmRepository of the default type reports',
      'HelmRepository',
      { conditions: [FAILED] },
      'Failed',
    ],
    [
      '4: Stalled=True is Failed',
      'Kustomization',
      { conditions: [STALLED, FAILED] },
      'Failed',
    ],
    [
      '4: Stalled=True is Failed even beside Ready=True',
      'Kustomization',
      { conditions: [readyTrue(), STALLED] },
      'Failed',
    ],
    [
      '4: Stalled=False means nothing',
      'Kustomization',
      { conditions: [readyTrue(), condition('Stalled', 'False')] },
      'Ready',
    ],
    [
      '5: Ready=False because it waits is Blocked',
      'Kustomization',
      { spec: fromGit('fleet', 'db'), conditions: [BLOCKED] },
      'Blocked',
    ],
    [
      '6: Ready=False otherwise is Failed',
      'Kustomization',
      { conditions: [FAILED] },
      'Failed',
    ],
    [
      '6: also when observedGeneration is behind',
      'Kustomization',
      { generation: 3, observedGeneration: 2, conditions: [FAILED] },
      'Failed',
    ],
    [
      '6: also when observedGeneration is -1',
      'Kustomization',
      { observedGeneration: -1, conditions: [FAILED] },
      'Failed',
    ],
    [
      '7: Ready=Unknown is Progressing',
      'Kustomization',
      { conditions: [readyUnknown()] },
      'Progressing',
    ],
    [
      '7: Ready=True with observedGeneration behind is Progressing',
      'Kustomization',
      { generation: 2, observedGeneration: 1, conditions: [readyTrue()] },
      'Progressing',
    ],
    ['7: no conditions yet is Progressing', 'Kustomization', {}, 'Progressing'],
    [
      '8: Ready=True is Ready',
      'Kustomization',
      { conditions: [readyTrue()] },
      'Ready',
    ],
  ])('row %s', (_, kind, options, readiness) => {
    expect(judgeAlone(kind, options).readiness).toBe(readiness);
  });

  it.each<[string, string, ObjectOptions, Readiness]>([
    [
      '1 before 2',
      'Kustomization',
      { metadata: DELETED, spec: { suspend: true } },
      'Terminating',
    ],
    ['1 before 3', 'Alert', { metadata: DELETED }, 'Terminating'],
    ['2 before 3', 'Alert', { spec: { suspend: true } }, 'Suspended'],
    [
      '2 before 4 and 6: frozen conditions count for nothing',
      'Kustomization',
      { spec: { suspend: true }, conditions: [STALLED, FAILED] },
      'Suspended',
    ],
    [
      '3 before 6: a static kind with left-over conditions has not failed',
      'HelmRepository',
      { spec: { type: 'oci' }, conditions: [FAILED] },
      'NotReported',
    ],
    [
      '4 before 5',
      'Kustomization',
      { spec: fromGit('fleet', 'db'), conditions: [STALLED, BLOCKED] },
      'Failed',
    ],
    [
      '4 before 7',
      'Kustomization',
      { conditions: [STALLED, readyUnknown()] },
      'Failed',
    ],
    [
      '5 before 6: also when observedGeneration is behind',
      'Kustomization',
      {
        spec: fromGit('fleet', 'db'),
        observedGeneration: -1,
        conditions: [BLOCKED],
      },
      'Blocked',
    ],
  ])('the first row that applies: %s', (_, kind, options, readiness) => {
    expect(judgeAlone(kind, options).readiness).toBe(readiness);
  });

  it('only a Failed resource is stalled', () => {
    const conditions = [STALLED, FAILED];
    expect(judgeAlone('Kustomization', { conditions }).stalled).toBe(true);
    expect(judgeAlone('Kustomization', { conditions: [FAILED] }).stalled).toBe(
      false,
    );
    expect(
      judgeAlone('Kustomization', { conditions, spec: { suspend: true } })
        .stalled,
    ).toBe(false);
  });

  it('a Suspended resource keeps its frozen conditions visible', () => {
    const resource = fluxResource('Kustomization', 'shop', {
      spec: { suspend: true },
      conditions: [FAILED],
    });
    expect(resource.conditions).toMatchObject([{ reason: 'BuildFailed' }]);
  });

  it('a Terminating resource tells since when and which finalizers hold it', () => {
    expect(
      fluxResource('Kustomization', 'shop', {
        metadata: { ...DELETED, finalizers: ['finalizers.fluxcd.io', 7] },
      }),
    ).toMatchObject({
      deletedAt: Date.parse('2026-01-01T00:00:00Z'),
      finalizers: ['finalizers.fluxcd.io'],
    });
  });
});

describe('a source whose artifact has no digest serves nobody', () => {
  const revision = ARTIFACT.revision;

  it.each([
    ['without digest', { revision }, ['ArtifactWithoutDigest']],
    ['with digest', ARTIFACT, undefined],
    [
      'with the checksum of older versions',
      { revision, checksum: 'ab' },
      undefined,
    ],
    ['no artifact at all', undefined, undefined],
  ])('%s', (_, artifact, notes) => {
    const conditions = [readyTrue()];
    const verdict = judgeAlone('GitRepository', {
      conditions,
      status: { artifact },
    });
    expect(verdict.readiness).toBe('Ready');
    expect(verdict.notes).toEqual(notes);
  });
});
