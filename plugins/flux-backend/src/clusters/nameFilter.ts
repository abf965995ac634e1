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

/** Which names count: all, or those included, less those excluded. `*` stands for any text. */
export interface NameFilter {
  include?: readonly string[];
  exclude?: readonly string[];
}

function toPattern(name: string): RegExp {
  const escaped = name
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}

/** The filter as a test of one name. */
export function createNameTest(filter: NameFilter): (name: string) => boolean {
  const include = filter.include?.map(toPattern);
  const exclude = (filter.exclude ?? []).map(toPattern);
  return name =>
    (include === undefined || include.some(pattern => pattern.test(name))) &&
    !exclude.some(pattern => pattern.test(name));
}

/** Names that the filter asks for one by one and that are not there. */
export function findMissingNames(
  filter: NameFilter,
  present: readonly string[],
): string[] {
  return (filter.include ?? []).filter(
    name => !name.includes('*') && !present.includes(name),
  );
}
