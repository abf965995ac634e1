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

import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_ALERT_RULES } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxObject, servedKind } from '../alerts/__testUtils__/fluxObjects';
import { TestClock } from '../alerts/__testUtils__/TestClock';
import { systemClock } from '../clusters';
import { HeldControllers } from '../controllers';
import { ClusterStatus, ResourceSink, ServedKind } from '../ingest';
import { HeldCluster, HeldClusterOptions } from './HeldCluster';

/** A cluster of which nothing is stored. */
function startHeld(
  parts: Pick<
    HeldClusterOptions,
    'write' | 'clock' | 'startControllers' | 'startReader'
  >,
): Promise<HeldCluster> {
  return HeldCluster.start({
    cluster: { name: 'prod', authProvider: 'aws', needsSignIn: false },
    lease: { cluster: 'prod', holder: 'me' },
    rules: DEFAULT_ALERT_RULES,
    load: async () => ({
      records: [],
      brokenResources: [],
      openAlerts: [],
      brokenAlerts: [],
      kinds: [],
      broken: [],
    }),
    random: () => 0,
    logger: mockServices.logger.mock(),
    onCommitted: () => {},
    onLeaseLost: () => {},
    ...parts,
  });
}

/** The cluster can be reached, and all of this kind was heard. */
function synced(kind: ServedKind): ClusterStatus {
  return {
    cluster: 'prod',
    reachability: 'reachable',
    since: 0,
    synced: true,
    kinds: [kind],
    discoveryErrors: [],
  };
}

describe('HeldCluster', () => {
  it('ends soon when the database is away and its readers wait for room', async () => {
    const kind = servedKind('Kustomization');
    const position = { resourceVersion: '10', observedAt: 0 };
    const objects = Array.from({ length: 600 }, (_, index) =>
      fluxObject(`Kustomization/shop/app-${index}`, 9, 'True'),
    );
    let reading: Promise<void> | undefined;
    let attempts = 0;
    const held = await startHeld({
      write: async () => {
        attempts += 1;
        throw new Error('The database is away');
      },
      clock: systemClock,
      startControllers: () => ({ stop: async () => {} }),
      startReader: (_cluster, { sink, onStatus }) => {
        onStatus(synced(kind));
        const read = async () => {
          await sink.replaced(kind, objects, position);
          await sink.replaced(kind, [], position);
          await sink.replaced(kind, objects, position);
          await sink.confirmed(kind, position);
        };
        reading = read();
        return { stop: async () => reading };
      },
    });
    while (attempts < 2) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }

    const left = held.stop().then(() => 'left');
    const late = new Promise(resolve => setTimeout(resolve, 4_000, 'late'));
    expect(await Promise.race([left, late])).toBe('left');
  });

  it('tells of a source that its controller does not count any more', async () => {
    const MINUTE = 60_000;
    const kind = servedKind('GitRepository');
    const fleet = 'GitRepository/flux-system/fleet';
    const clock = new TestClock(0);
    const open: string[] = [];
    let counters: HeldControllers['counters'] | undefined;
    let sink: ResourceSink | undefined;
    const held = await startHeld({
      write: async (_lease, { alerts }) => {
        open.push(...alerts.map(({ alert }) => `${alert.rule} ${alert.state}`));
        return { cluster: 'prod', changedIds: [], inventory: false };
      },
      clock,
      startControllers: (_cluster, started) => {
        counters = started.counters;
        return { stop: async () => {} };
      },
      startReader: (_cluster, target) => {
        sink = target.sink;
        target.onStatus(synced(kind));
        return { stop: async () => {} };
      },
    });
    const ready = fluxObject(fleet, 9, 'True', { spec: { interval: '1m' } });
    const position = { resourceVersion: '10', observedAt: 0 };
    await sink?.replaced(kind, [ready], position);

    /** A look each minute, at which the controller has reconciled so often. */
    const look = async (...reconciles: number[]) => {
      for (const count of reconciles) {
        const counts = new Map([[fleet, { count }]]);
        const name = 'source-controller';
        const controller = { component: name, namespace: 'flux-system', name };
        const read = { pod: 'pod-1', counts };
        counters?.see([{ ...controller, read }], clock.now());
        clock.advance(MINUTE);
        await new Promise(resolve => setImmediate(resolve));
      }
    };

    await look(1, 2, 3, 4, 5, 6, 7, 8);
    expect(open).toEqual([]);
    await look(8, 8, 8, 8, 8, 8, 8);
    expect(open).toContain('FluxReconciliationOverdue firing');
    await held.stop();
  });
});
