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
import { recordedText } from '../__fixtures__/recordedControllers';
import { MetricsReader } from './metrics/MetricsReader';
import { ReconcileCounters } from './ReconcileCounters';

const FLEET = {
  kind: 'GitRepository',
  namespace: 'flux-system',
  name: 'fleet',
};
const OTHER = { ...FLEET, name: 'other' };

function reading(
  counts: Record<string, number> | undefined,
  { name = 'source-controller', pod = 'pod-1', processStartedAt = 0 } = {},
) {
  const read = counts && {
    ...{ pod, processStartedAt },
    counts: new Map(
      Object.entries(counts).map(([resource, count]) => [
        `GitRepository/flux-system/${resource}`,
        { count },
      ]),
    ),
  };
  return {
    component: 'source-controller',
    namespace: 'flux-system',
    name,
    read,
  };
}

describe('counters of reconciles', () => {
  let counters: ReconcileCounters;

  beforeEach(() => {
    counters = new ReconcileCounters();
  });

  it('tell when each resource was last reconciled, once they have grown', () => {
    counters.see([reading({ fleet: 7, other: 2 })], 100);
    expect(counters.of(FLEET)).toEqual({ since: 100, readAt: 100 });
    counters.see([reading({ fleet: 8, other: 2 })], 200);
    expect(counters.of(FLEET)).toEqual({
      since: 100,
      movedAt: 200,
      readAt: 200,
    });
    expect(counters.of(OTHER)).toEqual({ since: 100, readAt: 200 });
  });

  it('tell of the time in which they could not be read when they can again', () => {
    counters.see([reading({ fleet: 7 })], 100);
    counters.see([reading(undefined)], 200);
    expect(counters.of(FLEET)).toEqual({ since: 100, readAt: 100 });
    counters.see([reading({ fleet: 7 })], 300);
    expect(counters.of(FLEET)).toEqual({ since: 100, readAt: 300 });
  });

  it.each([
    ['another pod', { pod: 'pod-2' }],
    ['a container that was started again', { processStartedAt: 150 }],
  ])('begin anew with %s, which has done what it counts', (_, process) => {
    counters.see([reading({ fleet: 7, other: 2 })], 100);
    counters.see([reading({ fleet: 7 }, process)], 200);
    expect(counters.of(FLEET)).toEqual({
      since: 200,
      movedAt: 200,
      readAt: 200,
    });
    expect(counters.of(OTHER)).toEqual({ since: 200, readAt: 200 });
  });

  it('are those of all shards together, as old as the oldest of them', () => {
    const shard = { name: 'source-controller-shard1' };
    counters.see([reading({ fleet: 7 }), reading({ other: 1 }, shard)], 100);
    counters.see([reading({ fleet: 7 }), reading({ other: 2 }, shard)], 200);
    counters.see([reading({ fleet: 7 }), reading(undefined, shard)], 300);
    expect(counters.of(OTHER)).toEqual({
      since: 100,
      movedAt: 200,
      readAt: 200,
    });
    expect(counters.of(FLEET)).toEqual({ since: 100, readAt: 200 });
  });

  it('tell nothing while one of the controllers was never read', () => {
    const shard = { name: 'source-controller-shard1' };
    counters.see([reading({ fleet: 7 }), reading(undefined, shard)], 100);
    expect(counters.of(FLEET)).toBeUndefined();
    counters.see([reading({ fleet: 7 })], 200);
    expect(counters.of(FLEET)).toEqual({ since: 100, readAt: 200 });
  });

  it('tell nothing of kinds of which they count none', () => {
    counters.see([reading({ fleet: 7 })], 100);
    expect(counters.of({ ...FLEET, kind: 'Bucket' })).toBeUndefined();
    expect(counters.of({ ...FLEET, kind: 'ImagePolicy' })).toBeUndefined();
    expect(new ReconcileCounters().of(FLEET)).toBeUndefined();
  });

  it('grew in reality for what says Ready, and not for a chart that is given up', () => {
    ['start', 'middle', 'end'].forEach((time, index) => {
      const reader = new MetricsReader();
      const file = `metrics-source-controller-${time}.txt`;
      reader.push(recordedText('incidents', file));
      const { durations = new Map() } = reader.finish().metrics ?? {};
      const read = { pod: 'pod-1', counts: durations };
      counters.see([{ ...reading({}), read }], index);
    });
    const movedAt = (kind: string, name: string) =>
      counters.of({ ...FLEET, kind, name })?.movedAt;
    expect(movedAt('GitRepository', 'flux-system')).toBe(2);
    expect(movedAt('HelmRepository', 'charts')).toBe(2);
    expect(movedAt('HelmChart', 'apps-cart')).toBe(2);
    expect(movedAt('HelmChart', 'apps-payments')).toBeUndefined();
  });
});
