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

/** A kind as one cluster serves it, found by discovery. */
export interface ServedKind {
  group: string;
  /** The version to read: the server's favourite among those we understand. */
  version: string;
  kind: string;
  plural: string;
  namespaced: boolean;
}

/** What stays the same when a cluster begins to serve another version of a kind. */
export function kindKey(kind: { group: string; kind: string }): string {
  return `${kind.group}/${kind.kind}`;
}

/** Where a kind is read: in these namespaces, or in the whole cluster at once. */
export function scopesOf(
  { namespaced }: ServedKind,
  namespaces: readonly string[] | undefined,
): ReadonlyArray<string | undefined> {
  return namespaced && namespaces ? namespaces : [undefined];
}
