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

/** Which commit runs where. */
export const pageRevisions = {
  headline: {
    behind_one: '{{count}} resource is not the same on all clusters',
    behind_other: '{{count}} resources are not the same on all clusters',
    behindShown_one: 'On this page, {{count}} is not the same on all clusters',
    behindShown_other:
      'On this page, {{count}} are not the same on all clusters',
    same: 'Every cluster has the newest revision of everything here',
    sameSeen:
      'Every cluster that can be seen has the newest revision of everything here',
    none: 'No two clusters have a resource in common',
    noneSeen:
      'No two clusters have a resource in common, as far as can be seen',
  },
  noMatch: 'No resource matches.',
  onlyBehind: 'Only what is behind or differs',
  caption: 'What is applied where, what is behind first',
  scroll: 'Table of revisions, scrolls in both directions',
  resource: 'Resource',
  newest: 'newest',
  state: {
    current: 'current',
    behind: 'behind',
    differs: 'differs',
    none: 'none applied',
  },
  behindFor: 'behind for {{duration}}',
  absent: 'not on this cluster',
  unseen: 'cannot be seen',
} as const;
