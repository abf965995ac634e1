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
  matchesLabels,
  matchOwner,
  ResourceRecord,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ResourceFilter } from '../../store';
import { filedUnder } from '../../store/queries/ResourceFilter';
import { toResourceRow } from '../../store/rows/ResourceRow';

function includes(values: readonly string[] | undefined, value: string | null) {
  return !values?.length || (value !== null && values.includes(value));
}

function contains(text: string, part: string = ''): boolean {
  return text.includes(part.toLocaleLowerCase('en-US'));
}

/** What the database does with a filter, for a resource that is not in it. */
export function matchesFilter(
  record: ResourceRecord,
  filter: ResourceFilter,
): boolean {
  const row = toResourceRow(record, '');
  return (
    includes(filter.clusters, row.cluster) &&
    includes(filter.kinds, row.kind) &&
    includes(filter.namespaces, row.namespace) &&
    includes(filter.readiness, filedUnder(record.verdict)) &&
    includes(filter.alertStates, row.alert_state) &&
    contains(row.search_text, filter.text) &&
    contains(row.revision_text, filter.revision) &&
    matchesLabels(filter.labels ?? [], record.resource.labels) &&
    [filter.owners, filter.ownedBy].every(
      matchers =>
        !matchers || matchOwner(matchers, record.resource) !== undefined,
    )
  );
}
