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
import { MINUTE, refOf, WatchedCluster } from '../__fixtures__/WatchedCluster';
import { DEFAULT_ALERT_RULES } from '../alerts';
import { ClusterJudge } from './ClusterJudge';
import { ResourceChange } from './ResourceRecord';

const FAILED = readyFalse('BuildFailed');
const WAITS = readyFalse('DependencyNotReady');

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
