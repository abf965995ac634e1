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

import { ViewPage } from './savedView';

/** Names of the views that everybody has. */
export type BuiltInName =
  | 'failing'
  | 'blocked'
  | 'suspended'
  | 'mine'
  | 'behind';

/** A view that everybody has, and nobody can change. */
export interface BuiltInView {
  name: BuiltInName;
  query: string;
}

const FIXED: Readonly<Record<ViewPage, readonly BuiltInView[]>> = {
  resources: [
    { name: 'failing', query: 'readiness=Failed' },
    { name: 'blocked', query: 'readiness=Blocked' },
    { name: 'suspended', query: 'readiness=Suspended' },
  ],
  alerts: [],
  revisions: [{ name: 'behind', query: 'behind=true' }],
};

/**
 * @param own - the user and the groups of the user; without any, nothing is said
 *   to be theirs
 */
export function builtInViews(
  page: ViewPage,
  own: readonly string[],
): BuiltInView[] {
  const owners = own.map((ref): [string, string] => ['owner', ref]);
  const mine = {
    name: 'mine',
    query: `${new URLSearchParams(owners)}`,
  } as const;
  return page === 'revisions' || own.length === 0
    ? [...FIXED[page]]
    : [...FIXED[page], mine];
}
