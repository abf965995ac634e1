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

import { isDeepStrictEqual } from 'node:util';
import { Fleet, INCIDENTS, type RealCluster } from '@fluxwatch/real-cluster';
import type { Difference } from './agreement/compareRow';
import { FluxComparison } from './agreement/FluxComparison';
import { findBinaries, startCluster } from './startCluster';
import { until } from './until';

const START_MS = 180_000;
const PATIENCE_MS = 150_000;
const TEST_MS = 2 * PATIENCE_MS + 60_000;
/** Less is a fleet that Flux has not applied yet. */
const FLEET_SIZE = 20;

const PODINFO = {
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name: 'podinfo', namespace: 'flux-system' },
};

/** What the command makes up of resources that never report. */
const NOT_REPORTED = [
  'Alert errors: NotReported, flux says True; Flux reports nothing of it, and the command makes up that it is ready',
  'HelmRepository oci-charts: NotReported, flux says True; Flux reports nothing of it, and the command makes up that it is ready',
  'Provider hooks: NotReported, flux says True; Flux reports nothing of it, and the command makes up that it is ready',
];

/** How a fleet looks to both. */
interface State {
  /** What is Failed. */
  failed: string[];
  progressing: string[];
  /** What we say differently, and why; `unexplained` is a mistake of ours. */
  differences: string[];
}

function state(failed: string[] = [], differences: string[] = []): State {
  return {
    failed,
    progressing: [],
    differences: [...NOT_REPORTED, ...differences].sort(),
  };
}

const WELL = state();

const blocked = (name: string, by: string) =>
  `Kustomization ${name}: Blocked, flux says False; it waits for Kustomization/flux-system/${by}`;

function sentence({ resource, flux, ours, why }: Difference): string {
  return `${resource}: ${ours}, flux says ${flux}; ${why ?? 'unexplained'}`;
}

jest.setTimeout(TEST_MS);

describe('what we say of a fleet, beside `flux get all -A`', () => {
  let cluster: RealCluster;
  let fleet: Fleet;
  let comparison: FluxComparison;

  beforeAll(async () => {
    const { flux } = await findBinaries();
    cluster = await startCluster('agreement');
    fleet = await Fleet.create(cluster);
    comparison = new FluxComparison(flux.path, cluster);
  }, START_MS);
  afterAll(() => cluster?.end());

  /** Compares until it is as expected, and answers how it was last. On the way, too, whatever differs must be explained. */
  async function settle(expected: State): Promise<State> {
    let last: State = WELL;
    await until(PATIENCE_MS, async () => {
      const taken = await comparison.take();
      expect(taken.unmatched).toEqual([]);
      expect(taken.differences.filter(({ why }) => !why)).toEqual([]);
      const { failed, progressing } = taken;
      const differences = taken.differences.map(sentence).sort();
      last = { failed, progressing, differences };
      return taken.compared >= FLEET_SIZE && isDeepStrictEqual(last, expected);
    });
    return last;
  }

  async function during(name: keyof typeof INCIDENTS, expected: State) {
    await INCIDENTS[name].cause(fleet, cluster);
    const broken = await settle(expected).finally(() =>
      // Else the next incident would look at this one.
      INCIDENTS[name].undo(fleet, cluster),
    );
    return { broken, mended: await settle(WELL) };
  }

  it('differs in nothing that Flux reports while all is well', async () => {
    expect(await settle(WELL)).toEqual(WELL);
    const { compared } = await comparison.take();
    expect(compared).toBeGreaterThanOrEqual(FLEET_SIZE);
  });

  it.each<[string, keyof typeof INCIDENTS, State]>([
    [
      'what waits for a Kustomization whose commit is bad',
      'bad-commit',
      state(
        ['Kustomization infrastructure'],
        [
          blocked('checkout', 'infrastructure'),
          blocked('podinfo', 'infrastructure'),
          blocked('settings', 'infrastructure'),
          blocked('frontend', 'checkout'),
        ],
      ),
    ],
    [
      'what waits for a workload that crashes',
      'crash-loop',
      state(['Kustomization checkout'], [blocked('frontend', 'checkout')]),
    ],
    [
      'the chart that runs when a newer one has failed',
      'failing-chart',
      state(
        ['HelmRelease cart', 'HelmRelease inventory'],
        [
          'HelmRelease inventory: 1.0.0, flux says 1.1.0; the newest was tried, and is not what runs',
        ],
      ),
    ],
    [
      'what is being deleted',
      'held-deletion',
      state(
        [],
        [
          'Kustomization frontend: Terminating, flux says True; it is being deleted',
        ],
      ),
    ],
  ])('is truer about %s', async (_what, incident, expected) => {
    expect(await during(incident, expected)).toEqual({
      broken: expected,
      mended: WELL,
    });
  });

  it('calls what is suspended so, and not by its last condition', async () => {
    const suspended = state(
      [],
      [
        'Kustomization podinfo: Suspended, flux says True; what it says is frozen',
      ],
    );
    await fleet.kube.merge(PODINFO, { spec: { suspend: true } });
    expect(await settle(suspended)).toEqual(suspended);
    await fleet.kube.merge(PODINFO, { spec: { suspend: null } });
    expect(await settle(WELL)).toEqual(WELL);
  });
});
