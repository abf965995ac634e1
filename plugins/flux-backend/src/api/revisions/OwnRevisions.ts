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

import { ResourceRecord } from '@fluxwatch/backstage-plugin-flux-common';
import { RevisionCell, RevisionFilter } from '../../store';
import { OwnCell } from '../../store/queries/revisionMatrix';
import { storable } from '../../store/rows/storable';
import {
  revisionColumns,
  revisionSince,
  toStoredRevision,
} from '../../store/rows/storedRevision';
import { matchesFilter } from '../resources/matchesFilter';

function toCell(record: ResourceRecord): RevisionCell[] {
  const { cluster, kind, namespace, name } = record.resource;
  const revision = toStoredRevision(record);
  const { readiness } = record.verdict;
  return revision
    ? [
        {
          ...{ cluster, kind, namespace, name, readiness, revision },
          since: revisionSince(record),
        },
      ]
    : [];
}

/** The revisions on clusters that were read for the asking user alone. */
export class OwnRevisions {
  /** As the database compares them with those that are stored. */
  readonly rows: readonly OwnCell[];
  readonly cells: readonly RevisionCell[];
  /** All, whether they pass the filter or not: for sources. */
  readonly all: readonly RevisionCell[];

  constructor(
    records: readonly ResourceRecord[],
    { text, ...filter }: RevisionFilter,
  ) {
    const asked = records.filter(
      record =>
        toStoredRevision(record) !== undefined && matchesFilter(record, filter),
    );
    this.all = records.flatMap(toCell);
    this.cells = asked.flatMap(toCell);
    this.rows = asked.map(record => {
      const { kind, namespace, name } = record.resource;
      const { lowest_revision, highest_revision } = revisionColumns(record);
      return storable({
        kind,
        namespace,
        name,
        lowest_revision,
        highest_revision,
        matched: matchesFilter(record, { text }) ? 1 : 0,
      });
    });
  }
}
