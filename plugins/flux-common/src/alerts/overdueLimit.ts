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
import { FluxResource } from '../resources/FluxResource';

/** Of kinds whose interval may be left out: that of ArtifactGenerator and ResourceSet. */
const DEFAULT_INTERVAL = 3_600_000;
/** Of helm-controller. */
const RELEASE_TIMEOUT = 5 * 60_000;
/** Of source-controller and the image controllers. */
const FETCH_TIMEOUT = 60_000;
/** The controllers wait no longer before they try again (`--max-retry-delay`). */
const LONGEST_BACK_OFF = 15 * 60_000;
/** One may be missed, and the next one be late. */
const INTERVALS = 3;

/**
 * For how long what is retried may be left alone: so many intervals, or the
 * longest pause between two retries.
 */
export function longestPause(
  interval: number,
  retryInterval: number,
  intervals: number,
): number {
  const pause = Math.max(interval, retryInterval);
  return Math.max(intervals * pause, LONGEST_BACK_OFF + pause);
}

function defaultTimeout(kind: string, interval: number): number {
  switch (kind) {
    case 'Kustomization':
      return interval;
    case 'HelmRelease':
      return RELEASE_TIMEOUT;
    default:
      return FETCH_TIMEOUT;
  }
}

/**
 * How long a controller may leave a resource without a settled verdict: three
 * intervals and the timeout. Between retries there may be a longer pause.
 *
 * @param retried - it fails, or waits for what is not Ready
 * @returns milliseconds
 */
export function overdueLimit(resource: FluxResource, retried: boolean): number {
  const { kind, retryInterval = 0 } = resource;
  const interval = resource.interval || DEFAULT_INTERVAL;
  const timeout = resource.timeout || defaultTimeout(kind, interval);
  if (!retried) {
    return INTERVALS * interval + timeout;
  }
  return longestPause(interval, retryInterval, INTERVALS) + timeout;
}
