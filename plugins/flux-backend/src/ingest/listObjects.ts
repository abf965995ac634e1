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

import { ClusterClient } from '../clusters/ClusterClient';
import { ClusterReadFailed } from '../clusters/ClusterReadError';
import { isJsonObject, objectAt, stringAt } from '../clusters/jsonDocument';
import { admitObject } from './admitObject';
import { KubernetesObject } from './KubernetesObject';
import { resourcePath, subjectOf } from './resourcePath';
import { ServedKind } from './ServedKind';

/** A finished list. */
export interface ListedObjects {
  objects: KubernetesObject[];
  /** Objects that could not be taken in, one sentence each. */
  problems: string[];
  /** A watch goes on from here. */
  resourceVersion: string;
}

export interface ListOptions {
  client: ClusterClient;
  kind: ServedKind;
  namespace?: string;
  pageLimit: number;
  /** For each page. */
  deadlineMs: number;
  signal?: AbortSignal;
}

/** Whether the server no longer has the state that was asked to go on from. */
export function isExpired(error: unknown): boolean {
  return error instanceof ClusterReadFailed && error.detail.status === 410;
}

async function listPages(
  options: ListOptions,
  pageLimit: number | undefined,
): Promise<ListedObjects> {
  const { client, kind, namespace, deadlineMs, signal } = options;
  const subject = subjectOf(kind, namespace);
  const objects: KubernetesObject[] = [];
  const problems: string[] = [];
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
      deadlineMs,
      signal,
    });
    const metadata = objectAt(page, 'metadata');
    const items = isJsonObject(page) ? page.items : undefined;
    // All pages show the state of the first one.
    resourceVersion ??= stringAt(metadata, 'resourceVersion');
    if (resourceVersion === undefined || !Array.isArray(items)) {
      throw client.badResponse('the answer is not a list of objects', subject);
    }
    for (const item of items) {
      const admission = admitObject(item, kind);
      if (admission.object) {
        objects.push(admission.object);
      } else {
        problems.push(admission.problem);
      }
    }
    const following = stringAt(metadata, 'continue');
    if (following !== undefined && following === next) {
      throw client.badResponse('the list goes round in a circle', subject);
    }
    next = following;
  } while (next !== undefined);
  return { objects, problems, resourceVersion };
}

/**
 * Lists a kind page by page. When the server forgets the list between two pages
 * (410), the list starts again, and the second time it is asked for in one piece.
 */
export async function listObjects(
  options: ListOptions,
): Promise<ListedObjects> {
  for (const pageLimit of [options.pageLimit, options.pageLimit]) {
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
