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

import { ClusterClient } from '../clusters';
import { objectAt, objectsAt, stringAt } from '../clusters/jsonDocument';
import { ReadSubject } from '../clusters/ReadSubject';

/** @see listAll */
export interface ListAllOptions {
  client: ClusterClient;
  /** Of the kind, without a namespace: `/apis/apps/v1`. */
  base: string;
  subject: ReadSubject;
  labelSelector?: string;
  /** For each page. */
  deadlineMs: number;
  signal: AbortSignal;
}

const PAGE = 200;
/** Far more than any installation of Flux has. */
const MAX_PAGES = 5;

/** The objects of a small list, as they came. */
export async function listAll(options: ListAllOptions): Promise<unknown[]> {
  const { client, base, subject, labelSelector, deadlineMs, signal } = options;
  const { namespace, plural } = subject;
  const scope = namespace ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  const objects: unknown[] = [];
  let next: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const list = await client.getDocument({
      path: `${base}${scope}/${plural}`,
      query: {
        limit: String(PAGE),
        ...(labelSelector !== undefined && { labelSelector }),
        ...(next !== undefined && { continue: next }),
      },
      ...{ subject, deadlineMs, signal },
    });
    objects.push(...objectsAt(list, 'items'));
    next = stringAt(objectAt(list, 'metadata'), 'continue');
    if (next === undefined) {
      break;
    }
  }
  return objects;
}
