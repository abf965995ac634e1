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
  readyUnknown,
  ARTIFACT,
} from '../__fixtures__/fluxObjects';
import {
  describeTransitions,
  MINUTE,
  refOf,
  rulesWith,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';
import { DEFAULT_ALERT_RULES } from '../alerts';
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

describe('a change of the root judges again all that wait for it', () => {
  function chain(): WatchedCluster {
    const cluster = new WatchedCluster();
    cluster.see('GitRepository/fleet', readyTrue(), {
      status: { artifact: ARTIFACT },
    });
    cluster.see('Kustomization/a', FAILED);
    cluster.see('Kustomization/b', WAITS, { spec: fromGit('fleet', 'a') });
    cluster.see('Kustomization/c', WAITS, { spec: fromGit('fleet', 'b') });
    cluster.see('Kustomization/d', readyTrue(), {
      spec: fromGit('fleet', 'c'),
    });
    return cluster;
  }
  const roots = (cluster: WatchedCluster) =>
    ['b', 'c'].map(name => cluster.verdict(`Kustomization/${name}`)?.root);

  it('when it fails, moves, is suspended, is gone or comes back', () => {
    const cluster = chain();
    const ref = refOf('Kustomization/a');
    expect(roots(cluster)).toEqual([
      { ref, state: 'Failed' },
      { ref, state: 'Failed' },
    ]);
    cluster.see('Kustomization/a', readyTrue());
    expect(roots(cluster)).toEqual([
      { ref, state: 'Ready' },
      { ref, state: 'Ready' },
    ]);
    cluster.see('Kustomization/a', readyUnknown());
    expect(roots(cluster)).toEqual([
      { ref, state: 'Progressing' },
      { ref, state: 'Progressing' },
    ]);
    cluster.see('Kustomization/a', readyUnknown(), { spec: { suspend: true } });
    expect(roots(cluster)).toEqual([
      { ref, state: 'Suspended' },
      { ref, state: 'Suspended' },
    ]);
    cluster.lose('Kustomization/a');
    expect(roots(cluster)).toEqual([
      { ref, state: 'Missing' },
      { ref, state: 'Missing' },
    ]);
    cluster.see('Kustomization/a', WAITS, { spec: fromGit('fleet', 'c') });
    expect(roots(cluster)).toEqual([
      { ref, state: 'Cycle' },
      { ref, state: 'Cycle' },
    ]);
  });

  it('and tells of those alone', () => {
    const cluster = chain();
    const { changed } = cluster.see('Kustomization/a', readyTrue());
    expect(changed.map(({ resource }) => resource.name)).toEqual([
      'a',
      'b',
      'c',
    ]);
    const again = cluster.see('Kustomization/a', readyTrue());
    expect(again.changed.map(({ resource }) => resource.name)).toEqual(['a']);
  });

  it('also when what waited no longer does', () => {
    const cluster = chain();
    cluster.see('Kustomization/c', readyTrue(), {
      spec: fromGit('fleet', 'b'),
    });
    const { changed } = cluster.lose('Kustomization/a');
    expect(changed.map(({ resource }) => resource.name)).toEqual(['b']);
  });
});

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

describe('a long chain', () => {
  it('of 3,000 waiting resources follows its root', () => {
    const judge = new ClusterJudge({
      cluster: 'production',
      watchingOf: () => undefined,
      rules: DEFAULT_ALERT_RULES,
      isReadable: () => true,
    });
    const link = (place: number, ready = WAITS) =>
      fluxResource('Kustomization', `link-${place}`, {
        spec: fromGit('fleet', `link-${place + 1}`),
        resourceVersion: '1',
        conditions: [ready],
      });
    judge.apply(
      Array.from(
        { length: 3_000 },
        (_, place): ResourceChange => ({
          type: 'set',
          resource: link(place),
        }),
      ),
      0,
    );
    const { changed } = judge.apply(
      [{ type: 'set', resource: link(3_000, FAILED) }],
      MINUTE,
    );
    expect(changed).toHaveLength(3_001);
    expect(judge.get(refOf('Kustomization/link-0'))?.verdict.root).toEqual({
      ref: refOf('Kustomization/link-3000'),
      state: 'Failed',
    });
  });
});
