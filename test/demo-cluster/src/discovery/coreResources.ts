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

import type { ServedKind } from './ApiCatalog';
import { discoveryResource } from './discoveryResource';

// Kinds that every API server has and that portals ask for (the Kubernetes plugin lists them for each entity).
// Recordings leave out the discovery of the core group.
const CORE_KINDS = [
  ['configmaps', 'ConfigMap'],
  ['events', 'Event'],
  ['limitranges', 'LimitRange'],
  ['pods', 'Pod'],
  ['resourcequotas', 'ResourceQuota'],
  ['services', 'Service'],
] as const;

/** The kinds of the core group: those recorded, and those that are always there. */
export function coreResources(recorded: ServedKind[]): ServedKind[] {
  const all = new Map(recorded.map(kind => [kind.plural, kind]));
  for (const [plural, kind] of CORE_KINDS) {
    const core = { group: '', version: 'v1', plural, kind, namespaced: true };
    if (!all.has(plural)) {
      all.set(plural, { ...core, discovery: discoveryResource(core) });
    }
  }
  return [...all.values()].sort((a, b) => (a.plural < b.plural ? -1 : 1));
}
