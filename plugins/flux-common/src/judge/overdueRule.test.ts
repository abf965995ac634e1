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
  fromGit,
  ObjectOptions,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  firedWithin,
  OVERDUE,
  overdueCluster,
  renewed,
  SPEC,
} from '../__fixtures__/overdueCluster';

const SHOP = 'Kustomization/shop';
const RELEASE = 'HelmRelease/shop';
const GIT = 'GitRepository/fleet';

const requested = (handled?: string): ObjectOptions => ({
  spec: SPEC,
  metadata: {
    annotations: { 'reconcile.fluxcd.io/requestedAt': 'second' },
  },
  status: { lastHandledReconcileAt: handled },
});

describe('FluxReconciliationOverdue', () => {
  it.each<[string, string, ConditionJson[], ObjectOptions]>([
    ['a Kustomization that nobody renews', SHOP, [readyTrue()], {}],
    ['a HelmRelease that nobody renews', RELEASE, [readyTrue()], {}],
    ['a Kustomization that hangs', SHOP, [readyUnknown()], {}],
    ['a HelmRelease that hangs', RELEASE, [readyUnknown()], {}],
    ['a source whose download never ends', GIT, [readyUnknown()], {}],
    ['one that no controller has ever looked at', 'ImagePolicy/x', [], {}],
    [
      'a Kustomization whose new spec is never taken up',
      SHOP,
      [readyTrue()],
      { generation: 2, observedGeneration: 1 },
    ],
    [
      'a HelmRelease that is being reconciled for ever, and says Ready',
      RELEASE,
      [
        readyTrue(),
        condition('Reconciling', 'True', { reason: 'Progressing' }),
      ],
      {},
    ],
    ['a source whose request is not handled', GIT, [readyTrue()], requested()],
    [
      'a source that handled another request',
      GIT,
      [readyTrue()],
      requested('first'),
    ],
    [
      'a request on what has given up',
      RELEASE,
      [readyFalse('UpgradeFailed'), condition('Stalled', 'True')],
      requested('first'),
    ],
  ])('fires for %s', (_, text, conditions, options) => {
    const watched = overdueCluster();
    watched.see(text, undefined, { spec: SPEC, conditions, ...options });
    expect(firedWithin(watched, 300)).toEqual([35]);
    expect(watched.alert(text, OVERDUE)).toMatchObject({ state: 'firing' });
  });

  it.each<[string, string, ConditionJson[], ObjectOptions]>([
    ['a source that is Ready: it is quiet', GIT, [readyTrue()], {}],
    [
      'a source that fails: its retries leave no trace',
      GIT,
      [readyFalse('GitOperationFailed')],
      {},
    ],
    [
      'a HelmRelease that fails: its retries leave no trace',
      RELEASE,
      [readyFalse('UpgradeFailed')],
      {},
    ],
    [
      'a Kustomization that has given up',
      SHOP,
      [readyFalse('AccessDenied'), condition('Stalled', 'True')],
      {},
    ],
    [
      'one that waits for what is missing',
      SHOP,
      [readyFalse('DependencyNotReady')],
      { spec: { ...SPEC, ...fromGit('fleet', 'db') } },
    ],
    [
      'one that is suspended in the middle of a reconcile',
      SHOP,
      [readyUnknown()],
      { spec: { ...SPEC, suspend: true } },
    ],
    [
      'one that is being deleted',
      SHOP,
      [readyUnknown()],
      { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } },
    ],
    ['one that never reports', 'Provider/slack', [], {}],
    ['a request that is handled', GIT, [readyTrue()], requested('second')],
    [
      'a request on an ImagePolicy of before Flux 2.7',
      'ImagePolicy/x',
      [readyTrue()],
      requested(),
    ],
    [
      'a request on an ExternalArtifact',
      'ExternalArtifact/x',
      [readyTrue()],
      requested(),
    ],
  ])('never fires for %s', (_, text, conditions, options) => {
    const watched = overdueCluster();
    watched.see(text, undefined, { spec: SPEC, conditions, ...options });
    expect(firedWithin(watched, 10_000)).toEqual([]);
  });

  it('each settled verdict starts the time anew, a step of a reconcile does not', () => {
    const watched = overdueCluster();
    watched.see(SHOP, readyTrue(), { spec: SPEC });
    firedWithin(watched, 30);
    watched.see(SHOP, readyUnknown('Fetching manifests'), { spec: SPEC });
    watched.see(SHOP, renewed(watched, 'True'), { spec: SPEC });
    expect(firedWithin(watched, 34)).toEqual([]);
    watched.see(SHOP, readyUnknown('Building manifests'), { spec: SPEC });
    expect(firedWithin(watched, 2)).toEqual([65]);
    watched.see(SHOP, readyUnknown('Running health checks'), { spec: SPEC });
    expect(watched.alert(SHOP, OVERDUE)?.state).toBe('firing');
    watched.see(SHOP, renewed(watched, 'True'), { spec: SPEC });
    expect(watched.alert(SHOP, OVERDUE)).toBeUndefined();
  });

  it('that a HelmRelease in sync begins and ends a reconcile is enough, labels are not', () => {
    const watched = overdueCluster();
    const reconciling = condition('Reconciling', 'True', {
      reason: 'Progressing',
    });
    watched.see(RELEASE, readyTrue(), { spec: SPEC });
    firedWithin(watched, 30);
    const conditions = [reconciling, readyTrue()];
    watched.see(RELEASE, undefined, { spec: SPEC, conditions });
    watched.see(RELEASE, readyTrue(), { spec: SPEC });
    firedWithin(watched, 30);
    watched.see(RELEASE, readyTrue(), {
      spec: SPEC,
      metadata: { labels: { team: 'shop' } },
    });
    expect(firedWithin(watched, 30)).toEqual([65]);
  });

  it('a source that was quiet for days has its time from when it starts', () => {
    const watched = overdueCluster();
    watched.see(GIT, readyTrue(), { spec: SPEC });
    firedWithin(watched, 5_000);
    watched.see(GIT, readyUnknown('new upstream revision'), { spec: SPEC });
    expect(firedWithin(watched, 100)).toEqual([5_035]);
  });

  it('so has what was suspended for days, from when it is resumed', () => {
    const watched = overdueCluster();
    const spec = { ...SPEC, suspend: true };
    watched.see(SHOP, readyTrue(), { spec });
    firedWithin(watched, 5_000);
    watched.see(SHOP, readyTrue(), { spec: SPEC });
    expect(firedWithin(watched, 100)).toEqual([5_035]);
  });

  it('suspending and deleting end it', () => {
    const watched = overdueCluster();
    watched.see(SHOP, readyUnknown(), { spec: SPEC });
    firedWithin(watched, 40);
    watched.see(SHOP, readyUnknown(), { spec: { ...SPEC, suspend: true } });
    expect(watched.alert(SHOP, OVERDUE)).toBeUndefined();
  });

  it('retries that go on are life, retries that stop are not', () => {
    const watched = overdueCluster();
    watched.see(SHOP, readyFalse('BuildFailed'), { spec: SPEC });
    for (let minutes = 0; minutes < 600; minutes += 10) {
      expect(firedWithin(watched, 10)).toEqual([]);
      watched.see(SHOP, readyUnknown(), { spec: SPEC });
      watched.see(SHOP, renewed(watched, 'False'), { spec: SPEC });
    }
    expect(firedWithin(watched, 100)).toEqual([635]);
  });

  it('an artifact that is not picked up is told, though reconciles go on', () => {
    const watched = overdueCluster();
    const spec = { ...SPEC, ...fromGit('fleet') };
    const artifact = (revision: string) => ({
      spec: SPEC,
      status: { artifact: { ...ARTIFACT, revision } },
    });
    const applied = { lastAttemptedRevision: 'main@sha1:1' };
    watched.see(GIT, readyTrue(), artifact('main@sha1:1'));
    watched.see(SHOP, readyTrue(), { spec, status: applied });
    watched.see(GIT, readyTrue(), artifact('main@sha1:2'));
    const told: number[] = [];
    for (let minutes = 0; minutes < 60; minutes += 10) {
      told.push(...firedWithin(watched, 10));
      const conditions = [renewed(watched, 'True')];
      watched.see(SHOP, undefined, { spec, status: applied, conditions });
    }
    expect(told).toEqual([45]);
    const status = { lastAttemptedRevision: 'main@sha1:2' };
    watched.see(SHOP, readyTrue(), { spec, status });
    expect(watched.alert(SHOP, OVERDUE)).toBeUndefined();
  });

  it.each([
    ['1.2.3+aaaaaaaaaaaa', []],
    ['1.2.3', []],
    ['1.2.3+bbbbbbbbbbbb', [35]],
  ])('a chart of an OCI repository is tried as %s', (attempted, told) => {
    const watched = overdueCluster();
    const revision = `1.2.3@${ARTIFACT.digest}`;
    watched.see('OCIRepository/chart', readyTrue(), {
      spec: SPEC,
      status: { artifact: { ...ARTIFACT, revision } },
    });
    const spec = {
      ...SPEC,
      chartRef: { kind: 'OCIRepository', name: 'chart' },
    };
    const status = { lastAttemptedRevision: attempted };
    watched.see(RELEASE, readyTrue(), { spec, status });
    firedWithin(watched, 20);
    const conditions = [renewed(watched, 'True')];
    watched.see(RELEASE, undefined, { spec, status, conditions });
    expect(firedWithin(watched, 30)).toEqual(told);
  });
});
