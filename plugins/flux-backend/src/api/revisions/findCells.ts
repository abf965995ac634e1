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
  formatResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  BrokenRow,
  RevisionCell,
  RevisionFilter,
  RevisionQueries,
} from '../../store';
import { OwnRevisions } from './OwnRevisions';

/** What some rows of the matrix are made of. */
export interface FoundCells {
  /** By `formatResourceRef`; each list in the order of its clusters. */
  cells: ReadonlyMap<string, RevisionCell[]>;
  sourceOf(cell: RevisionCell): RevisionCell | undefined;
  broken: BrokenRow[];
}

function byRef(cells: readonly RevisionCell[]): Map<string, RevisionCell[]> {
  const found = new Map<string, RevisionCell[]>();
  for (const cell of cells) {
    const key = formatResourceRef(cell);
    const known = found.get(key);
    if (known) {
      known.push(cell);
    } else {
      found.set(key, [cell]);
    }
  }
  return found;
}

function keyOf(cluster: string, ref: ResourceRef): string {
  return `${cluster}/${formatResourceRef(ref)}`;
}

/**
 * Finds a page of rows with two queries: their cells, and the sources of these,
 * which mostly have the same names on every cluster.
 */
export async function findCells(
  refs: readonly ResourceRef[],
  filter: RevisionFilter,
  own: OwnRevisions,
  queries: RevisionQueries,
): Promise<FoundCells> {
  const { clusters, owners } = filter;
  const stored = await queries.cells(refs, { clusters, owners });
  const wanted = new Set(refs.map(formatResourceRef));
  const ownCells = own.cells.filter(cell =>
    wanted.has(formatResourceRef(cell)),
  );
  const items = [...stored.items, ...ownCells];
  const sources = new Map(
    items.flatMap(({ revision: { source } }) =>
      source ? [[formatResourceRef(source), source]] : [],
    ),
  );
  const found = await queries.cells([...sources.values()], { clusters });
  const known = new Map(
    [...found.items, ...own.all].map(cell => [keyOf(cell.cluster, cell), cell]),
  );
  const cells = byRef(items);
  if (ownCells.length > 0) {
    cells.forEach(list =>
      list.sort((a, b) => (a.cluster < b.cluster ? -1 : 1)),
    );
  }
  return {
    cells,
    sourceOf: ({ cluster, revision: { source } }) =>
      source && known.get(keyOf(cluster, source)),
    broken: [...stored.broken, ...found.broken],
  };
}
