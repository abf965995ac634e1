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
import {
  PageRequest,
  ResourceOrder,
  ResourcePage,
  StoredResource,
} from '../../store';
import { PagePosition } from '../../store/queries/pagePosition';
import { toResourceRow } from '../../store/rows/ResourceRow';

/** Separates the two halves of a cursor; base64url has no such character. */
const SEPARATOR = '.';

/** A cursor that continues both lists, each where it was left. */
interface MergedCursor {
  stored?: string;
  own?: string;
}

function readCursor(after: string | undefined): MergedCursor {
  const [stored, own, ...others] = (after ?? '').split(SEPARATOR);
  if (others.length > 0 || (!stored && !own)) {
    // None of ours: the database refuses it.
    return { ...(after !== undefined && { stored: after }) };
  }
  return { ...(stored && { stored }), ...(own && { own }) };
}

function writeCursor({ stored = '', own = '' }: MergedCursor): string {
  return own === '' ? stored : `${stored}${SEPARATOR}${own}`;
}

/** Where a resource stands in the list: as in the database. */
function positionIn(
  order: ResourceOrder,
  record: ResourceRecord,
): PagePosition {
  return order.positionOf(toResourceRow(record, ''));
}

function rest(
  own: readonly StoredResource[],
  order: ResourceOrder,
  after: string | undefined,
): StoredResource[] {
  const sorted = own
    .map(resource => ({ resource, position: positionIn(order, resource) }))
    .sort((a, b) => order.compare(a.position, b.position));
  const from = after === undefined ? undefined : order.decode(after);
  return sorted
    .filter(({ position }) => !from || order.compare(position, from) > 0)
    .map(({ resource }) => resource);
}

/**
 * A page of what is stored together with what was read for this user alone.
 * Each of the two lists is continued on its own, because a database may order
 * texts in a way of its own.
 *
 * @param own - all that was read for this user and passes the filter
 * @param readStored - reads a page of what is stored
 * @throws InputError when the cursor is none of such a list
 */
export async function mergedPage(
  own: readonly StoredResource[],
  request: PageRequest,
  order: ResourceOrder,
  readStored: (request: PageRequest) => Promise<ResourcePage>,
): Promise<ResourcePage> {
  const cursor = readCursor(request.after);
  const stored = await readStored({
    limit: request.limit,
    ...(cursor.stored && { after: cursor.stored }),
  });
  if (own.length === 0 && cursor.own === undefined) {
    return stored;
  }
  const left = rest(own, order, cursor.own);
  const items: StoredResource[] = [];
  const next: MergedCursor = { ...cursor };
  const queue = [...stored.items];
  while (
    items.length < request.limit &&
    (queue.length > 0 || left.length > 0)
  ) {
    const fromStored =
      queue.length > 0 &&
      (left.length === 0 ||
        order.compare(
          positionIn(order, queue[0]),
          positionIn(order, left[0]),
        ) <= 0);
    const item = fromStored ? queue.shift() : left.shift();
    if (item) {
      items.push(item);
      next[fromStored ? 'stored' : 'own'] = order.encode(
        positionIn(order, item),
      );
    }
  }
  if (queue.length === 0 && stored.next !== undefined) {
    // Rows that cannot be understood are behind the last item, too.
    next.stored = stored.next;
  }
  const isLast =
    queue.length === 0 && left.length === 0 && stored.next === undefined;
  return {
    items,
    broken: stored.broken,
    totalItems: stored.totalItems + own.length,
    ...(!isLast && { next: writeCursor(next) }),
  };
}
