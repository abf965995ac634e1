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

import { Clock } from '../clusters/Clock';
import { ClusterClient } from '../clusters/ClusterClient';
import { ClusterReadFailed } from '../clusters/ClusterReadError';
import { isJsonObject, objectAt, stringAt } from '../clusters/jsonDocument';
import { admitObject } from './admitObject';
import { KubernetesObject } from './KubernetesObject';
import { ListBounds } from './ListBounds';
import { ReadTiming } from './ReadTiming';
import { resourcePath, subjectOf } from './resourcePath';
import { ServedKind } from './ServedKind';

/** A finished list. */
export interface ListedObjects {
  objects: KubernetesObject[];
  /**
   * Objects that could not be taken in, one sentence each. Of many the first ones
   * are told, and with the last of them how many more there are.
   */
  problems: string[];
  /** A watch goes on from here. */
  resourceVersion: string;
}

export interface ListOptions {
  client: ClusterClient;
  kind: ServedKind;
  namespace?: string;
  timing: Pick<ReadTiming, 'pageLimit' | 'listDeadlineMs' | 'listLimits'>;
  clock: Clock;
  signal?: AbortSignal;
}

/** Enough to see what is wrong; each is written and logged. */
const MAX_PROBLEMS = 20;

/** Whether the server no longer has the state that was asked to go on from. */
export function isExpired(error: unknown): boolean {
  return error instanceof ClusterReadFailed && error.detail.status === 410;
}

async function listPages(
  options: ListOptions,
  pageLimit: number | undefined,
): Promise<ListedObjects> {
  const { client, kind, namespace, timing, clock, signal } = options;
  const bounds = new ListBounds(timing.listLimits, clock);
  const subject = subjectOf(kind, namespace);
  const objects: KubernetesObject[] = [];
  const problems: string[] = [];
  let refused = 0;
  let resourceVersion: string | undefined;
  let next: string | undefined;
  do {
    const page = await client.getDocument({
      path: resourcePath(kind, namespace),
      query: {
        ...(pageLimit === undefined ? {} : { limit: String(pageLimit) }),
        ...(next === undefined ? {} : { continue: next }),
      },
      subject,
      deadlineMs: timing.listDeadlineMs,
      onLength: bounds.addBytes,
      signal,
    });
    const metadata = objectAt(page, 'metadata');
    const items = isJsonObject(page) ? page.items : undefined;
    // All pages show the state of the first one.
    resourceVersion ??= stringAt(metadata, 'resourceVersion');
    if (resourceVersion === undefined || !Array.isArray(items)) {
      throw client.badResponse('the answer is not a list of objects', subject);
    }
    bounds.addObjects(items.length);
    for (const item of items) {
      const admission = admitObject(item, kind);
      if (admission.object) {
        objects.push(admission.object);
      } else {
        refused += 1;
        problems.push(...(refused > MAX_PROBLEMS ? [] : [admission.problem]));
      }
    }
    next = stringAt(metadata, 'continue');
    const endless = next === undefined ? undefined : bounds.goOn(next);
    if (endless !== undefined) {
      throw client.badResponse(endless, subject);
    }
  } while (next !== undefined);
  if (refused > MAX_PROBLEMS) {
    const more = refused - MAX_PROBLEMS;
    problems.push(`${problems.pop()}; the same goes for ${more} more objects`);
  }
  return { objects, problems, resourceVersion };
}

/**
 * Lists a kind page by page. When the server forgets the list between two pages
 * (410), the list starts again, and the second time it is asked for in one piece.
 */
export async function listObjects(
  options: ListOptions,
): Promise<ListedObjects> {
  const { pageLimit: limit } = options.timing;
  for (const pageLimit of [limit, limit]) {
    try {
      return await listPages(options, pageLimit);
    } catch (error) {
      if (!isExpired(error)) {
        throw error;
      }
    }
  }
  return listPages(options, undefined);
}
