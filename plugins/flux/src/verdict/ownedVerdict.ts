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

import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiClusterError,
  ApiOwnedOverview,
} from '@fluxwatch/backstage-plugin-flux-common';
import { UnknownCluster, unknownClusters } from './unknownClusters';

/** How what someone owns is doing, at a glance. */
export type OwnedState =
  | 'noGroup'
  | 'noComponent'
  | 'needed'
  | 'quiet'
  | 'allWell';

export interface OwnedVerdict {
  state: OwnedState;
  /** The names of the groups of the user. */
  groups: string[];
  /** Neither deployed nor failing, as far as all of that is in the answer. */
  underWay: number;
  unknown: UnknownCluster[];
  /** Of what is no cluster of the answer, such as the list of clusters. */
  otherErrors: ApiClusterError[];
  /** Every cluster was seen, and all of it: only then is it `every cluster`. */
  certain: boolean;
}

function groupNames(owners: readonly string[]): string[] {
  return owners
    .map(owner => parseEntityRef(owner, { defaultKind: 'group' }))
    .filter(({ kind }) => kind.toLocaleLowerCase('en-US') === 'group')
    .map(({ name }) => name);
}

/** The verdict on all that a user, and the groups of the user, own. */
export function ownedVerdict(
  overview: ApiOwnedOverview,
  now: number,
): OwnedVerdict {
  const { clusters, components, deployed, errors, items, totalItems } =
    overview;
  const groups = groupNames(overview.owners);
  const unknown = unknownClusters(clusters, errors, now);
  const otherErrors = errors.filter(
    error => !clusters.some(({ name }) => name === error.cluster),
  );
  const needy = new Set(items.map(({ entityRef }) => entityRef));
  const rest =
    components - deployed - (overview.withoutResources ?? 0) - needy.size;
  const verdict = {
    groups,
    underWay: items.length === totalItems ? Math.max(0, rest) : 0,
    unknown,
    otherErrors,
    certain: unknown.length === 0 && otherErrors.length === 0,
  };
  if (totalItems > 0) {
    return { ...verdict, state: 'needed' };
  }
  if (components === 0) {
    return {
      ...verdict,
      state: groups.length === 0 ? 'noGroup' : 'noComponent',
    };
  }
  return { ...verdict, state: deployed === components ? 'allWell' : 'quiet' };
}
