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

import {
  formatResourceRef,
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { FoundNeighbour } from './toNeighbour';

/** One step of the way from a resource to its root cause. */
export interface ChainLink {
  ref: ResourceRef;
  found: FoundNeighbour;
}

/**
 * The way from a Blocked resource, which is the first link, to its root cause.
 * Where resources wait for each other, it goes once round.
 *
 * @returns nothing when the resource waits for nothing
 */
export function waitingChain(
  start: ResourceRecord,
  lookup: (ref: ResourceRef) => FoundNeighbour,
): ChainLink[] {
  if (!start.verdict.blockedBy) {
    return [];
  }
  const links: ChainLink[] = [{ ref: start.resource, found: start }];
  const seen = new Set([formatResourceRef(start.resource)]);
  let next: ResourceRef | undefined = start.verdict.blockedBy;
  while (next && !seen.has(formatResourceRef(next))) {
    seen.add(formatResourceRef(next));
    const found = lookup(next);
    links.push({ ref: next, found });
    next = typeof found === 'string' ? undefined : found.verdict.blockedBy;
  }
  return links;
}

/**
 * Those whose own way to the root cause leads over a resource.
 *
 * @param waiting - Blocked resources of one root cause
 */
export function heldUpBy(
  ref: ResourceRef,
  waiting: readonly ResourceRecord[],
): ResourceRecord[] {
  const held = new Set([formatResourceRef(ref)]);
  const waitersOf = new Map<string, ResourceRecord[]>();
  for (const record of waiting) {
    const { blockedBy } = record.verdict;
    if (blockedBy) {
      const target = formatResourceRef(blockedBy);
      const others = waitersOf.get(target) ?? [];
      others.push(record);
      waitersOf.set(target, others);
    }
  }
  const found: ResourceRecord[] = [];
  for (const target of held) {
    for (const record of waitersOf.get(target) ?? []) {
      const id = formatResourceRef(record.resource);
      if (!held.has(id)) {
        held.add(id);
        found.push(record);
      }
    }
  }
  return found;
}
