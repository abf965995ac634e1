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
  fluxResource,
  fromGit,
  readyFalse,
  readyTrue,
} from '../__fixtures__/fluxObjects';
import {
  describeTransitions,
  MINUTE,
  refOf,
  rulesWith,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';
import { FluxResource } from '../resources';
import { ClusterJudge } from './ClusterJudge';
import { JudgeOutcome, ResourceChange } from './ResourceRecord';

const FAILED = readyFalse('BuildFailed');

const WAITS = readyFalse('DependencyNotReady');

/** One resource at one resourceVersion; Failed unless told otherwise. */
function version(resourceVersion: string, ready = FAILED, uid = 'first') {
  return fluxResource('Kustomization', 'shop', {
    resourceVersion,
    uid,
    conditions: [ready],
  });
}

function set(...args: Parameters<typeof version>): ResourceChange {
  return { type: 'set', resource: version(...args) };
}

function gone(resourceVersion?: string): ResourceChange {
  return { type: 'delete', ref: refOf('Kustomization/shop'), resourceVersion };
}

const NOTHING = { changed: [], removed: [], transitions: [] };

describe('changes seen together are judged together', () => {
  it('in any order nothing is called Missing that comes with them', () => {
    const cluster = new WatchedCluster(rulesWith({ holdOff: 0 }));
    const { transitions } = cluster.judge.apply(
      ['a', 'b', 'c'].map(
        (name, index): ResourceChange => ({
          type: 'set',
          resource: fluxResource('Kustomization', name, {
            spec: fromGit('fleet', ['b', 'c', ''][index]),
            conditions: [index === 2 ? FAILED : WAITS],
          }),
        }),
      ),
      0,
    );
    expect(describeTransitions(transitions)).toEqual([
      'inactive->pending Kustomization/c',
      'pending->firing Kustomization/c',
    ]);
  });

  it('each record is told once, as it is after all of them', () => {
    const { judge } = new WatchedCluster();
    const outcome = judge.apply([set('1'), set('2', readyTrue()), set('3')], 0);
    expect(outcome.changed).toHaveLength(1);
    expect(outcome.changed[0].resource.resourceVersion).toBe('3');
    expect(outcome.transitions).toHaveLength(1);
  });

  it('one that comes and goes among them leaves nothing', () => {
    const { judge } = new WatchedCluster();
    const outcome = judge.apply([set('1'), gone('2')], 0);
    expect(outcome.changed).toEqual([]);
    expect(outcome.transitions).toEqual([]);
    expect([...judge.records()]).toEqual([]);
  });
});

describe('a complete list of a kind', () => {
  function replace(
    judge: ClusterJudge,
    kind: string,
    resources: FluxResource[],
    now: number,
    namespace?: string,
  ): JudgeOutcome {
    return judge.apply([{ type: 'list', kind, namespace, resources }], now);
  }
  function filled(): WatchedCluster {
    const cluster = new WatchedCluster();
    cluster.see('Kustomization/apps/a', FAILED);
    cluster.see('Kustomization/apps/b', FAILED);
    cluster.see('Kustomization/other/a', FAILED);
    cluster.see('HelmRelease/apps/a', FAILED);
    return cluster;
  }
  const names = (cluster: WatchedCluster) =>
    [...cluster.judge.records()].map(
      ({ resource: { kind, namespace, name } }) =>
        `${kind}/${namespace}/${name}`,
    );
  const listed = (name: string, rest = {}) =>
    fluxResource('Kustomization', name, {
      resourceVersion: '500',
      conditions: [FAILED],
      ...rest,
    });

  it('deletes what it lacks, and ends its alerts', () => {
    const cluster = filled();
    const outcome = replace(
      cluster.judge,
      'Kustomization',
      [listed('a')],
      MINUTE,
    );
    expect(names(cluster)).toEqual([
      'Kustomization/apps/a',
      'HelmRelease/apps/a',
    ]);
    expect(outcome.removed).toEqual([
      refOf('Kustomization/apps/b'),
      refOf('Kustomization/other/a'),
    ]);
    expect(describeTransitions(outcome.transitions)).toEqual([
      'pending->inactive Kustomization/b',
      'pending->inactive Kustomization/a',
    ]);
  });

  it('of one namespace deletes nothing elsewhere', () => {
    const cluster = filled();
    replace(cluster.judge, 'Kustomization', [], MINUTE, 'apps');
    expect(names(cluster)).toEqual([
      'Kustomization/other/a',
      'HelmRelease/apps/a',
    ]);
  });

  it('keeps the clock of what it still has', () => {
    const cluster = filled();
    const { transitions } = replace(
      cluster.judge,
      'Kustomization',
      [listed('a'), listed('b'), listed('a', { namespace: 'other' })],
      MINUTE,
    );
    expect(transitions).toEqual([]);
    expect(cluster.alert('Kustomization/a')?.since).toBe(0);
  });

  it('that shows the same again changes nothing', () => {
    const { judge } = new WatchedCluster();
    const list = [listed('a'), listed('b')];
    replace(judge, 'Kustomization', list, 0);
    expect(replace(judge, 'Kustomization', list, MINUTE)).toEqual(NOTHING);
  });

  it('counts even when its versions are older: a cluster was restored from a backup', () => {
    const cluster = filled();
    replace(
      cluster.judge,
      'Kustomization',
      [listed('a', { resourceVersion: '7', conditions: [readyTrue()] })],
      MINUTE,
    );
    expect(cluster.verdict('Kustomization/a')?.readiness).toBe('Ready');
    replace(
      cluster.judge,
      'Kustomization',
      [listed('b', { resourceVersion: '8', uid: 'other' })],
      MINUTE,
    );
    expect(names(cluster)).toContain('Kustomization/apps/b');
  });

  it('lets come back what was deleted under a newer version, in a cluster that was built anew', () => {
    const { judge } = new WatchedCluster();
    const first = listed('a', { resourceVersion: '900' });
    const second = listed('a', { resourceVersion: '12', uid: 'second' });
    replace(judge, 'Kustomization', [first], 0);
    judge.apply(
      [{ type: 'delete', ref: first, resourceVersion: '901' }],
      MINUTE,
    );
    replace(judge, 'Kustomization', [], 2 * MINUTE);
    judge.apply([{ type: 'set', resource: second }], 3 * MINUTE);
    expect(judge.get(first)?.resource.uid).toBe('second');
  });
});

describe('a kind that cannot be read', () => {
  it('is not called missing, and is judged again once it can be', () => {
    const cluster = new WatchedCluster();
    cluster.unreadable.add('GitRepository');
    cluster.see(
      'Kustomization/shop',
      readyFalse('ArtifactFailed', 'Source artifact not found'),
      {
        spec: fromGit('fleet'),
      },
    );
    expect(cluster.verdict('Kustomization/shop')?.root?.state).toBe(
      'Unreadable',
    );
    cluster.unreadable.clear();
    const { changed } = cluster.judge.rejudgeWaiting(MINUTE);
    expect(changed).toHaveLength(1);
    expect(cluster.verdict('Kustomization/shop')?.root?.state).toBe('Missing');
  });

  it('keeps what is still known of it', () => {
    const cluster = new WatchedCluster();
    cluster.see('Kustomization/shop', FAILED);
    cluster.unreadable.add('Kustomization');
    expect(cluster.judge.rejudgeWaiting(MINUTE)).toEqual(NOTHING);
  });
});
