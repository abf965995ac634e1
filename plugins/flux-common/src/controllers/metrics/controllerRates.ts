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
import { ControllerMetrics, ReconcileCounts } from './ControllerMetrics';
import {
  DurationHistogram,
  histogramQuantile,
  sumHistograms,
} from './DurationHistogram';

/** One reading of a metrics page. @public */
export interface MetricsReading {
  /** Milliseconds since the epoch. */
  at: number;
  pod: string;
  metrics: ControllerMetrics;
}

/** What happened between two readings. @public */
export interface ControllerRates {
  /** Milliseconds. */
  window: number;
  /** By kind. */
  kinds: ReadonlyMap<
    string,
    { succeededPerMinute: number; failedPerMinute: number }
  >;
  succeededPerMinute: number;
  failedPerMinute: number;
  /** Seconds that reconciles took that ended in between; absent without any. */
  p50?: number;
  p90?: number;
  p99?: number;
  apiRequestsPerMinute?: number;
  apiErrorsPerMinute?: number;
  cpuCores?: number;
}

const MINUTE = 60_000;

/** As Prometheus does: a counter that is less than it was began again at zero. */
function increase(before: number, after: number): number {
  return after >= before ? after - before : after;
}

function optionalIncrease(
  before: number | undefined,
  after: number | undefined,
): number | undefined {
  return after === undefined ? undefined : increase(before ?? 0, after);
}

function increaseOfHistogram(
  before: DurationHistogram | undefined,
  after: DurationHistogram,
): DurationHistogram {
  if (
    !before ||
    before.count > after.count ||
    before.bounds.length !== after.bounds.length
  ) {
    return after;
  }
  return {
    bounds: after.bounds,
    counts: after.counts.map((count, index) =>
      Math.max(0, count - before.counts[index]),
    ),
    count: after.count - before.count,
  };
}

const NOTHING: ControllerMetrics = {
  reconciles: new Map(),
  durations: new Map(),
};
const NEVER: ReconcileCounts = { succeeded: 0, failed: 0 };
/** `process_start_time_seconds` is known to a hundredth of a second. */
const SAME_START_MS = 1_000;

/** A container that restarted counts anew, even where it has overtaken its former count. */
function isSameProcess(before: ControllerMetrics, after: ControllerMetrics) {
  const started = before.processStartedAt ?? after.processStartedAt ?? 0;
  return (
    Math.abs((after.processStartedAt ?? started) - started) < SAME_START_MS
  );
}

function compact(rates: ControllerRates): ControllerRates {
  const { window, kinds, succeededPerMinute, failedPerMinute, ...others } =
    rates;
  const told = Object.entries(others).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...{ window, kinds, succeededPerMinute, failedPerMinute },
    ...Object.fromEntries(told),
  };
}

/**
 * Rates between two readings.
 *
 * @returns undefined when they cannot be compared: another pod does the work
 * now, or no time has passed
 * @public
 */
export function controllerRates(
  first: MetricsReading,
  { at, pod, metrics: after }: MetricsReading,
): ControllerRates | undefined {
  const window = at - first.at;
  if (window <= 0 || pod !== first.pod) {
    return undefined;
  }
  const before = isSameProcess(first.metrics, after) ? first.metrics : NOTHING;
  const perMinute = (amount: number | undefined) =>
    amount === undefined ? undefined : (amount * MINUTE) / window;
  const kinds = new Map<
    string,
    { succeededPerMinute: number; failedPerMinute: number }
  >();
  let [succeeded, failed] = [0, 0];
  for (const [kind, now] of after.reconciles) {
    const then = before.reconciles.get(kind) ?? NEVER;
    const ok = (increase(then.succeeded, now.succeeded) * MINUTE) / window;
    const bad = (increase(then.failed, now.failed) * MINUTE) / window;
    kinds.set(kind, { succeededPerMinute: ok, failedPerMinute: bad });
    succeeded += ok;
    failed += bad;
  }
  const durations = sumHistograms(
    [...after.durations].flatMap(([key, now]) => {
      const grown = increaseOfHistogram(before.durations.get(key), now);
      return grown.count > 0 ? [grown] : [];
    }),
  );
  const cpuSeconds = optionalIncrease(before.cpuSeconds, after.cpuSeconds);
  return compact({
    ...{ window, kinds },
    succeededPerMinute: succeeded,
    failedPerMinute: failed,
    p50: durations && histogramQuantile(0.5, durations),
    p90: durations && histogramQuantile(0.9, durations),
    p99: durations && histogramQuantile(0.99, durations),
    apiRequestsPerMinute: perMinute(
      optionalIncrease(before.apiRequests, after.apiRequests),
    ),
    apiErrorsPerMinute: perMinute(
      optionalIncrease(before.apiErrors, after.apiErrors),
    ),
    cpuCores:
      cpuSeconds === undefined ? undefined : (cpuSeconds * 1000) / window,
  });
}
