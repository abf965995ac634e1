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
import { readyFalse, readyTrue } from '../__fixtures__/fluxObjects';
import {
  describeTransitions,
  MINUTE,
  rulesOnly,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';

const RULE = 'FluxSuspendedTooLong';
const SHOP = 'Kustomization/shop';
const HOUR = 60 * MINUTE;
const SUSPENDED = { spec: { suspend: true } };

function suspended(annotations: Record<string, string> = {}): WatchedCluster {
  const cluster = new WatchedCluster(rulesOnly(RULE));
  cluster.now = Date.parse('2026-11-01T12:00:00Z');
  cluster.see(SHOP, readyTrue(), { ...SUSPENDED, metadata: { annotations } });
  return cluster;
}

/** After how many hours it fires. */
function firesAfter(cluster: WatchedCluster): number[] {
  const from = cluster.now;
  return cluster
    .wait(400 * 24 * HOUR)
    .filter(({ to }) => to === 'firing')
    .map(({ at }) => (at - from) / HOUR);
}

describe('FluxSuspendedTooLong', () => {
  it('fires after a day', () => {
    expect(firesAfter(suspended())).toEqual([24]);
  });

  it('counts from when it was first seen suspended, whatever changes meanwhile, and through a restart', () => {
    const before = suspended();
    const since = before.now;
    before.wait(10 * HOUR);
    before.see(SHOP, readyFalse('BuildFailed'), SUSPENDED);
    const after = new WatchedCluster(rulesOnly(RULE));
    after.judge.restore(
      JSON.parse(JSON.stringify([...before.judge.records()])),
    );
    after.now = since + 20 * HOUR;
    after.judge.rejudge(after.now);
    expect(firesAfter(after)).toEqual([4]);
    expect(after.alert(SHOP, RULE)).toMatchObject({ since });
  });

  it('counts from then also when the rule is turned on later', () => {
    const before = new WatchedCluster(rulesOnly('FluxReconciliationFailing'));
    before.see(SHOP, readyTrue(), SUSPENDED);
    const after = new WatchedCluster(rulesOnly(RULE));
    after.judge.restore(before.judge.records());
    after.now = 20 * HOUR;
    after.judge.rejudge(after.now);
    expect(firesAfter(after)).toEqual([4]);
  });

  it('resuming and deleting end it, and the next suspension counts anew', () => {
    const cluster = suspended();
    cluster.wait(30 * HOUR);
    const { transitions } = cluster.see(SHOP, readyTrue());
    expect(describeTransitions(transitions)).toEqual([
      `firing->inactive ${SHOP}`,
    ]);
    cluster.see(SHOP, readyTrue(), SUSPENDED);
    expect(firesAfter(cluster)).toEqual([24]);
    const deleting = { deletionTimestamp: '2026-01-01T00:00:00Z' };
    cluster.see(SHOP, readyTrue(), { ...SUSPENDED, metadata: deleting });
    expect(cluster.alert(SHOP, RULE)).toBeUndefined();
  });

  it.each<[string, string, number]>([
    ['a later end', '2026-11-03T12:00:00Z', 48],
    ['an earlier end', '2026-11-01T15:00:00+01:00', 2],
    ['an end of an earlier suspension', '2026-10-31T12:00:00Z', 24],
    ['an end that cannot be read', 'tomorrow', 24],
    ['an end without a time of day', '2026-11-03', 24],
    ['an end in a thousand years: a year', '3026-11-03T12:00:00Z', 366 * 24],
  ])('%s, %s', (_, until, hours) => {
    const cluster = suspended({ 'fluxcd.io/suspended-until': until });
    expect(firesAfter(cluster)).toEqual([hours]);
  });

  it('an end that is given, or moved, later counts at once', () => {
    const cluster = suspended();
    cluster.wait(20 * HOUR);
    const annotations = { 'fluxcd.io/suspended-until': '2026-11-02T10:00:00Z' };
    cluster.see(SHOP, readyTrue(), { ...SUSPENDED, metadata: { annotations } });
    expect(firesAfter(cluster)).toEqual([2]);
  });

  it('an end that cannot be read is noted', () => {
    const cluster = suspended({ 'fluxcd.io/suspended-until': 'tomorrow' });
    expect(cluster.verdict(SHOP)?.notes).toEqual(['InvalidAlertAnnotation']);
  });
});
