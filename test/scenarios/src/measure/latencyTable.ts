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

import { appendFile } from 'node:fs/promises';

/** The smallest of the values that is not exceeded by this part of them. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

/** Latencies from one cause to two effects of it, as a table with their ratio. */
export function latencyTable(
  raw: readonly number[],
  ours: readonly number[],
): string {
  const row = (name: string, values: readonly number[]) => {
    const [p50, p99] = [0.5, 0.99].map(part => percentile(values, part));
    return { name, p50, p99 };
  };
  const [watch, answer] = [
    row('raw Kubernetes watch event', raw),
    row('answer of our API', ours),
  ];
  const lines = [watch, answer].map(
    ({ name, p50, p99 }) =>
      `    ${name.padEnd(28)}p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(
        1,
      )} ms`,
  );
  const ratio = `p50 ${(answer.p50 / watch.p50).toFixed(1)}x   p99 ${(
    answer.p99 / watch.p99
  ).toFixed(1)}x`;
  return [
    `  From a change in the cluster, ${raw.length} times:`,
    ...lines,
    `    ${'ratio'.padEnd(28)}${ratio}`,
  ].join('\n');
}

/** Tells a measurement to who runs the tests: `npm run test:real` prints it at the end. */
export async function tellMeasurement(text: string): Promise<void> {
  const file = process.env.FLUXWATCH_MEASUREMENTS;
  if (file) {
    await appendFile(file, `${text}\n`);
  } else {
    process.stdout.write(`${text}\n`);
  }
}
