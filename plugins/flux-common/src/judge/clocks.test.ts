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

const NOTHING = { changed: [], removed: [], transitions: [] };
const FAILED = readyFalse('BuildFailed');
const WAITS = readyFalse('DependencyNotReady');

describe('clocks', () => {
  it('are kept by a restart', () => {
    const before = new WatchedCluster();
    before.see('Kustomization/pending', FAILED);
    before.see('Kustomization/retrying', FAILED);
    before.see('Kustomization/retrying', readyUnknown());
    before.wait(4 * MINUTE);
    before.see('Kustomization/late', FAILED);

    const after = new WatchedCluster();
    after.now = 6 * MINUTE;
    after.judge.restore(
      JSON.parse(JSON.stringify([...before.judge.records()])),
    );
    expect(after.judge.rejudge(after.now)).toEqual(NOTHING);
    expect(after.judge.nextDeadline()).toBe(10 * MINUTE);
    expect(describeTransitions(after.wait(3 * MINUTE))).toEqual([]);
    expect(describeTransitions(after.wait(5 * MINUTE))).toEqual([
      'pending->firing Kustomization/pending',
      'pending->firing Kustomization/retrying',
      'pending->firing Kustomization/late',
    ]);
    expect(after.alert('Kustomization/pending')).toMatchObject({
      since: 0,
      firedAt: 10 * MINUTE,
    });
  });

  it('that ran out while nobody watched fire when somebody does again', () => {
    const before = new WatchedCluster();
    before.see('Kustomization/shop', FAILED);
    const after = new WatchedCluster();
    after.judge.restore(before.judge.records());
    expect(after.judge.tick(60 * MINUTE).transitions).toMatchObject([
      { from: 'pending', to: 'firing', at: 60 * MINUTE, since: 0 },
    ]);
  });

  it('follow a hold-off that was configured anew meanwhile', () => {
    const before = new WatchedCluster();
    before.see('Kustomization/shop', FAILED);
    const after = new WatchedCluster(rulesWith({ holdOff: 2 * MINUTE }));
    after.judge.restore(before.judge.records());
    after.judge.rejudge(MINUTE);
    expect(after.judge.nextDeadline()).toBe(2 * MINUTE);
  });

  it('what waited is judged again after a restart when its root changes', () => {
    const before = new WatchedCluster();
    before.see('Kustomization/shop', WAITS, { spec: fromGit('fleet', 'db') });
    const after = new WatchedCluster();
    after.judge.restore(before.judge.records());
    after.see('Kustomization/db', FAILED);
    expect(after.verdict('Kustomization/shop')?.root?.state).toBe('Failed');
  });

  it('tell when the next one is over, the earliest of all', () => {
    const cluster = new WatchedCluster();
    expect(cluster.judge.nextDeadline()).toBeUndefined();
    cluster.now = 5 * MINUTE;
    cluster.see('Kustomization/late', FAILED);
    cluster.now = 6 * MINUTE;
    cluster.see('Kustomization/soon', FAILED, {
      metadata: { annotations: { 'fluxcd.io/alert-for': '1m' } },
    });
    expect(cluster.judge.nextDeadline()).toBe(7 * MINUTE);
    cluster.see('Kustomization/soon', readyTrue());
    expect(cluster.judge.nextDeadline()).toBe(15 * MINUTE);
    cluster.lose('Kustomization/late');
    expect(cluster.judge.nextDeadline()).toBeUndefined();
  });

  it('tick before a deadline does nothing, at it fires, after it not again', () => {
    const cluster = new WatchedCluster();
    cluster.see('Kustomization/shop', FAILED);
    expect(cluster.judge.tick(10 * MINUTE - 1)).toEqual(NOTHING);
    const { transitions, changed } = cluster.judge.tick(10 * MINUTE);
    expect(describeTransitions(transitions)).toEqual([
      'pending->firing Kustomization/shop',
    ]);
    expect(changed).toHaveLength(1);
    expect(cluster.judge.tick(20 * MINUTE)).toEqual(NOTHING);
  });
});
