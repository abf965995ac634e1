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

/**
 * Names one Flux resource within a cluster. Kinds of Flux are unique across
 * its API groups, so the group is not needed to tell two references apart.
 *
 * @public
 */
export interface ResourceRef {
  kind: string;
  namespace: string;
  name: string;
}

/**
 * The text form that Flux itself uses in its messages: `Kind/namespace/name`.
 *
 * @public
 */
export function formatResourceRef(ref: ResourceRef): string {
  return `${ref.kind}/${ref.namespace}/${ref.name}`;
}

/**
 * Reads `Kind/namespace/name`.
 *
 * @returns undefined when the text has another form
 * @public
 */
export function parseResourceRef(text: string): ResourceRef | undefined {
  const parts = text.split('/');
  if (parts.length !== 3 || parts.some(part => part.trim() === '')) {
    return undefined;
  }
  const [kind, namespace, name] = parts.map(part => part.trim());
  return { kind, namespace, name };
}

/** @public */
export function isSameResource(a: ResourceRef, b: ResourceRef): boolean {
  return a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;
}
