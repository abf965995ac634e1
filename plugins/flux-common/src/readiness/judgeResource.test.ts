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
  ObjectOptions,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import { judgeResource, OwnVerdict } from './judgeResource';
import { Readiness, Settled } from './Readiness';

/** Judges one resource on a cluster that has nothing else. */
function judge(
  kind: string,
  options: ObjectOptions,
  lastSettled?: Settled,
): OwnVerdict {
  return judgeResource(fluxResource(kind, 'shop', options), () => 'missing', {
    lastSettled,
  });
}

const DELETED = { deletionTimestamp: '2026-01-01T00:00:00Z' };
const FAILED = readyFalse('BuildFailed');
const BLOCKED = readyFalse('DependencyNotReady', "dependency 'apps/db' ...");
const STALLED = condition('Stalled', 'True', { reason: 'AccessDenied' });

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
    expect(judge(kind, options).readiness).toBe(readiness);
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
    expect(judge(kind, options).readiness).toBe(readiness);
  });

  it('only a Failed resource is stalled', () => {
    const conditions = [STALLED, FAILED];
    expect(judge('Kustomization', { conditions }).stalled).toBe(true);
    expect(judge('Kustomization', { conditions: [FAILED] }).stalled).toBe(
      false,
    );
    expect(
      judge('Kustomization', { conditions, spec: { suspend: true } }).stalled,
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

describe('lastSettled', () => {
  it.each<[string, ObjectOptions, Settled | undefined, Settled | undefined]>([
    ['Ready settles', { conditions: [readyTrue()] }, 'Failed', 'Ready'],
    ['Failed settles', { conditions: [FAILED] }, 'Ready', 'Failed'],
    ['Progressing keeps Failed', {}, 'Failed', 'Failed'],
    ['Progressing keeps Ready', {}, 'Ready', 'Ready'],
    ['it is unknown until the first settled verdict', {}, undefined, undefined],
    [
      'Blocked keeps it',
      { spec: fromGit('fleet', 'db'), conditions: [BLOCKED] },
      'Failed',
      'Failed',
    ],
    [
      'Suspended keeps it, whatever the frozen conditions say',
      { spec: { suspend: true }, conditions: [readyTrue()] },
      'Failed',
      'Failed',
    ],
    ['Terminating keeps it', { metadata: DELETED }, 'Ready', 'Ready'],
  ])('%s', (_, options, before, after) => {
    expect(judge('Kustomization', options, before).lastSettled).toBe(after);
  });

  it.each<[string, ConditionJson | undefined, Settled | undefined, boolean]>([
    ['Failed is failing', FAILED, undefined, true],
    ['Progressing that was Failed is a retry', readyUnknown(), 'Failed', true],
    ['Progressing that was Ready is not', readyUnknown(), 'Ready', false],
    ['Progressing never settled is not', readyUnknown(), undefined, false],
    ['Ready that was Failed is not', readyTrue(), 'Failed', false],
    ['Blocked that was Failed is not', BLOCKED, 'Failed', false],
  ])('counted as failing: %s', (_, ready, before, failing) => {
    const options = {
      spec: fromGit('fleet', 'db'),
      ...(ready && { conditions: [ready] }),
    };
    expect(judge('Kustomization', options, before).failing).toBe(failing);
  });
});

describe('odd objects are never silently Ready', () => {
  it.each<[string, ObjectOptions, Readiness]>([
    [
      'of two Ready conditions False counts before True',
      { conditions: [readyTrue(), FAILED] },
      'Failed',
    ],
    [
      'of two Ready conditions Unknown counts before True',
      { conditions: [readyTrue(), readyUnknown()] },
      'Progressing',
    ],
    [
      'of two Ready conditions False counts before Unknown',
      { conditions: [readyUnknown(), FAILED] },
      'Failed',
    ],
    [
      'Ready=False with the message of a success is Failed',
      {
        conditions: [
          readyFalse('ReconciliationSucceeded', 'Applied revision: main'),
        ],
      },
      'Failed',
    ],
    [
      'a status in another spelling is Unknown',
      { conditions: [{ type: 'Ready', status: 'true' }] },
      'Progressing',
    ],
    [
      'a status of another type is Unknown',
      { status: { conditions: [{ type: 'Ready', status: true }] } },
      'Progressing',
    ],
    [
      'observedGeneration 0 is behind',
      { observedGeneration: 0, conditions: [readyTrue()] },
      'Progressing',
    ],
    [
      'observedGeneration -1 is behind',
      { observedGeneration: -1, conditions: [readyTrue()] },
      'Progressing',
    ],
    [
      'observedGeneration -1 is behind even without a generation',
      {
        observedGeneration: -1,
        metadata: { generation: undefined },
        conditions: [readyTrue()],
      },
      'Progressing',
    ],
    [
      'observedGeneration ahead of the generation is not behind',
      { observedGeneration: 2, conditions: [readyTrue()] },
      'Ready',
    ],
    [
      'without observedGeneration that of the Ready condition is taken',
      {
        generation: 2,
        status: { observedGeneration: undefined },
        conditions: [readyTrue({ observedGeneration: 1 })],
      },
      'Progressing',
    ],
    [
      'a kind that has no observedGeneration anywhere is Ready',
      {
        status: { observedGeneration: undefined },
        conditions: [readyTrue()],
      },
      'Ready',
    ],
    [
      'the Ready=False that follows many foreign conditions is seen',
      {
        conditions: [
          readyTrue(),
          ...Array.from({ length: 50 }, (_, n) => condition(`X${n}`, 'True')),
          FAILED,
        ],
      },
      'Failed',
    ],
    [
      'a condition without a type is nothing',
      { status: { conditions: [{ status: 'True' }, null, 'Ready', []] } },
      'Progressing',
    ],
    [
      'conditions that are no list are none',
      { status: { conditions: { Ready: 'True' } } },
      'Progressing',
    ],
    [
      'suspend of another type does not suspend',
      { spec: { suspend: 'true' }, conditions: [readyTrue()] },
      'Ready',
    ],
  ])('%s', (_, options, readiness) => {
    expect(judge('Kustomization', options).readiness).toBe(readiness);
  });

  it('two Ready conditions are noted', () => {
    expect(
      judge('Kustomization', { conditions: [readyTrue(), FAILED] }).notes,
    ).toEqual(['DuplicateReadyCondition']);
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
    const verdict = judge('GitRepository', {
      conditions,
      status: { artifact },
    });
    expect(verdict.readiness).toBe('Ready');
    expect(verdict.notes).toEqual(notes);
  });
});
