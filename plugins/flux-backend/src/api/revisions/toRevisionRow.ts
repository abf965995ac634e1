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
  ApiRevision,
  ApiRevisionRow,
  ClusterRevision,
  compareRevisions,
  isSourceKind,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { RevisionCell } from '../../store';
import { RevisionLinks } from '../answers/RevisionLinks';
import { toOptionalTime } from '../answers/time';

type FindSource = (cell: RevisionCell) => RevisionCell | undefined;

function toClusterRevision(
  cell: RevisionCell,
  source: RevisionCell | undefined,
): ClusterRevision {
  const { cluster, revision, since } = cell;
  const { applied, attempted } = revision;
  const fetching = isSourceKind(cell.kind) ? cell : source;
  const fetched = fetching?.revision.applied;
  const fetchedAt = fetching?.since;
  return {
    cluster,
    applied,
    attempted,
    appliedSince: since,
    ...(fetched !== undefined &&
      fetchedAt !== undefined && {
        fetched: { revision: fetched, at: fetchedAt },
      }),
    origin: {
      kind: fetching?.kind,
      url: fetching?.revision.url,
      chart: revision.chart,
    },
  };
}

/** Makes each revision once: most clusters have the same. */
function once(links: RevisionLinks) {
  const known = new Map<string, ApiRevision | undefined>();
  return (text?: string, origin?: ClusterRevision['origin']) => {
    const key = `${origin?.kind} ${origin?.url} ${text}`;
    const found = known.get(key) ?? links.toRevision(text, origin);
    known.set(key, found);
    return found;
  };
}

/** A row of the matrix as the HTTP API tells it. */
export function toRevisionRow(
  { kind, namespace, name }: ResourceRef,
  cells: readonly RevisionCell[],
  sourceOf: FindSource,
  links: RevisionLinks,
): ApiRevisionRow {
  const told = cells.map(cell => toClusterRevision(cell, sourceOf(cell)));
  const compared = compareRevisions(told);
  const newestFrom = told.find(({ applied, attempted }) =>
    [applied, attempted].includes(compared.newest),
  );
  const urls = new Set(told.map(({ origin }) => origin.url));
  const link = once(links);
  return {
    kind,
    namespace,
    name,
    url: urls.size === 1 ? told[0].origin.url : undefined,
    newest: link(compared.newest, newestFrom?.origin),
    newestSince: toOptionalTime(compared.newestSince),
    cells: cells.map(({ cluster, readiness }, index) => {
      const { applied, appliedSince, origin } = told[index];
      const { state, behindSince } = compared.cells[index];
      return {
        cluster,
        readiness,
        applied: link(applied, origin),
        appliedSince: toOptionalTime(appliedSince),
        state,
        behindSince: toOptionalTime(behindSince),
      };
    }),
  };
}
