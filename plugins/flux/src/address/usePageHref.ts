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

import { useRouteRef } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { pageTargetRef } from '../linkTargets';

/** The parts of the Flux page. */
export type SubPage =
  | 'clusters'
  | 'resources'
  | 'alerts'
  | 'revisions'
  | 'controllers'
  | 'coverage';

type Query = Readonly<Record<string, string | readonly string[]>>;

/** Tells where a part of the Flux page is, and how it shows only something. */
export function usePageHref(): (
  page: SubPage,
  query?: Query,
  parts?: readonly string[],
) => string {
  const route = useRouteRef(pageTargetRef);
  return useCallback(
    (page, query = {}, parts = []) => {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) {
        for (const text of typeof value === 'string' ? [value] : value) {
          search.append(name, text);
        }
      }
      const base = route?.() ?? '/flux';
      const path = [base.replace(/\/$/, ''), page]
        .concat(parts.map(encodeURIComponent))
        .join('/');
      return search.size > 0 ? `${path}?${search}` : path;
    },
    [route],
  );
}
