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

import { LineHistory, SeenRevision } from './LineHistory';
import { createPlacing, RevisionOrigin } from './revisionLine';

/**
 * What one cluster tells of the revision of a resource. Times are milliseconds
 * since the epoch.
 *
 * @public
 */
export interface ClusterRevision {
  cluster: string;
  applied?: string;
  /** What was tried last. */
  attempted?: string;
  /** Since when the applied one was seen there. */
  appliedSince?: number;
  /** What the source there has, and since when. */
  fetched?: { revision: string; at: number };
  origin: RevisionOrigin;
}

/**
 * `differs` when it cannot be told which of the two is the newer one: from
 * elsewhere, of another branch, or never seen to be fetched.
 *
 * @public
 */
export type RevisionState = 'current' | 'behind' | 'differs' | 'none';

/** @public */
export interface ComparedRevision {
  cluster: string;
  state: RevisionState;
  /** When the first revision that it lacks was there. */
  behindSince?: number;
}

/** @public */
export interface ComparedRevisions {
  /** What came last, on any cluster, whether it could be applied or not. */
  newest?: string;
  /** When it was first there. */
  newestSince?: number;
  cells: ComparedRevision[];
}

/** The line that most clusters follow; of several, the one that moved last. */
function mainLine(
  revisions: readonly SeenRevision[],
  lines: ReadonlyMap<string, LineHistory>,
): LineHistory | undefined {
  const votes = new Map<string, number>();
  for (const { applied, attempted } of revisions) {
    const line = (applied ?? attempted)?.line;
    if (line !== undefined) {
      votes.set(line, (votes.get(line) ?? 0) + 1);
    }
  }
  const [winner] = [...votes].sort(
    ([lineA, a], [lineB, b]) =>
      b - a ||
      (lines.get(lineB)?.movedAt ?? 0) - (lines.get(lineA)?.movedAt ?? 0) ||
      (lineA < lineB ? -1 : 1),
  );
  return winner && lines.get(winner[0]);
}

function see(revisions: readonly ClusterRevision[]): SeenRevision[] {
  const place = createPlacing();
  return revisions.map(
    ({ cluster, applied, attempted, appliedSince, fetched, origin }) => ({
      cluster,
      applied: applied === undefined ? undefined : place(applied, origin),
      attempted: attempted === undefined ? undefined : place(attempted, origin),
      appliedSince,
      fetched: fetched && {
        ...place(fetched.revision, origin),
        at: fetched.at,
      },
    }),
  );
}

/**
 * Compares what the clusters have of one resource. Nothing is called current
 * or behind that cannot be known: a branch is followed by when the sources
 * fetched its commits, since each fetch takes what is newest at that moment;
 * charts and tags are compared as versions.
 *
 * @public
 */
export function compareRevisions(
  revisions: readonly ClusterRevision[],
): ComparedRevisions {
  const seen = see(revisions);
  const all = seen.flatMap(({ applied, attempted }) =>
    [applied, attempted].filter(revision => revision !== undefined),
  );
  const lines = new Map(
    all.flatMap(({ line }): [string, LineHistory][] =>
      line === undefined ? [] : [[line, new LineHistory(line)]],
    ),
  );
  seen.forEach(revision => lines.forEach(line => line.take(revision)));
  const line = mainLine(seen, lines);
  const identities = new Set(all.map(({ identity }) => identity));
  const newest = identities.size === 1 ? all[0].identity : line?.newest;
  const text = all.find(({ identity }) => identity === newest)?.text;
  const since = newest === undefined ? undefined : line?.firstSeen(newest);
  return {
    ...(text !== undefined && { newest: text }),
    ...(since !== undefined && { newestSince: since }),
    cells: seen.map(({ cluster, applied }): ComparedRevision => {
      if (!applied) {
        return { cluster, state: 'none' };
      }
      if (applied.identity === newest) {
        return { cluster, state: 'current' };
      }
      const behind =
        applied.line === line?.key ? line?.behind(applied.identity) : undefined;
      return behind
        ? { cluster, state: 'behind', ...behind }
        : { cluster, state: 'differs' };
    }),
  };
}
