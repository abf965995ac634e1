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

import { toNumber, toOptionalNumber } from './parseStored';

/** What the metrics of a controller told at one moment. */
export interface StoredSample {
  /** Milliseconds since the epoch. */
  at: number;
  succeededPerMinute?: number;
  failedPerMinute?: number;
  p50Seconds?: number;
  p90Seconds?: number;
  p99Seconds?: number;
  queueDepth?: number;
  longestRunningSeconds?: number;
  apiRequestsPerMinute?: number;
  apiErrorsPerMinute?: number;
  memoryBytes?: number;
  cpuCores?: number;
}

/** PostgreSQL gives bigint columns as text, SQLite as numbers. */
type Stored = number | string | null;

/** A row of flux_controller_samples. */
export interface SampleRow {
  at: number | string;
  succeeded_per_minute: Stored;
  failed_per_minute: Stored;
  p50_seconds: Stored;
  p90_seconds: Stored;
  p99_seconds: Stored;
  queue_depth: Stored;
  longest_running_seconds: Stored;
  api_requests_per_minute: Stored;
  api_errors_per_minute: Stored;
  memory_bytes: Stored;
  cpu_cores: Stored;
}

export function toSampleRow(sample: StoredSample): SampleRow {
  return {
    at: sample.at,
    succeeded_per_minute: sample.succeededPerMinute ?? null,
    failed_per_minute: sample.failedPerMinute ?? null,
    p50_seconds: sample.p50Seconds ?? null,
    p90_seconds: sample.p90Seconds ?? null,
    p99_seconds: sample.p99Seconds ?? null,
    queue_depth: sample.queueDepth ?? null,
    longest_running_seconds: sample.longestRunningSeconds ?? null,
    api_requests_per_minute: sample.apiRequestsPerMinute ?? null,
    api_errors_per_minute: sample.apiErrorsPerMinute ?? null,
    memory_bytes: sample.memoryBytes ?? null,
    cpu_cores: sample.cpuCores ?? null,
  };
}

export function fromSampleRow(row: SampleRow): StoredSample {
  return {
    at: toNumber(row.at),
    succeededPerMinute: toOptionalNumber(row.succeeded_per_minute),
    failedPerMinute: toOptionalNumber(row.failed_per_minute),
    p50Seconds: toOptionalNumber(row.p50_seconds),
    p90Seconds: toOptionalNumber(row.p90_seconds),
    p99Seconds: toOptionalNumber(row.p99_seconds),
    queueDepth: toOptionalNumber(row.queue_depth),
    longestRunningSeconds: toOptionalNumber(row.longest_running_seconds),
    apiRequestsPerMinute: toOptionalNumber(row.api_requests_per_minute),
    apiErrorsPerMinute: toOptionalNumber(row.api_errors_per_minute),
    memoryBytes: toOptionalNumber(row.memory_bytes),
    cpuCores: toOptionalNumber(row.cpu_cores),
  };
}
