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
import { ARTIFACT, fromGit, readyTrue } from '../__fixtures__/fluxObjects';
import { refOf, WatchedCluster } from '../__fixtures__/WatchedCluster';

const SHOP = 'Kustomization/shop';
const GIT = 'GitRepository/fleet';
const NINE = Date.parse('2026-11-01T09:00:00Z');
const TEN = Date.parse('2026-11-01T10:00:00Z');
const NOON = Date.parse('2026-11-01T12:00:00Z');

const time = (at: number) => new Date(at).toISOString();

function appliedSince(watched: WatchedCluster, text: string) {
  return watched.judge.get(refOf(text))?.seen?.appliedSince;
}

function kustomization(revision: string, firstReconciled?: number) {
  return {
    spec: fromGit('fleet'),
    status: {
      lastAppliedRevision: revision,
      ...(firstReconciled && {
        history: [
          {
            firstReconciled: time(firstReconciled),
            lastReconciled: time(NOON),
            lastReconciledStatus: 'ReconciliationSucceeded',
            totalReconciliations: 16,
            metadata: { revision },
          },
        ],
      }),
    },
  };
}

function source(revision: string, at: number) {
  const artifact = { ...ARTIFACT, revision, lastUpdateTime: time(at) };
  return { status: { artifact } };
}

function release(...entries: [string, string, number][]) {
  const history = entries.map(([chartVersion, status, at]) => ({
    chartVersion,
    status,
    firstDeployed: time(0),
    lastDeployed: time(at),
  }));
  return { status: { history } };
}

function cluster(): WatchedCluster {
  const watched = new WatchedCluster();
  watched.now = NOON;
  return watched;
}

describe('since when the applied revision is applied', () => {
  it('is when it changed before our eyes, and stays until it changes again', () => {
    const watched = cluster();
    watched.see(SHOP, readyTrue(), kustomization('main@sha1:1'));
    expect(appliedSince(watched, SHOP)).toBeUndefined();
    watched.now += 1_000;
    watched.see(SHOP, readyTrue(), kustomization('main@sha1:2', NINE));
    watched.now += 1_000;
    watched.see(SHOP, readyTrue(), kustomization('main@sha1:2', NINE));
    expect(appliedSince(watched, SHOP)).toBe(NOON + 1_000);
    watched.see(SHOP, readyTrue(), kustomization('main@sha1:3'));
    expect(appliedSince(watched, SHOP)).toBe(NOON + 2_000);
  });

  it('is kept by a restart', () => {
    const before = cluster();
    before.see(SHOP, readyTrue(), kustomization('main@sha1:1'));
    before.see(SHOP, readyTrue(), kustomization('main@sha1:2'));
    const after = cluster();
    after.judge.restore(
      JSON.parse(JSON.stringify([...before.judge.records()])),
    );
    after.judge.rejudge(NOON + 5_000);
    expect(appliedSince(after, SHOP)).toBe(NOON);
  });

  it('of what is not applied any more is not known', () => {
    const watched = cluster();
    watched.see(SHOP, readyTrue(), kustomization('main@sha1:1'));
    watched.see(SHOP, readyTrue(), kustomization('main@sha1:2'));
    watched.see(SHOP, readyTrue());
    expect(appliedSince(watched, SHOP)).toBeUndefined();
  });

  it.each<[string, number | undefined, string, number, number | undefined]>([
    ['its manifests are newer than the revision', TEN, '1', NINE, TEN],
    ['its manifests are those of older revisions', NINE, '1', TEN, undefined],
    ['its source has gone on', TEN, '2', NINE, undefined],
    ['it has no history', undefined, '1', NINE, undefined],
  ])(
    'of a Kustomization that is seen first, when %s',
    (_, first, offered, at, expected) => {
      const watched = cluster();
      watched.see(GIT, readyTrue(), source(`main@sha1:${offered}`, at));
      watched.see(SHOP, readyTrue(), kustomization('main@sha1:1', first));
      expect(appliedSince(watched, SHOP)).toBe(expected);
    },
  );

  it('of a source is when it stored its artifact, also one that came while nobody looked', () => {
    const watched = cluster();
    watched.see(GIT, readyTrue(), source('main@sha1:1', NINE));
    expect(appliedSince(watched, GIT)).toBe(NINE);
    watched.see(GIT, readyTrue(), source('main@sha1:2', TEN));
    expect(appliedSince(watched, GIT)).toBe(TEN);
    watched.see(GIT, readyTrue(), source('main@sha1:3', NOON + 60_000));
    expect(appliedSince(watched, GIT)).toBe(NOON);
  });

  it.each<[string, [string, string, number][], number | undefined]>([
    ['deployed once', [['1.0.0', 'deployed', TEN]], TEN],
    [
      'deployed again with other values',
      [
        ['1.0.0', 'deployed', NOON],
        ['1.0.0', 'superseded', TEN],
        ['0.9.0', 'superseded', NINE],
      ],
      TEN,
    ],
    [
      'beside a newer one that failed',
      [
        ['1.1.0', 'failed', NOON],
        ['1.0.0', 'deployed', TEN],
      ],
      TEN,
    ],
    ['never deployed', [['1.0.0', 'failed', TEN]], undefined],
  ])('of a chart that was %s', (_, entries, expected) => {
    const watched = cluster();
    watched.see('HelmRelease/shop', readyTrue(), release(...entries));
    expect(appliedSince(watched, 'HelmRelease/shop')).toBe(expected);
  });
});
