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
import { overdueLimit } from '../alerts/overdueLimit';
import { Verdict } from '../readiness/Readiness';
import { FluxResource } from '../resources/FluxResource';
import { Counting } from './Counting';
import { Sightings } from './Sightings';

/** Counters are read twice a minute. */
const READ_AGAIN = 60_000;
/** Readings that failed since then tell nothing of what is now. */
const READINGS_LAST = 3 * 60_000;

/**
 * Does its controller write nothing while nothing is new, although it comes at
 * every interval? Only its counters tell then that it does.
 */
export function isQuiet(
  { kind, interval }: FluxResource,
  { readiness }: Verdict,
): boolean {
  return (
    readiness === 'Ready' &&
    Boolean(interval) &&
    kind !== 'Kustomization' &&
    kind !== 'HelmRelease'
  );
}

/** Up to then a reconcile may have gone unnoticed, or was none owed. */
function lastSign(quietSince: number, { since, movedAt = since }: Counting) {
  return Math.max(quietSince, since, movedAt);
}

/**
 * Since when a resource that says Ready is not reconciled at all, by the counters
 * of its controllers: they grow with every reconcile, so that a reading tells of
 * the whole time since the one before. What was found stays while they cannot
 * be read, until they have grown.
 *
 * @param counting - undefined while nobody counts it
 * @returns undefined when it is reconciled, or nobody can tell
 */
export function findSilentSince(
  resource: FluxResource,
  { quietSince, silentSince: before }: Sightings,
  counting: Counting | undefined,
): number | undefined {
  if (quietSince === undefined) {
    return undefined;
  }
  if (!counting) {
    return before;
  }
  const { movedAt = -Infinity, readAt } = counting;
  if (before !== undefined && movedAt <= before) {
    return before;
  }
  const last = lastSign(quietSince, counting);
  return readAt - last > overdueLimit(resource, false) ? last : undefined;
}

/** Whether the counters tell how it is at this moment. */
export function isCounted(
  counting: Counting | undefined,
  now: number,
): boolean {
  return counting !== undefined && now - counting.readAt <= READINGS_LAST;
}

/** When the counters are to be looked at again; undefined when they tell nothing. */
export function nextCount(
  resource: FluxResource,
  { quietSince, silentSince }: Sightings,
  counting: Counting | undefined,
  now: number,
): number | undefined {
  if (quietSince === undefined) {
    return undefined;
  }
  const soon = now + READ_AGAIN;
  const from = counting ? lastSign(quietSince, counting) : now;
  return silentSince === undefined
    ? Math.max(soon, from + overdueLimit(resource, false) + READ_AGAIN)
    : soon;
}
