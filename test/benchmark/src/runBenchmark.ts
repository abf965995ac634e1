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

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Child } from './child/Child';
import { fleetCommands } from './fleet/fleetCommands';
import { Bench } from './measure/Bench';
import { fillFleet } from './measure/fillFleet';
import { measureAnswers } from './measure/measureAnswers';
import { measureChanges } from './measure/measureChanges';
import { measureMemory } from './measure/measureMemory';
import { measureMetrics } from './measure/measureMetrics';
import { measureRequests } from './measure/measureRequests';
import { measureThroughput } from './measure/measureThroughput';
import { until } from './measure/until';
import { entitiesEverywhere, entityOnCluster } from './portal/entities';
import { Portal } from './portal/Portal';
import { fleetProcess, logFolder } from './places';
import { BenchmarkOptions, Section } from './readArguments';
import { Measurement } from './report/Measurement';

const ENTITIES = 10;

/** Starts the clusters and the portal. */
async function startBench(
  options: BenchmarkOptions,
  note: (text: string) => void,
): Promise<Bench> {
  const { clusters: count, resources } = options;
  await mkdir(logFolder, { recursive: true });
  note(`${count} clusters, and the portal`);
  const fleet = Child.start({
    name: 'The fleet of demo clusters',
    script: fleetProcess,
    nodeOptions: ['--max-old-space-size=6144'],
    logFile: join(logFolder, 'benchmark-fleet.log'),
  });
  const { clusters } = await fleet.ask(fleetCommands.start, {
    ...{ clusters: count, resources },
  });
  const entities = entitiesEverywhere(Math.min(ENTITIES, resources));
  const small = entityOnCluster(clusters[0].name);
  const portal = await Portal.start({
    clusters,
    entities: [...entities, small],
    logFile: join(logFolder, 'benchmark-backend.log'),
  });
  const api = await portal.signIn();
  await until(
    'the catalog has the entities, and every cluster is read',
    async () => {
      const state = await api.readState(small.ref);
      return state.knowsEntity && state.reachable === clusters.length;
    },
    { deadlineMs: 5 * 60_000, pauseMs: 500 },
  );
  return {
    ...{ fleet, portal, api, resources, entities, small, note },
    clusters: clusters.map(({ name }) => name),
  };
}

async function profiled<T>(
  { portal }: Bench,
  { profile }: BenchmarkOptions,
  section: Section,
  run: () => Promise<T>,
): Promise<T> {
  if (profile === undefined) {
    return run();
  }
  const folder = resolve(profile);
  await mkdir(folder, { recursive: true });
  return portal.profiled(join(folder, `${section}.cpuprofile`), run);
}

/** Measures what is asked for, in processes of its own that end with it. */
export async function runBenchmark(
  options: BenchmarkOptions,
  note: (text: string) => void,
): Promise<Measurement[]> {
  const measure: Record<Section, (bench: Bench) => Promise<Measurement[]>> = {
    memory: measureMemory,
    answers: measureAnswers,
    changes: measureChanges,
    throughput: measureThroughput,
    requests: bench => measureRequests(bench, options),
    metrics: bench => measureMetrics(bench, options),
  };
  const bench = await startBench(options, note);
  const measurements: Measurement[] = [];
  for (const section of options.only) {
    if (section !== 'memory') {
      await fillFleet(bench, bench.resources);
    }
    measurements.push(
      ...(await profiled(bench, options, section, () =>
        measure[section](bench),
      )),
    );
  }
  await bench.portal.end();
  await bench.fleet.end();
  return measurements;
}
