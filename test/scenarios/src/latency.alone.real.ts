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

import { setTimeout as sleep } from 'node:timers/promises';
import { RawWatch } from './measure/RawWatch';
import {
  latencyTable,
  percentile,
  tellMeasurement,
} from './measure/latencyTable';
import { useStage } from './stage/useStage';

const CHANGES = 40;
const BETWEEN_MS = 300;
const POLL_MS = 2;
const PATIENCE_MS = 20_000;

/** What the design allows from a change in a cluster to the screen. */
const BUDGET_MS = 1_000;

const REF = 'Kustomization/flux-system/settings';
/** Puts back what it has applied, every 30 seconds. */
const PARENT = 'Kustomization/flux-system/flux-system';

describe('a change in a real cluster', () => {
  const stage = useStage('latency');

  /** Asks until the API tells of the change. */
  async function untilAnswered(path: string): Promise<number> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const { resource } = await stage().detail(REF);
      if (resource.path === path) {
        return performance.now();
      }
      if (performance.now() > deadline) {
        throw new Error(`The API still says ${resource.path}, not ${path}`);
      }
      await sleep(POLL_MS);
    }
  }

  it('is in the answers of the API soon after its watch event', async () => {
    const { cluster, kube } = stage();
    const object = stage().objectOf(REF);
    const parent = stage().objectOf(PARENT);
    // Nobody else changes it meanwhile.
    await kube.merge(parent, { spec: { suspend: true } });
    await kube.merge(object, { spec: { suspend: true } });
    const watch = new RawWatch(
      cluster.access.admin,
      '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations',
    );
    const watching = watch.run();
    const raw: number[] = [];
    const ours: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      const path = `./change-${change}`;
      const event = Promise.race([
        watch.event(`"path":"${path}"`),
        watching.then(() => {
          throw new Error('The raw watch has ended');
        }),
      ]);
      const changed = performance.now();
      const sent = kube.merge(object, { spec: { path } });
      const [seen, answered] = await Promise.all([event, untilAnswered(path)]);
      await sent;
      raw.push(seen - changed);
      ours.push(answered - changed);
      await sleep(BETWEEN_MS);
    }
    watch.end();
    await watching;
    await kube.merge(object, { spec: { path: './', suspend: false } });
    await kube.merge(parent, { spec: { suspend: false } });

    await tellMeasurement(latencyTable(raw, ours));
    expect(percentile(ours, 0.99)).toBeLessThan(BUDGET_MS);
    await stage().untilAllIsWell();
  });
});
