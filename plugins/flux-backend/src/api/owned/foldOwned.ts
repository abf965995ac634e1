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
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { OwnedResource } from '../../store';

/** A resource that needs someone, with those of the same owners that wait for it. */
export interface FoldedItem {
  item: OwnedResource;
  /** It is what their trouble goes back to itself, and not held up by another. */
  isRoot: boolean;
  heldUp: OwnedResource[];
}

/** A resource among all clusters as one text. */
export function keyOf(
  { subject }: Pick<OwnedResource, 'subject'>,
  ref: ResourceRef | string = subject,
): string {
  const text = typeof ref === 'string' ? ref : formatResourceRef(ref);
  return `${subject.cluster}/${text}`;
}

/**
 * What merely waits for a root that is Ready or Progressing again needs nobody:
 * it is about to be tried.
 */
function needsSomeone(resource: OwnedResource): boolean {
  const { alertState, failing, readiness, rootState } = resource;
  return (
    alertState !== undefined ||
    failing ||
    readiness === 'Suspended' ||
    (readiness === 'Blocked' &&
      rootState !== 'Ready' &&
      rootState !== 'Progressing')
  );
}

/** Is its trouble that of another resource? */
function isHeldUp(resource: OwnedResource): boolean {
  return (
    resource.readiness === 'Blocked' &&
    resource.root !== undefined &&
    resource.root !== formatResourceRef(resource.subject)
  );
}

/** As the lists of resources are ordered: those that need someone first. */
function compare(a: OwnedResource, b: OwnedResource): number {
  const [left, right] = [a, b].map(({ attentionRank, subject }) => [
    attentionRank,
    subject.cluster,
    subject.namespace,
    subject.name,
    subject.kind,
  ]);
  const place = left.findIndex((value, index) => value !== right[index]);
  return place >= 0 && left[place] < right[place] ? -1 : Number(place >= 0);
}

/** Those that wait for a resource of somebody else: whom they wait for matters. */
export function heldUpByOthers(
  resources: readonly OwnedResource[],
): OwnedResource[] {
  const needed = resources.filter(needsSomeone);
  const keys = new Set(needed.map(resource => keyOf(resource)));
  return needed
    .filter(
      resource =>
        isHeldUp(resource) && !keys.has(keyOf(resource, resource.root)),
    )
    .sort(compare);
}

/**
 * Those that need someone, what needs someone first. What is held up by one of
 * them alone is folded into it.
 *
 * @param blockedBy - what a resource waits for, of those whose root is somebody
 *   else's, by key
 */
export function foldOwned(
  resources: readonly OwnedResource[],
  blockedBy: ReadonlyMap<string, ResourceRef>,
): FoldedItem[] {
  const needed = new Map(
    resources.filter(needsSomeone).map(resource => [keyOf(resource), resource]),
  );
  /** The one of the same owners that a resource waits for at last. */
  const holderOf = (resource: OwnedResource): OwnedResource => {
    if (!isHeldUp(resource)) {
      return resource;
    }
    const root = needed.get(keyOf(resource, resource.root));
    if (root) {
      return root;
    }
    let holder = resource;
    const seen = new Set<OwnedResource>();
    for (;;) {
      seen.add(holder);
      const ref = blockedBy.get(keyOf(holder));
      const next = ref && needed.get(keyOf(holder, ref));
      if (!next) {
        return holder;
      }
      if (seen.has(next)) {
        // They wait for each other: all of them name the same one.
        const chain = [...seen];
        return chain.slice(chain.indexOf(next)).sort(compare)[0];
      }
      holder = next;
    }
  };
  const items = new Map<OwnedResource, FoldedItem>();
  for (const resource of [...needed.values()].sort(compare)) {
    const holder = holderOf(resource);
    const item = items.get(holder) ?? {
      item: holder,
      isRoot: !isHeldUp(holder),
      heldUp: [],
    };
    items.set(holder, item);
    if (holder !== resource) {
      item.heldUp.push(resource);
    }
  }
  return [...items.values()].sort((a, b) => compare(a.item, b.item));
}
