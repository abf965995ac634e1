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
  ClusterRevision,
  compareRevisions,
} from '../revisions/compareRevisions';

export const A = `main@sha1:${'a'.repeat(40)}`;
export const B = `main@sha1:${'b'.repeat(40)}`;
export const C = `main@sha1:${'c'.repeat(40)}`;
export const FLEET = {
  kind: 'GitRepository',
  url: 'https://github.com/shop/fleet',
};

/** A cluster that has applied what its source fetched. */
export function has(
  revision: string,
  at: number,
  fields: Partial<ClusterRevision> = {},
): Omit<ClusterRevision, 'cluster'> {
  return {
    applied: revision,
    attempted: revision,
    fetched: { revision, at },
    origin: FLEET,
    ...fields,
  };
}

/** What clusters have, and what is to be told of it. */
export interface RevisionCase {
  name: string;
  given: Record<string, Omit<ClusterRevision, 'cluster'>>;
  newest?: string;
  newestSince?: number;
  states: Record<string, string>;
}

/** What a comparison tells, with the state of each cluster in a line. */
export function compare(given: RevisionCase['given']) {
  const compared = compareRevisions(
    Object.entries(given).map(([cluster, fields]) => ({
      cluster,
      ...fields,
    })),
  );
  const told = compared.cells.map(({ cluster, state, behindSince }) => [
    cluster,
    behindSince === undefined ? state : `${state} since ${behindSince}`,
  ]);
  return { ...compared, cells: Object.fromEntries(told) };
}
