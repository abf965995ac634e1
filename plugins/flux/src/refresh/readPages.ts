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
  ApiClusterError,
  ApiResource,
  ApiResourcePage,
  FluxApi,
  FluxRequestOptions,
  ListResourcesOptions,
} from '@fluxwatch/backstage-plugin-flux-common';

/** The most that the API gives at once. */
export const LARGEST_PAGE = 500;

/**
 * Reads resources in as few pages as that takes. The answer is as if it had
 * been one page; what comes twice, because the order has changed between two
 * pages, is in it once. It has a `nextCursor` when there are more.
 *
 * @param most - how many pages to read, at most
 */
export async function readPages(
  api: Pick<FluxApi, 'listResources'>,
  query: ListResourcesOptions,
  most: number,
  options: FluxRequestOptions,
): Promise<ApiResourcePage> {
  const byId = new Map<string, ApiResource>();
  const errors = new Map<string, ApiClusterError>();
  let pages = 0;
  let page: ApiResourcePage;
  let cursor: string | undefined;
  do {
    page = await api.listResources(
      {
        ...query,
        limit: LARGEST_PAGE,
        ...(cursor !== undefined && { cursor }),
      },
      options,
    );
    pages += 1;
    for (const item of page.items) {
      if (!byId.has(item.id)) {
        byId.set(item.id, item);
      }
    }
    for (const error of page.errors) {
      errors.set(JSON.stringify(error), error);
    }
    cursor = page.items.length > 0 ? page.nextCursor : undefined;
  } while (cursor !== undefined && pages < most);
  const { nextCursor: _, ...rest } = page;
  return {
    ...rest,
    items: [...byId.values()],
    errors: [...errors.values()],
    ...(cursor !== undefined && { nextCursor: cursor }),
  };
}
