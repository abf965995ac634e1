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
  recordedMetrics,
  recordedText,
} from '../../__fixtures__/recordedControllers';
import { totalReconciles } from './ControllerMetrics';
import { MetricsReader } from './MetricsReader';

function read(text: string, partSize = 4_096) {
  const reader = new MetricsReader();
  for (let at = 0; at < text.length; at += partSize) {
    reader.push(text.slice(at, at + partSize));
  }
  return reader.finish();
}

function metricsOf(text: string) {
  const { metrics, problem } = read(text);
  if (!metrics) {
    throw new Error(`It could not be read: ${problem}`);
  }
  return metrics;
}

const DURATION = 'gotk_reconcile_duration_seconds';

function duration(name: string, counts: Array<[le: string, count: number]>) {
  const labels = `kind="Kustomization",name="${name}",namespace="apps"`;
  return counts
    .map(([le, count]) => `${DURATION}_bucket{${labels},le="${le}"} ${count}\n`)
    .join('');
}

const ALIVE = 'process_resident_memory_bytes 1\n';

describe('MetricsReader', () => {
  it('reads what a real kustomize-controller tells', () => {
    const text = recordedText(
      'incidents',
      'metrics-kustomize-controller-middle.txt',
    );
    const metrics = metricsOf(text);
    expect(metrics).toMatchObject({
      processStartedAt: 1795424038010,
      queueDepth: 0,
      longestRunningSeconds: 0,
      activeWorkers: 0,
      memoryBytes: 129593344,
      cpuSeconds: 1.32,
    });
    expect([...metrics.reconciles]).toEqual([
      ['Kustomization', { succeeded: 24, failed: 0 }],
    ]);
    expect(metrics.durations.get('Kustomization/flux-system/broken')).toEqual({
      bounds: [
        0.01,
        0.038363583488692544,
        0.1471764538093883,
        0.5646216173286169,
        2.166090855590701,
        8.309900738254731,
        31.879757075478317,
        122.30217221643493,
        469.19495946736544,
        1799.9999999999986,
        Infinity,
      ],
      counts: [0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2],
      count: 2,
      sum: 215.731108873,
    });
    expect(metrics.apiRequests).toBeGreaterThan(metrics.apiErrors ?? NaN);
    expect(metrics.apiErrors).toBe(0);
    // However it comes in parts, it is the same text.
    expect(read(text, 7)).toEqual({ metrics });
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual({ metrics });
  });

  it('tells failures of a real source-controller by kind', () => {
    const { reconciles } = metricsOf(
      recordedText('incidents', 'metrics-source-controller-middle.txt'),
    );
    expect(reconciles.get('GitRepository')).toEqual({
      succeeded: 7,
      failed: 15,
    });
    expect(reconciles.get('HelmChart')).toEqual({ succeeded: 16, failed: 0 });
  });

  it.each(
    ['incidents', 'retries'].flatMap(folder =>
      recordedMetrics(folder).map(file => [folder, file]),
    ),
  )('understands %s/%s', (folder, file) => {
    const metrics = metricsOf(recordedText(folder, file));
    expect(totalReconciles(metrics)).toBeGreaterThanOrEqual(0);
    expect(metrics.memoryBytes).toBeGreaterThan(1e6);
    for (const { bounds, counts, count } of metrics.durations.values()) {
      expect(counts).toHaveLength(bounds.length);
      expect(counts.at(-1)).toBe(count);
    }
  });

  it.each([
    ['an HTML page', '<html>\n<body>Sign in</body>\n</html>'],
    ['nothing', ''],
    [
      'metrics of something else',
      'go_goroutines 12\nhttp_requests_total{code="200"} 1\n',
    ],
    ['a line without an end', `x{a="${'a'.repeat(40_000)}`],
    ['numbers that are none', 'process_resident_memory_bytes many\n'],
  ])('says that %s is no metrics page', (_, text) => {
    expect(read(text)).toEqual({ problem: expect.stringMatching(/^it has /) });
  });

  it.each([
    ['comments and blank lines', '# HELP x y\n#TYPE\n\n   \n', {}],
    [
      'a timestamp',
      'workqueue_depth{name="a"} 3 1795424038010\n',
      { queueDepth: 3 },
    ],
    [
      'spaces wherever they may be',
      'workqueue_depth { name = "a" , b="c", } 3\n',
      { queueDepth: 3 },
    ],
    [
      'several series',
      'workqueue_depth{name="a"} 3\nworkqueue_depth{name="b"} 4\n',
      { queueDepth: 7 },
    ],
    [
      'one series twice',
      'workqueue_depth{name="a"} 3\nworkqueue_depth{name="a"} 4\n',
      { queueDepth: 4 },
    ],
    [
      'what is not a number',
      'workqueue_depth{name="a"} NaN\nworkqueue_depth{name="b"} 2\n',
      { queueDepth: 2 },
    ],
    [
      'what is infinite',
      'workqueue_depth{name="a"} +Inf\nworkqueue_depth{name="b"} 1e999\n',
      {},
    ],
    ['what is less than nothing', 'process_cpu_seconds_total -5\n', {}],
    [
      'labels that do not end',
      'workqueue_depth{name="a\nworkqueue_depth{name="b"} 2\n',
      { queueDepth: 2 },
    ],
    [
      'braces and commas within labels',
      'workqueue_depth{name="},{\\"=\\\\"} 2\n',
      { queueDepth: 2 },
    ],
    ['a last line without an end', 'workqueue_depth 2', { queueDepth: 2 }],
    [
      'who leads',
      'leader_election_master_status{name="x"} 0\n',
      { leading: false },
    ],
    [
      'refused requests, but not those for what is not there',
      ['200', '404', '409', '403', '500', '<error>']
        .map(code => `rest_client_requests_total{code="${code}"} 2\n`)
        .join(''),
      { apiRequests: 12, apiErrors: 6 },
    ],
  ])('takes in %s', (_, text, expected) => {
    expect(metricsOf(ALIVE + text)).toEqual({
      memoryBytes: 1,
      reconciles: new Map(),
      durations: new Map(),
      ...expected,
    });
  });

  it('takes in histograms in any order, with bounds missing, and counts that were caught half-way', () => {
    const { durations } = metricsOf(
      ALIVE +
        duration('a', [
          ['+Inf', 4],
          ['1', 3],
          ['0.5', 5],
        ]) +
        duration('b', [
          ['1.0', 2],
          ['+Inf', 2],
        ]) +
        duration('no-end', [['1', 2]]) +
        duration('e\\"\\n', [['+Inf', 1]]),
    );
    expect([...durations]).toEqual([
      [
        'Kustomization/apps/a',
        { bounds: [0.5, 1, Infinity], counts: [5, 5, 5], count: 4 },
      ],
      [
        'Kustomization/apps/b',
        { bounds: [0.5, 1, Infinity], counts: [0, 2, 2], count: 2 },
      ],
      [
        'Kustomization/apps/e"\n',
        { bounds: [0.5, 1, Infinity], counts: [0, 0, 1], count: 1 },
      ],
    ]);
  });

  it('takes in sum and count of durations that are no histogram', () => {
    const labels = '{kind="Receiver",name="r",namespace="apps"}';
    const { durations } = metricsOf(
      `${ALIVE}${DURATION}_sum${labels} 3\n${DURATION}_count${labels} 2\n${DURATION}${labels} 1\n`,
    );
    expect(durations.get('Receiver/apps/r')).toEqual({
      bounds: [Infinity],
      counts: [2],
      count: 2,
      sum: 3,
    });
  });

  it('leaves out what belongs to no resource', () => {
    const { durations } = metricsOf(
      `${ALIVE}${DURATION}_count{kind="Kustomization",exported_namespace="a",name="b"} 2\n` +
        `${DURATION}_count{kind="K",namespace="a",name="${'b'.repeat(
          500,
        )}"} 2\n`,
    );
    expect(durations.size).toBe(0);
  });

  it('keeps room and time within bounds, whatever it is sent', () => {
    const reader = new MetricsReader();
    reader.push(ALIVE);
    const started = Date.now();
    for (let index = 0; index < 60_000; index++) {
      reader.push(
        `workqueue_depth{name="${index}"} 1\n${DURATION}_count{kind="K",namespace="n",name="${index}"} 1\n`,
      );
    }
    reader.push(`rest_client_requests_total{code="${'\\'.repeat(30_000)}\n`);
    const { metrics } = reader.finish();
    expect(metrics?.queueDepth).toBe(2_000);
    expect(metrics?.durations.size).toBe(20_000);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
