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
import { recordedText } from '../../__fixtures__/recordedControllers';
import { ControllerMetrics } from './ControllerMetrics';
import { controllerRates } from './controllerRates';
import { MetricsReader } from './MetricsReader';

const MINUTE = 60_000;

function recorded(moment: string): ControllerMetrics {
  const reader = new MetricsReader();
  reader.push(
    recordedText('incidents', `metrics-kustomize-controller-${moment}.txt`),
  );
  const { metrics, problem } = reader.finish();
  if (!metrics) {
    throw new Error(problem);
  }
  return metrics;
}

function counted(
  succeeded: number,
  more: Partial<ControllerMetrics> = {},
): ControllerMetrics {
  return {
    reconciles: new Map([['Kustomization', { succeeded, failed: 1 }]]),
    durations: new Map(),
    ...more,
  };
}

function rates(
  before: ControllerMetrics,
  after: ControllerMetrics,
  { pod = 'a', window = MINUTE } = {},
) {
  return controllerRates(
    { at: 0, pod: 'a', metrics: before },
    { at: window, pod, metrics: after },
  );
}

describe('controllerRates', () => {
  it('tells what a real controller did between two readings', () => {
    const [start, middle] = [recorded('start'), recorded('middle')];
    const count = ({ reconciles }: ControllerMetrics) =>
      reconciles.get('Kustomization')?.succeeded ?? NaN;
    const told = rates(start, middle, { window: 2 * MINUTE });
    expect(told?.succeededPerMinute).toBe((count(middle) - count(start)) / 2);
    expect(told).toMatchObject({
      window: 2 * MINUTE,
      failedPerMinute: 0,
      p50: expect.any(Number),
      cpuCores: expect.any(Number),
      apiErrorsPerMinute: 0,
    });
    expect(told?.p99).toBeGreaterThan(told?.p50 ?? NaN);
  });

  it('counts from zero what began again', () => {
    expect(rates(counted(100), counted(3))).toMatchObject({
      succeededPerMinute: 3,
      failedPerMinute: 0,
    });
  });

  it('counts from zero what began again and has overtaken since', () => {
    expect(
      rates(
        counted(100, { processStartedAt: 10_000, cpuSeconds: 50 }),
        counted(120, { processStartedAt: 50_000, cpuSeconds: 60 }),
      ),
    ).toMatchObject({ succeededPerMinute: 120, cpuCores: 1 });
  });

  it('takes durations of what ended in between, also where a resource is gone', () => {
    const bounds = [1, 2, Infinity];
    const histogram = (counts: number[]) => ({
      bounds,
      counts,
      count: counts[2],
    });
    const before = counted(1, {
      durations: new Map([
        ['Kustomization/a/stays', histogram([50, 50, 50])],
        ['Kustomization/a/goes', histogram([70, 70, 70])],
      ]),
    });
    const after = counted(1, {
      durations: new Map([
        ['Kustomization/a/stays', histogram([50, 54, 54])],
        ['Kustomization/a/quiet', histogram([0, 0, 0])],
      ]),
    });
    expect(rates(before, after)).toMatchObject({ p50: 1.5, p99: 1.99 });
    expect(rates(after, after)).not.toHaveProperty('p50');
  });

  it('compares no two pods, and no two readings of one moment', () => {
    expect(rates(counted(1), counted(2), { pod: 'b' })).toBeUndefined();
    expect(rates(counted(1), counted(2), { window: 0 })).toBeUndefined();
  });
});
