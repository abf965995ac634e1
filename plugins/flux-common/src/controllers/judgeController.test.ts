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
import { recordedStart } from '../__fixtures__/recordedObjects';
import { ControllerWork, mayStandStill } from './expectedWork';
import { ControllerVerdict, judgeController } from './judgeController';
import { followProgress } from './progress';

const MINUTE = 60_000;
const CONTROLLER = {
  component: 'kustomize-controller',
  namespace: 'flux-system',
  ownNamespaceOnly: false,
};

function work(fields: Partial<ControllerWork> = {}): ControllerWork {
  return {
    kind: 'Kustomization',
    namespace: 'apps',
    labels: {},
    suspended: false,
    statusless: false,
    readiness: 'Ready',
    stalled: false,
    interval: 10 * MINUTE,
    ...fields,
  };
}

describe('a controller', () => {
  it.each([
    ['down', 'without a ready pod', { readyPods: 0, standingStill: 0 }],
    [
      'up',
      'whose counters move',
      { readyPods: 1, standingStill: MINUTE, mayStandStill: 2 * MINUTE },
    ],
    [
      'idle',
      'whose counters stand still for longer than its work allows',
      { readyPods: 1, standingStill: 3 * MINUTE, mayStandStill: 2 * MINUTE },
    ],
    [
      'up',
      'that has nothing to do',
      { readyPods: 1, standingStill: 999 * MINUTE },
    ],
    [
      'unknown',
      'whose metrics cannot be read',
      { readyPods: 1, mayStandStill: MINUTE },
    ],
    [
      'idle',
      'that no longer renews its Lease',
      { readyPods: 1, leaseStale: 3 * MINUTE },
    ],
    [
      'unknown',
      'that renews its Lease while its metrics cannot be read',
      { readyPods: 2, leaseStale: MINUTE },
    ],
  ])('is %s %s', (state, _, evidence) => {
    expect(judgeController(evidence).state).toBe(state);
  });

  it.each<[string, ControllerVerdict, object, ControllerVerdict['idleBy']]>([
    [
      'was idle and cannot be read now',
      { state: 'idle', idleBy: 'counters' },
      { leaseStale: 0 },
      'counters',
    ],
    [
      'was idle some time before',
      { state: 'unknown', idleBy: 'counters' },
      {},
      'counters',
    ],
    [
      'did not renew its Lease and cannot be read at all',
      { state: 'idle', idleBy: 'lease' },
      {},
      'lease',
    ],
    [
      'did not renew its Lease and does so again',
      { state: 'idle', idleBy: 'lease' },
      { leaseStale: 0 },
      undefined,
    ],
    ['was down and has pods again', { state: 'down' }, {}, undefined],
  ])('that %s is unknown', (_, before, evidence, idleBy) => {
    const verdict = judgeController({ readyPods: 1, ...evidence }, before);
    expect(verdict).toEqual({ state: 'unknown', idleBy });
  });

  it('that was idle is no longer when its counters move', () => {
    const before: ControllerVerdict = { state: 'unknown', idleBy: 'counters' };
    expect(judgeController({ readyPods: 1, standingStill: 0 }, before)).toEqual(
      {
        state: 'up',
      },
    );
  });
});

describe('the counters of a controller may stand still', () => {
  const may = (
    resources: ControllerWork[],
    controller: Partial<typeof CONTROLLER & { watchSelector: string }> = {},
    busy = false,
  ) => mayStandStill({ ...CONTROLLER, ...controller }, resources, busy);

  it.each<[string, ControllerWork[], number | undefined]>([
    [
      'until the one with the shortest interval must have come twice',
      [work(), work({ interval: 5 * MINUTE })],
      15 * MINUTE,
    ],
    [
      'as long as one run may take besides',
      [work({ timeout: MINUTE })],
      21 * MINUTE,
    ],
    [
      'a little even where intervals are very short',
      [work({ interval: 1_000 })],
      2 * MINUTE,
    ],
    [
      'until the next retry of what is not ready, which may come late',
      [
        work({ readiness: 'Failed', interval: MINUTE, timeout: MINUTE }),
        work({ readiness: 'Blocked', interval: MINUTE, timeout: MINUTE }),
        work({ readiness: 'Progressing', interval: MINUTE, timeout: MINUTE }),
      ],
      17 * MINUTE,
    ],
    [
      'as long as the pause between retries is',
      [work({ readiness: 'Failed', retryInterval: 30 * MINUTE })],
      70 * MINUTE,
    ],
    [
      'no longer for that while another one is ready',
      [
        work({ readiness: 'Failed', interval: MINUTE }),
        work({ interval: 5 * MINUTE }),
      ],
      15 * MINUTE,
    ],
    ['for ever without resources', [], undefined],
    [
      'for ever where all is suspended, given up, never reported or of other controllers',
      [
        work({ suspended: true }),
        work({ stalled: true }),
        work({ statusless: true }),
        work({ kind: 'HelmRelease' }),
        work({ interval: undefined }),
      ],
      undefined,
    ],
  ])('%s', (_, resources, expected) => {
    expect(may(resources)).toBe(expected);
  });

  it('until the longest timeout while something runs', () => {
    const resources = [
      work({ interval: MINUTE }),
      work({ timeout: 60 * MINUTE }),
    ];
    expect(may(resources, {}, true)).toBe(61 * MINUTE);
    expect(may(resources)).toBe(3 * MINUTE);
  });

  it('by the resources of its own shard and namespace', () => {
    const resources = [
      work({ labels: { 'sharding.fluxcd.io/key': 'a' }, interval: MINUTE }),
      work({ interval: 5 * MINUTE }),
      work({ namespace: 'flux-system', interval: 7 * MINUTE }),
    ];
    expect(may(resources, { watchSelector: 'sharding.fluxcd.io/key=a' })).toBe(
      3 * MINUTE,
    );
    expect(may(resources, { watchSelector: '!sharding.fluxcd.io/key' })).toBe(
      15 * MINUTE,
    );
    expect(may(resources, { ownNamespaceOnly: true })).toBe(21 * MINUTE);
    expect(may(resources, { watchSelector: '((' })).toBeUndefined();
  });

  it('by what a real cluster asks of it', () => {
    const resources = recordedStart('incidents').map(resource => ({
      ...resource,
      ...{ readiness: 'Ready' as const, stalled: false },
    }));
    for (const component of [
      'source-controller',
      'kustomize-controller',
      'helm-controller',
    ]) {
      expect(may(resources, { component })).toBeLessThanOrEqual(30 * MINUTE);
    }
  });
});

it('keeps when the counters moved last', () => {
  const first = followProgress(undefined, { total: 5, pod: 'a', at: 1 });
  expect(first.movedAt).toBe(1);
  expect(followProgress(first, { total: 5, pod: 'a', at: 2 })).toBe(first);
  expect(followProgress(first, { total: 6, pod: 'a', at: 2 }).movedAt).toBe(2);
  expect(followProgress(first, { total: 1, pod: 'a', at: 3 }).movedAt).toBe(3);
  expect(followProgress(first, { total: 5, pod: 'b', at: 4 }).movedAt).toBe(4);
});
