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
  controllerRates,
  ControllerRates,
  DurationHistogram,
  durationsByKind,
  MetricsReading,
  summarizeDurations,
  totalReconciles,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  ControllerWrite,
  DurationsByName,
  StoredControllerStats,
  StoredSample,
} from '../store';
import { ControllersTiming } from './ControllersTiming';

/** What one more reading of the metrics tells, and what of it is to be kept. */
export type ControllerReading = Pick<
  ControllerWrite,
  'sample' | 'durations'
> & {
  stats: StoredControllerStats;
};

function toStats(
  { at, metrics }: MetricsReading,
  rates: ControllerRates | undefined,
): StoredControllerStats {
  const durations = durationsByKind(metrics.durations);
  const kinds = new Set([...metrics.reconciles.keys(), ...durations.keys()]);
  const { queueDepth, longestRunningSeconds, memoryBytes } = metrics;
  return {
    sampledAt: at,
    window: rates?.window,
    succeededPerMinute: rates?.succeededPerMinute,
    failedPerMinute: rates?.failedPerMinute,
    apiRequestsPerMinute: rates?.apiRequestsPerMinute,
    apiErrorsPerMinute: rates?.apiErrorsPerMinute,
    cpuCores: rates?.cpuCores,
    ...{ queueDepth, longestRunningSeconds, memoryBytes },
    kinds: [...kinds].sort().map(kind => {
      const histogram = durations.get(kind);
      return {
        kind,
        ...rates?.kinds.get(kind),
        ...(histogram && { durations: summarizeDurations(histogram) }),
      };
    }),
  };
}

function toSample(
  { sampledAt, kinds, window, ...stats }: StoredControllerStats,
  { p50, p90, p99 }: ControllerRates,
): StoredSample {
  return {
    at: sampledAt,
    ...stats,
    p50Seconds: p50,
    p90Seconds: p90,
    p99Seconds: p99,
  };
}

function toDurations(
  durations: ReadonlyMap<string, DurationHistogram>,
): Map<string, DurationsByName> {
  const kinds = new Map<
    string,
    Map<string, ReturnType<typeof summarizeDurations>>
  >();
  for (const [resource, histogram] of durations) {
    const slash = resource.indexOf('/');
    const kind = resource.slice(0, slash);
    const byName = kinds.get(kind) ?? new Map();
    kinds.set(
      kind,
      byName.set(resource.slice(slash + 1), summarizeDurations(histogram)),
    );
  }
  return kinds;
}

/** The readings of the metrics of one controller that its rates are told from. */
export class ControllerHistory {
  readonly #timing: ControllersTiming;
  /** What rates are told from: the reading that the last sample was made of. */
  #base?: MetricsReading;
  #durationsAt = -Infinity;
  #durationsOf?: number;

  constructor(timing: ControllersTiming) {
    this.#timing = timing;
  }

  add(reading: MetricsReading): ControllerReading {
    const rates = this.#base && controllerRates(this.#base, reading);
    const stats = toStats(reading, rates);
    const durations = this.#durations(reading);
    if (!rates || rates.window >= this.#timing.sampleMs) {
      this.#base = reading;
      return { stats, durations, sample: rates && toSample(stats, rates) };
    }
    return { stats, durations };
  }

  /** Not every time, nor when nothing was reconciled: they are long. */
  #durations({ at, metrics }: MetricsReading): ControllerReading['durations'] {
    const total = totalReconciles(metrics);
    if (
      at - this.#durationsAt < this.#timing.durationsMs ||
      total === this.#durationsOf
    ) {
      return undefined;
    }
    this.#durationsAt = at;
    this.#durationsOf = total;
    return { sampledAt: at, kinds: toDurations(metrics.durations) };
  }
}
