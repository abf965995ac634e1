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
import { Counting } from '../judge';
import { formatResourceRef, ResourceRef } from '../resources/ResourceRef';
import { COMPONENT_KINDS } from './findControllers';

/** One controller, and what its counters said if they could be read. @public */
export interface CountersReading {
  component: string;
  namespace: string;
  name: string;
  read?: {
    pod: string;
    /** Milliseconds since the epoch: the counters of a process begin at nothing. */
    processStartedAt?: number;
    /** By resource, written `Kind/namespace/name`. */
    counts: ReadonlyMap<string, { count: number }>;
  };
}

/** How often a resource was reconciled, and when that was seen to have grown. */
interface Counter {
  count: number;
  movedAt?: number;
}

interface CountedController {
  kinds: readonly string[];
  /** Whose counters they are; undefined until they could be read once. */
  process?: string;
  since: number;
  readAt: number;
  counters: Map<string, Counter>;
  /** Those of which it counts any resource. */
  countedKinds: ReadonlySet<string>;
}

function kindOf(resource: string): string {
  return resource.slice(0, resource.indexOf('/'));
}

/** What another process has counted has happened since it began. */
function follow(
  before: CountedController,
  { pod, processStartedAt, counts }: NonNullable<CountersReading['read']>,
  at: number,
): CountedController {
  const process = `${pod} ${processStartedAt}`;
  const isSame = process === before.process;
  const isFirst = before.process === undefined;
  const counters = new Map<string, Counter>();
  for (const [resource, { count }] of counts) {
    const known = before.counters.get(resource);
    const isStill = isSame && known?.count === count;
    counters.set(
      resource,
      isStill ? known : { count, ...(!isFirst && { movedAt: at }) },
    );
  }
  return {
    kinds: before.kinds,
    ...{ process, counters, readAt: at },
    since: isSame ? before.since : at,
    countedKinds: new Set([...counters.keys()].map(kindOf)),
  };
}

/**
 * What the metrics of all controllers of one cluster tell of how each resource is
 * reconciled, from reading to reading.
 *
 * @public
 */
export class ReconcileCounters {
  #controllers = new Map<string, CountedController>();

  /**
   * @param readings - of all controllers of the cluster
   * @param at - when they were read, milliseconds since the epoch
   */
  see(readings: readonly CountersReading[], at: number): void {
    this.#controllers = new Map(
      readings.map(({ component, namespace, name, read }) => {
        const key = `${namespace}/${name}`;
        const before = this.#controllers.get(key) ?? {
          kinds: COMPONENT_KINDS[component] ?? [],
          since: -Infinity,
          readAt: -Infinity,
          counters: new Map(),
          countedKinds: new Set(),
        };
        return [key, read ? follow(before, read, at) : before];
      }),
    );
  }

  /**
   * @returns undefined while there is a controller of its kind that was never
   *   read, which may be the one that does it, and where no resource of its kind
   *   is counted at all
   */
  of(ref: ResourceRef): Counting | undefined {
    const own = [...this.#controllers.values()].filter(({ kinds }) =>
      kinds.includes(ref.kind),
    );
    if (
      own.some(({ process }) => process === undefined) ||
      !own.some(({ countedKinds }) => countedKinds.has(ref.kind))
    ) {
      return undefined;
    }
    const id = formatResourceRef(ref);
    const moves = own.flatMap(
      ({ counters }) => counters.get(id)?.movedAt ?? [],
    );
    return {
      since: Math.max(...own.map(({ since }) => since)),
      readAt: Math.min(...own.map(({ readAt }) => readAt)),
      ...(moves.length > 0 && { movedAt: Math.max(...moves) }),
    };
  }
}
