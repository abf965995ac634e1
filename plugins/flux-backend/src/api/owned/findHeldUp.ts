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
  isSameResource,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { IncidentQueries, StoredResource } from '../../store';
import { toRef } from '../answers/toRef';
import { FoldedItem } from './foldOwned';

/** The first of them are told, the others are counted. */
const SHOWN = 5;

/** What an item holds up. */
export interface HeldUp {
  refs: ResourceRef[];
  total: number;
}

/**
 * What each item holds up: of a root cause everything on its cluster, of what
 * waits itself those of the same owners.
 *
 * @param own - what was read for the asking user alone
 */
export async function findHeldUp(
  folded: readonly FoldedItem[],
  own: readonly StoredResource[],
  incidents: IncidentQueries,
): Promise<(folded: FoldedItem) => HeldUp> {
  const ownClusters = new Set(own.map(({ resource }) => resource.cluster));
  const toIncident = ({ item }: FoldedItem) => ({
    cluster: item.subject.cluster,
    root: toRef(item.subject),
  });
  const roots = folded
    .filter(
      ({ item, isRoot }) => isRoot && !ownClusters.has(item.subject.cluster),
    )
    .map(toIncident);
  const members =
    roots.length > 0 ? await incidents.members(roots, SHOWN + 1) : undefined;
  return each => {
    const { item, isRoot, heldUp } = each;
    const { subject } = item;
    const waitsForItem = ({ resource, verdict }: StoredResource) =>
      resource.cluster === subject.cluster &&
      verdict.root !== undefined &&
      isSameResource(verdict.root.ref, subject) &&
      !isSameResource(resource, subject);
    if (!isRoot) {
      return {
        refs: heldUp.slice(0, SHOWN).map(held => toRef(held.subject)),
        total: heldUp.length,
      };
    }
    const isOwn = ownClusters.has(subject.cluster);
    const waiting = (isOwn ? own : members?.items ?? []).filter(waitsForItem);
    return {
      refs: waiting.slice(0, SHOWN).map(({ resource }) => toRef(resource)),
      total: isOwn ? waiting.length : members?.heldUpBy(toIncident(each)) ?? 0,
    };
  };
}
