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

import { ReconcileCounters } from '@fluxwatch/backstage-plugin-flux-common';
import { TestClock } from '../alerts/__testUtils__/TestClock';
import { sightingOf } from '../alerts';
import { ConcurrencyLimit } from '../ingest';
import { StoredController } from '../store';
import { ControllersLook } from './ControllersLook';
import { defaultControllersTiming } from './ControllersTiming';
import { ScriptedControllers } from './__testUtils__/ScriptedControllers';

const MINUTE = 60_000;
const CART = { kind: 'Kustomization', namespace: 'apps', name: 'cart' };

describe('a look at controllers in namespaces that may not all be looked into', () => {
  let cluster: ScriptedControllers;
  let clock: TestClock;
  let look: ControllersLook;
  let known: StoredController[];
  let counters: ReconcileCounters;

  beforeEach(() => {
    cluster = new ScriptedControllers();
    clock = new TestClock(0);
    known = [];
    counters = new ReconcileCounters();
    restart();
  });

  function restart(namespaces: string[] = []) {
    look = new ControllersLook({
      ...{ client: cluster, clock, known, namespaces },
      ...{ work: async () => [], counters },
      timing: defaultControllersTiming,
      pages: new ConcurrencyLimit(4),
      signal: new AbortController().signal,
    });
  }

  /** What each is like, and what its clock hears; then what could not be read. */
  async function seen() {
    clock.advance(6 * MINUTE);
    const { controllers = [], errors } = await look.take();
    known = controllers.map(({ controller }) => controller);
    return [
      ...known.map(controller =>
        [
          controller.namespace,
          controller.state,
          sightingOf(controller).state,
        ].join(' '),
      ),
      ...errors.map(({ message }) => message),
    ];
  }

  it.each([
    ['only some namespaces may still be listed', [], 'deployments in all'],
    ['one of several refuses', ['tenant'], 'deployments in tenant'],
  ])(
    'keeps what was known of those when %s',
    async (_, namespaces, refused) => {
      cluster.namespaces = ['flux-system', 'tenant'];
      if (namespaces.length > 0) {
        cluster.refused.add('deployments in all');
      }
      restart(namespaces);
      expect(await seen()).toEqual(['flux-system up up', 'tenant up up']);
      const readAt = clock.now();
      const [, before] = known;

      cluster.refused.add(refused);
      const kept = [
        'flux-system up up',
        'tenant unknown up',
        `${refused} are refused`,
      ];
      expect(await seen()).toEqual(kept);
      expect(known[1]).toEqual({
        ...{ ...before, state: 'unknown' },
        metricsError: expect.objectContaining({ reason: 'forbidden' }),
        metricsErrorSince: clock.now(),
      });
      expect(counters.of(CART)?.readAt).toBe(readAt);
      restart(namespaces);
      expect(await seen()).toEqual(kept);

      cluster.refused.delete(refused);
      expect(await seen()).toEqual(['flux-system up up', 'tenant up up']);
      expect(known[1]).not.toHaveProperty('metricsError');
    },
  );

  it('ends no alert of one that is out of sight, until it is seen to be well', async () => {
    cluster.namespaces = ['flux-system', 'tenant'];
    cluster.readyReplicas = 0;
    await seen();
    cluster.readyReplicas = 1;
    cluster.refused.add('deployments in all');
    const kept = [
      'flux-system up up',
      'tenant down down',
      'deployments in all are refused',
    ];
    expect(await seen()).toEqual(kept);
    restart();
    expect(await seen()).toEqual(kept);
    cluster.refused.clear();
    expect(await seen()).toEqual(['flux-system up up', 'tenant up up']);
  });

  it('knows one that stood still as such while it is out of sight', async () => {
    cluster.namespaces = ['flux-system', 'tenant'];
    cluster.lease = { pod: 'pod-1', renewTime: 'a' };
    await seen();
    expect(await seen()).toEqual(['flux-system idle down', 'tenant idle down']);
    cluster.refused.add('deployments in all');
    expect(await seen()).toEqual([
      'flux-system idle down',
      'tenant unknown unknown',
      'deployments in all are refused',
    ]);
  });

  it('forgets one that is gone from a namespace that may be looked into', async () => {
    cluster.namespaces = ['flux-system', 'tenant'];
    restart(['tenant']);
    await seen();
    cluster.refused.add('deployments in all');
    cluster.namespaces = ['flux-system'];
    expect(await seen()).toEqual(['flux-system up up']);
  });

  it('says nothing of namespaces where it knows of none', async () => {
    cluster.namespaces = ['flux-system', 'tenant'];
    cluster.refused.add('deployments in all').add('deployments in tenant');
    restart(['tenant']);
    expect(await seen()).toEqual(['flux-system up up']);
  });

  it('finds what was put together by hand in each namespace', async () => {
    cluster.refused.add('deployments in all');
    cluster.namespaces = ['tenant', 'other'];
    cluster.byHand = new Set(['tenant', 'other']);
    restart(['tenant', 'other']);
    const both = ['tenant up up', 'other up up'];
    expect(await seen()).toEqual(both);
    cluster.byHand.clear();
    expect(await seen()).toEqual(both);
  });
});
