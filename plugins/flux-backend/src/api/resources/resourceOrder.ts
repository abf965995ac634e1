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
import { PagePosition } from '../../store/queries/pagePosition';
import { RESOURCE_ORDER } from '../../store/queries/readResources';
import { toResourceRow } from '../../store/rows/ResourceRow';

/** Where a resource stands in the list: as in the database. */
export function positionOf(record: ResourceRecord): PagePosition {
  const row = toResourceRow(record, '');
  return RESOURCE_ORDER.map(column => row[column]);
}

/** Less than zero when the first of two positions comes first. */
export function comparePositions(a: PagePosition, b: PagePosition): number {
  for (const [index, value] of a.entries()) {
    if (value !== b[index]) {
      return value < b[index] ? -1 : 1;
    }
  }
  return 0;
}
