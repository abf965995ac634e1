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

import { ReadSubject } from '../clusters/ReadSubject';
import { ServedKind } from './ServedKind';

/** Where the Kubernetes API serves a kind, everywhere or in one namespace. */
export function resourcePath(kind: ServedKind, namespace?: string): string {
  const base = `/apis/${kind.group}/${kind.version}`;
  return namespace === undefined
    ? `${base}/${kind.plural}`
    : `${base}/namespaces/${encodeURIComponent(namespace)}/${kind.plural}`;
}

/** How errors name a kind. */
export function subjectOf(kind: ServedKind, namespace?: string): ReadSubject {
  const { group, plural } = kind;
  return { group, kind: kind.kind, plural, namespace };
}
