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

import { ApiResourcePage } from '@fluxwatch/backstage-plugin-flux-common';

/**
 * Does an entity have no resource at all, for sure? Not while a cluster cannot
 * be seen: it might have some there.
 */
export function hasNothing(
  page: Pick<ApiResourcePage, 'items' | 'clusters' | 'errors'>,
): boolean {
  return (
    page.items.length === 0 &&
    page.errors.length === 0 &&
    page.clusters.every(({ reachability }) => reachability === 'reachable')
  );
}
