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
import { AlertSignal } from '../alerts/AlertSignal';
import { overdueLimit } from '../alerts/overdueLimit';
import { Verdict } from '../readiness/Readiness';
import { FluxResource } from '../resources/FluxResource';
import { Counting } from './Counting';
import { Sightings } from './Sightings';
import { isCounted } from './silence';
import { Watching } from './Watching';

/** When a resource is overdue if nothing happens until then. */
export interface Overdue {
  /** By the times at which it was watched. */
  at?: number;
  /** If it had been watched all along. */
  atFirst: number;
}

/** What waits is tried again like what fails, and later each time. */
function isRetried({ readiness, failing }: Verdict): boolean {
  return failing || readiness === 'Blocked';
}

/** While retries go on, the failure is told already. */
function requestBegin(
  { requestedSince, owedSince = 0 }: Sightings,
  { failing }: Verdict,
): number | undefined {
  return requestedSince !== undefined && failing
    ? Math.max(requestedSince, owedSince)
    : requestedSince;
}

/** How long it may take to be told everything that happened meanwhile. */
const CATCH_UP = 30_000;

/** What tells of a resource at a moment. */
export interface ToldBy {
  /** Undefined while its changes are not seen. */
  watching: Watching | undefined;
  /** Undefined where nobody counts its reconciles. */
  counting: Counting | undefined;
}

function findUnsettled(
  resource: FluxResource,
  verdict: Verdict,
  seen: Sightings,
  watching: Watching | undefined,
): Overdue | undefined {
  const first = Math.min(
    seen.owedSince ?? Infinity,
    seen.releasedSince ?? Infinity,
    seen.outdatedSince ?? Infinity,
    requestBegin(seen, verdict) ?? Infinity,
  );
  if (first === Infinity) {
    return undefined;
  }
  const limit = overdueLimit(resource, isRetried(verdict));
  return {
    atFirst: first + limit,
    ...(watching && {
      at: Math.max(
        Math.max(first, watching.since) + limit,
        watching.resumedAt + CATCH_UP,
      ),
    }),
  };
}

/** What counters told is of all the time between their readings. */
function findSilent(
  resource: FluxResource,
  { silentSince }: Sightings,
  { watching, counting }: ToldBy,
  now: number,
): Overdue | undefined {
  if (silentSince === undefined) {
    return undefined;
  }
  const atFirst = silentSince + overdueLimit(resource, false);
  return {
    atFirst,
    ...(watching &&
      isCounted(counting, now) && {
        at: Math.max(atFirst, watching.resumedAt + CATCH_UP),
      }),
  };
}

/** @returns undefined when nothing is owed to it */
export function findOverdue(
  resource: FluxResource,
  verdict: Verdict,
  seen: Sightings,
  { now, ...told }: ToldBy & { now: number },
): Overdue | undefined {
  const unsettled = findUnsettled(resource, verdict, seen, told.watching);
  const silent = findSilent(resource, seen, told, now);
  if (!unsettled || !silent) {
    return unsettled ?? silent;
  }
  const at = Math.min(unsettled.at ?? Infinity, silent.at ?? Infinity);
  return {
    atFirst: Math.min(unsettled.atFirst, silent.atFirst),
    ...(at < Infinity && { at }),
  };
}

/** What it means for the clock of FluxReconciliationOverdue. */
export function overdueSignal(
  overdue: Overdue | undefined,
  { root }: Verdict,
  now: number,
): AlertSignal {
  if (!overdue || now < overdue.atFirst) {
    return 'ok';
  }
  // What it waits for reconciles at this moment: it is tried again after that.
  const isHeldUp = root?.state === 'Progressing';
  return overdue.at === undefined || now < overdue.at || isHeldUp
    ? 'hold'
    : 'failing';
}
