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
import { ControllerMetrics } from './ControllerMetrics';
import { HistogramTable } from './HistogramTable';
import { parseSample, Sample, sampleName } from './parseSample';
import { ReconcileTable } from './ReconcileTable';
import { SeriesValues } from './SeriesValues';

/** What was read of a metrics page, or why it is none. @public */
export type ReadMetrics =
  | { metrics: ControllerMetrics; problem?: undefined }
  | { metrics?: undefined; problem: string };

/** Go's client writes no line that comes near. */
const MAX_LINE = 32 * 1024;
/** Kubernetes takes 253 characters for a name, and less for kind and namespace. */
const MAX_NAME = 400;
const DURATION = 'gotk_reconcile_duration_seconds';

/** Added up, or the greatest taken, over all series of them. */
const KEPT = new Set([
  'workqueue_depth',
  'workqueue_longest_running_processor_seconds',
  'controller_runtime_active_workers',
  'leader_election_master_status',
  'rest_client_requests_total',
  'process_resident_memory_bytes',
  'process_cpu_seconds_total',
  'process_start_time_seconds',
]);
const API_ERRORS = 'api errors';

/** Refused or failed; that something is not there, or has changed meanwhile, is no error. */
function isApiError(code = ''): boolean {
  return !/^[123]\d\d$/.test(code) && code !== '404' && code !== '409';
}

function compact(metrics: ControllerMetrics): ControllerMetrics {
  const { reconciles, durations, ...others } = metrics;
  const told = Object.entries(others).filter(
    ([, value]) => value !== undefined,
  );
  return { reconciles, durations, ...Object.fromEntries(told) };
}

/**
 * Reads the metrics page of a Flux controller as it comes, and keeps only what
 * is shown. Whatever it is sent, it takes linear time, and room for no more than
 * the series of the metrics that it knows.
 *
 * @public
 */
export class MetricsReader {
  readonly #durations = new HistogramTable();
  readonly #reconciles = new ReconcileTable();
  readonly #values = new SeriesValues();
  #rest = '';
  #problem?: string;

  /** Why this is no metrics page; set as soon as that is known. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** The next part of the text, cut anywhere. */
  push(text: string): void {
    const all = this.#rest + text;
    let start = 0;
    let end = all.indexOf('\n');
    while (end >= 0) {
      this.#line(all.slice(start, end));
      start = end + 1;
      end = all.indexOf('\n', start);
    }
    this.#rest = all.slice(start);
    if (this.#rest.length > MAX_LINE) {
      this.#problem = `it has a line of more than ${MAX_LINE} characters`;
      this.#rest = '';
    }
  }

  /** What the whole text told. */
  finish(): ReadMetrics {
    this.push('\n');
    const values = this.#values;
    const memoryBytes = values.sum('process_resident_memory_bytes');
    if (this.#reconciles.isEmpty && memoryBytes === undefined) {
      this.#problem ??= 'it has no metrics of a Flux controller';
    }
    if (this.#problem !== undefined) {
      return { problem: this.#problem };
    }
    const startedAt = values.sum('process_start_time_seconds');
    const leading = values.greatest('leader_election_master_status');
    const apiRequests = values.sum('rest_client_requests_total');
    return {
      metrics: compact({
        processStartedAt: startedAt && startedAt * 1000,
        leading: leading === undefined ? undefined : leading > 0,
        reconciles: this.#reconciles.counts(),
        durations: this.#durations.histograms(),
        queueDepth: values.sum('workqueue_depth'),
        longestRunningSeconds: values.greatest(
          'workqueue_longest_running_processor_seconds',
        ),
        activeWorkers: values.sum('controller_runtime_active_workers'),
        apiRequests,
        apiErrors:
          apiRequests === undefined ? undefined : values.sum(API_ERRORS) ?? 0,
        memoryBytes,
        cpuSeconds: values.sum('process_cpu_seconds_total'),
      }),
    };
  }

  #line(line: string): void {
    const name = sampleName(line);
    const wanted =
      KEPT.has(name) ||
      name === ReconcileTable.METRIC ||
      name.startsWith(DURATION);
    const sample = wanted ? parseSample(line, name) : undefined;
    // Nothing that is read here is ever less than nothing.
    if (!sample || !Number.isFinite(sample.value) || sample.value < 0) {
      return;
    }
    if (name.startsWith(DURATION)) {
      this.#duration(sample);
    } else if (name === ReconcileTable.METRIC) {
      this.#reconciles.add(sample);
    } else {
      this.#values.set(name, sample.series, sample.value);
      if (
        name === 'rest_client_requests_total' &&
        isApiError(sample.labels.code)
      ) {
        this.#values.set(API_ERRORS, sample.series, sample.value);
      }
    }
  }

  #duration({ name, labels, value }: Sample): void {
    const { kind, namespace, name: resource, le } = labels;
    const row = `${kind}/${namespace}/${resource}`;
    if (!kind || !namespace || !resource || row.length > MAX_NAME) {
      return;
    }
    switch (name.slice(DURATION.length)) {
      case '_bucket':
        this.#durations.bucket(row, le ?? '', value);
        break;
      case '_sum':
        this.#durations.sum(row, value);
        break;
      case '_count':
        this.#durations.count(row, value);
        break;
      default:
    }
  }
}
