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

import { availableParallelism, cpus, loadavg } from 'node:os';
import { isError } from '@backstage/errors';
import { Child } from './child/Child';
import { BenchmarkOptions, readArguments, USAGE } from './readArguments';
import { isWithinBudget, Measurement } from './report/Measurement';
import { table } from './report/table';
import { runBenchmark } from './runBenchmark';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Times that were measured beside other work are those of the other work. */
function warnOfLoad(): void {
  const [load] = loadavg();
  const cores = availableParallelism();
  if (load > cores / 2) {
    note(
      `This machine is busy (load ${load.toFixed(
        1,
      )} on ${cores} cores): times will be longer than they need be.`,
    );
  }
}

function report(
  { clusters, resources, json }: BenchmarkOptions,
  measurements: readonly Measurement[],
): void {
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.version,
  };
  if (json) {
    const fleet = { clusters, resourcesEach: resources };
    const told = measurements.map(each => ({
      ...each,
      withinBudget: isWithinBudget(each),
    }));
    print(JSON.stringify({ machine, fleet, measurements: told }, null, 2));
    return;
  }
  const { cores, processor, node } = machine;
  print(
    `${clusters} clusters with ${resources} resources each, on SQLite; ${cores} cores of ${processor}, Node ${node}\n`,
  );
  print(table(measurements));
}

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (options === 'help') {
    print(USAGE);
    return 0;
  }
  warnOfLoad();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      await Child.endAll();
      process.exit(130);
    });
  }
  try {
    const measurements = await runBenchmark(options, note);
    report(options, measurements);
    return measurements.some(each => each.isCertain && !isWithinBudget(each))
      ? 1
      : 0;
  } finally {
    await Child.endAll();
  }
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    note(isError(error) ? error.message : String(error));
    process.exitCode = 1;
  },
);
