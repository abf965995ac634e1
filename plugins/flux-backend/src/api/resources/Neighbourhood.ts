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
  isSameResource,
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  BrokenRow,
  ClusterQueries,
  ResourceQueries,
  StoredKind,
  StoredResource,
} from '../../store';
import { FoundNeighbour } from '../answers/toNeighbour';
import { UserClusterRead } from '../userClusters/UserClusters';

/** Whether what is not known of a kind does not exist. */
function canTell(kinds: readonly StoredKind[], ref: ResourceRef): boolean {
  return kinds.some(
    ({ kind, namespace, observedAt }) =>
      kind === ref.kind &&
      observedAt !== undefined &&
      (namespace === undefined || namespace === ref.namespace),
  );
}

/** What a resource waits for, and what waits for the same root cause. */
export class Neighbourhood {
  readonly #start: StoredResource;
  readonly #found: ReadonlyMap<string, StoredResource>;
  readonly #isReadable: (ref: ResourceRef) => boolean;
  /** All that is Blocked by the same root cause. */
  readonly waiting: readonly ResourceRecord[];
  readonly broken: readonly BrokenRow[];

  private constructor(options: {
    start: StoredResource;
    found: readonly StoredResource[];
    root: ResourceRef;
    broken: readonly BrokenRow[];
    isReadable: (ref: ResourceRef) => boolean;
  }) {
    const { start, found, root, broken, isReadable } = options;
    this.#start = start;
    this.#found = new Map(
      found.map(item => [formatResourceRef(item.resource), item]),
    );
    this.#isReadable = isReadable;
    this.broken = broken;
    this.waiting = [...this.#found.values()].filter(
      ({ verdict }) => verdict.root && isSameResource(verdict.root.ref, root),
    );
  }

  /**
   * @param own - when the cluster was read for this user, all that was found
   */
  static async of(
    start: StoredResource,
    own: UserClusterRead | undefined,
    queries: { resources: ResourceQueries; clusters: ClusterQueries },
  ): Promise<Neighbourhood> {
    const { resource, verdict } = start;
    const { cluster } = resource;
    const root = verdict.root?.ref ?? resource;
    if (own) {
      const found = own.resources;
      return new Neighbourhood({ ...own, start, found, root, broken: [] });
    }
    const refs = [root, ...resource.prerequisites.map(({ ref }) => ref)];
    const [named, waiting, { items }] = await Promise.all([
      queries.resources.findMany(refs.map(ref => ({ ...ref, cluster }))),
      queries.resources.withRoot(cluster, root),
      queries.clusters.list([cluster]),
    ]);
    const kinds = items.flatMap(item => item.kinds);
    return new Neighbourhood({
      start,
      found: [...named.items, ...waiting.items],
      root,
      broken: [...named.broken, ...waiting.broken],
      isReadable: ref => canTell(kinds, ref),
    });
  }

  find(ref: ResourceRef): StoredResource | undefined {
    return this.#found.get(formatResourceRef(ref));
  }

  readonly lookup = (ref: ResourceRef): FoundNeighbour => {
    const found = this.find(ref);
    if (found) {
      return found;
    }
    // What the verdict says was judged when all of it was known.
    const { root } = this.#start.verdict;
    if (
      root &&
      isSameResource(root.ref, ref) &&
      (root.state === 'Missing' || root.state === 'Unreadable')
    ) {
      return root.state;
    }
    return this.#isReadable(ref) ? 'Missing' : 'Unreadable';
  };
}
