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

import { compareVersions } from '../controllers/versions';
import { PlacedRevision } from './revisionLine';

/** What one cluster tells of the revision of a resource; see ClusterRevision. */
export interface SeenRevision {
  cluster: string;
  applied?: PlacedRevision;
  attempted?: PlacedRevision;
  appliedSince?: number;
  fetched?: PlacedRevision & { at: number };
}

/** What is known of one revision of a line. */
interface KnownRevision {
  identity: string;
  version?: string;
  /** Some cluster applied or tried it; others were only fetched yet. */
  used?: boolean;
  /** When it was last known to be the newest: some source fetched it then. */
  fetchedAt?: number;
  /** Some source had fetched another one by then, after it. */
  replacedBy?: number;
  /** When it was first seen on any cluster. */
  firstSeen?: number;
}

function least(a: number | undefined, b: number | undefined) {
  return a === undefined || b === undefined ? a ?? b : Math.min(a, b);
}

function most(a: number | undefined, b: number | undefined) {
  return a === undefined || b === undefined ? a ?? b : Math.max(a, b);
}

/** Whether `a` is known to come before `b` in their line. */
function isOlder(a: KnownRevision, b: KnownRevision): boolean {
  if (a.version && b.version) {
    return compareVersions(a.version, b.version) < 0;
  }
  if (b.fetchedAt === undefined) {
    return false;
  }
  if (a.fetchedAt !== undefined) {
    return a.fetchedAt < b.fetchedAt;
  }
  return a.replacedBy !== undefined && a.replacedBy <= b.fetchedAt;
}

/** The revisions of one line that some clusters applied or tried, in order. */
export class LineHistory {
  readonly #known = new Map<string, KnownRevision>();

  constructor(readonly key: string) {}

  take({ applied, attempted, appliedSince, fetched }: SeenRevision): void {
    const source = fetched?.line === this.key ? fetched : undefined;
    if (source) {
      this.#add(source, { fetchedAt: source.at, firstSeen: source.at });
    }
    for (const revision of new Set([applied, attempted])) {
      if (revision?.line === this.key) {
        const isReplaced = source && source.identity !== revision.identity;
        this.#add(revision, {
          used: true,
          replacedBy: isReplaced ? source.at : undefined,
          firstSeen: revision === applied ? appliedSince : undefined,
        });
      }
    }
  }

  /** The identity of the newest; undefined when it is not known which that is. */
  get newest(): string | undefined {
    const heads = this.#heads();
    return heads.length === 1 ? heads[0].identity : undefined;
  }

  /** When its newest was first there. */
  get movedAt(): number | undefined {
    return this.#heads().reduce<number | undefined>(
      (last, { firstSeen }) => most(last, firstSeen),
      undefined,
    );
  }

  firstSeen(identity: string): number | undefined {
    return this.#known.get(identity)?.firstSeen;
  }

  /** Undefined when it is not known to be older than any other. */
  behind(identity: string): { behindSince?: number } | undefined {
    const own = this.#known.get(identity);
    const newer = this.#used().filter(other => own && isOlder(own, other));
    if (newer.length === 0) {
      return undefined;
    }
    const since = newer.reduce<number | undefined>(
      (first, { firstSeen }) => least(first, firstSeen),
      undefined,
    );
    return since === undefined ? {} : { behindSince: since };
  }

  /** Those that none is known to be newer than. */
  #heads(): KnownRevision[] {
    const all = this.#used();
    // What has no place in the order is neither newer nor older.
    const placed = all.filter(
      ({ version, fetchedAt }) => version || fetchedAt !== undefined,
    );
    const candidates = placed.length > 0 ? placed : all;
    return candidates.filter(
      one => !candidates.some(other => isOlder(one, other)),
    );
  }

  #used(): KnownRevision[] {
    return [...this.#known.values()].filter(({ used }) => used);
  }

  #add(
    { identity, version }: PlacedRevision,
    sighting: Omit<KnownRevision, 'identity' | 'version'>,
  ): void {
    const known = this.#known.get(identity);
    this.#known.set(identity, {
      identity,
      version,
      used: known?.used || sighting.used,
      fetchedAt: most(known?.fetchedAt, sighting.fetchedAt),
      replacedBy: least(known?.replacedBy, sighting.replacedBy),
      firstSeen: least(known?.firstSeen, sighting.firstSeen),
    });
  }
}
