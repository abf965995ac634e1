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

import { ApiOwner } from '@fluxwatch/backstage-plugin-flux-common';
import { ResourceOwner } from '../../owners';

/** An entity that a resource belongs to as the HTTP API tells it. */
export function toOwner({
  entityRef,
  title,
  reason,
  ownedBy,
}: ResourceOwner): ApiOwner {
  return { entityRef, title, reason, ownedBy };
}

/** The owners of several resources, each entity once, in their order. */
export function toOwners(
  lists: readonly (readonly ResourceOwner[])[],
): ApiOwner[] {
  const byRef = new Map<string, ApiOwner>();
  for (const owner of lists.flat()) {
    if (!byRef.has(owner.entityRef)) {
      byRef.set(owner.entityRef, toOwner(owner));
    }
  }
  return [...byRef.values()];
}
