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
  fromGit,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  describeTransitions,
  MINUTE,
  refOf,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';

const SHOP = 'Kustomization/shop';

const DB = 'Kustomization/db';

const FAILED = readyFalse('HealthCheckFailed');

const WAITS = readyFalse('DependencyNotReady');

const ON_DB = { spec: fromGit('fleet', 'db') };

/** A resource that waits for another one, of which nothing is known yet. */
function waiting(): WatchedCluster {
  const cluster = new WatchedCluster();
  cluster.see(SHOP, WAITS, ON_DB);
  return cluster;
}

describe('a Blocked resource', () => {
  it('starts no clock while its root is Failed: the root has its own alert', () => {
    const cluster = new WatchedCluster();
    cluster.see(DB, FAILED);
    cluster.see(SHOP, WAITS, ON_DB);
    expect(describeTransitions(cluster.wait(60 * MINUTE))).toEqual([
      `pending->firing ${DB}`,
    ]);
  });

  it('nor while that root is retrying', () => {
    const cluster = new WatchedCluster();
    cluster.see(DB, FAILED);
    cluster.see(SHOP, WAITS, ON_DB);
    cluster.see(DB, readyUnknown());
    expect(cluster.verdict(SHOP)?.root?.state).toBe('Failed');
    expect(cluster.alert(SHOP)).toBeUndefined();
  });

  it.each([
    ['Ready', readyTrue()],
    ['Progressing', readyUnknown()],
  ])('nor while its root is %s: it is about to be retried', (state, ready) => {
    const cluster = new WatchedCluster();
    cluster.see(DB, ready);
    cluster.see(SHOP, WAITS, ON_DB);
    expect(cluster.verdict(SHOP)?.root?.state).toBe(state);
    expect(cluster.wait(60 * MINUTE)).toEqual([]);
  });

  it.each<[string, (cluster: WatchedCluster) => void]>([
    ['missing', () => {}],
    ['suspended', c => c.see(DB, FAILED, { spec: { suspend: true } })],
    [
      'terminating',
      c =>
        c.see(DB, FAILED, {
          metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' },
        }),
    ],
    ['a cycle', c => c.see(DB, WAITS, { spec: fromGit('fleet', 'shop') })],
  ])(
    'starts one while its root is %s: nobody else would tell',
    (_, prepare) => {
      const cluster = new WatchedCluster();
      prepare(cluster);
      cluster.see(SHOP, WAITS, ON_DB);
      expect(describeTransitions(cluster.wait(10 * MINUTE))).toContain(
        `pending->firing ${SHOP}`,
      );
    },
  );

  it('starts one while its root never reports', () => {
    const cluster = new WatchedCluster();
    cluster.see('HelmRepository/charts', undefined, { spec: { type: 'oci' } });
    cluster.see('HelmChart/shop', readyFalse('SourceUnavailable'), {
      spec: { sourceRef: { kind: 'HelmRepository', name: 'charts' } },
    });
    expect(cluster.alert('HelmChart/shop')).toMatchObject({
      state: 'pending',
      startedBy: 'blocked',
    });
  });

  it('each member of a cycle starts one', () => {
    const cluster = waiting();
    cluster.see(DB, WAITS, { spec: fromGit('fleet', 'shop') });
    expect(describeTransitions(cluster.wait(10 * MINUTE))).toEqual([
      `pending->firing ${SHOP}`,
      `pending->firing ${DB}`,
    ]);
  });

  it('whose root is missing has its pending clock ended when the root turns Failed', () => {
    const cluster = waiting();
    cluster.wait(5 * MINUTE);
    const { transitions } = cluster.see(DB, FAILED);
    expect(describeTransitions(transitions)).toEqual([
      `inactive->pending ${DB}`,
      `pending->inactive ${SHOP}`,
    ]);
    expect(transitions[1].blockedBy).toEqual(refOf(DB));
  });

  it('that fires already lasts until Ready', () => {
    const cluster = waiting();
    cluster.wait(10 * MINUTE);
    cluster.see(DB, FAILED);
    cluster.see(DB, readyTrue());
    cluster.see(SHOP, readyUnknown(), ON_DB);
    expect(cluster.alert(SHOP)?.state).toBe('firing');
    expect(
      describeTransitions(cluster.see(SHOP, readyTrue(), ON_DB).transitions),
    ).toEqual([`firing->inactive ${SHOP}`]);
  });

  it('that had failed itself before keeps its clock', () => {
    const cluster = new WatchedCluster();
    cluster.see(DB, FAILED);
    cluster.see(SHOP, FAILED, ON_DB);
    cluster.see(SHOP, WAITS, ON_DB);
    expect(cluster.alert(SHOP)).toMatchObject({ state: 'pending', since: 0 });
  });

  it('sixty symptoms raise one alert: that of the root', () => {
    const cluster = new WatchedCluster();
    const failed = readyFalse('GitOperationFailed', 'no such repository');
    cluster.see('GitRepository/fleet', failed);
    for (let n = 0; n < 60; n += 1) {
      cluster.see(
        `Kustomization/app-${n}`,
        readyFalse(
          'ArtifactFailed',
          'Source artifact not found, retrying in 30s',
        ),
        { spec: fromGit('fleet') },
      );
    }
    expect(describeTransitions(cluster.wait(60 * MINUTE))).toEqual([
      'pending->firing GitRepository/fleet',
    ]);
  });

  it('by a source that is Ready but has nothing to fetch tells: its source never will', () => {
    const cluster = new WatchedCluster();
    cluster.see('GitRepository/fleet', readyTrue(), {
      status: { artifact: { revision: ARTIFACT.revision } },
    });
    cluster.see(SHOP, readyFalse('ArtifactFailed', 'failed to verify'), {
      spec: fromGit('fleet'),
    });
    expect(cluster.alert(SHOP)?.startedBy).toBe('blocked');
  });
});
