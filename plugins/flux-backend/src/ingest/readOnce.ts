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

import { Clock, systemClock } from '../clusters/Clock';
import { ClusterClient } from '../clusters/ClusterClient';
import {
  ClusterReadError,
  ClusterReadFailed,
} from '../clusters/ClusterReadError';
import { ConcurrencyLimit } from './ConcurrencyLimit';
import { KubernetesObject } from './KubernetesObject';
import { listObjects } from './listObjects';
import { ReadTiming, defaultTiming } from './ReadTiming';
import { subjectOf } from './resourcePath';
import { scopesOf, ServedKind } from './ServedKind';

/** What a cluster holds at one moment. */
export interface ReadOnceResult {
  items: Array<{ kind: ServedKind; objects: KubernetesObject[] }>;
  /** Kinds and namespaces that could not be read, and objects that make no sense. */
  errors: ClusterReadError[];
  /** When the first list was asked for, in milliseconds since the epoch. */
  observedAt: number;
}

export interface ReadOnceOptions {
  client: ClusterClient;
  kinds: readonly ServedKind[];
  /** Reads these namespaces only. */
  namespaces?: readonly string[];
  signal?: AbortSignal;
  timing?: Partial<ReadTiming>;
  clock?: Clock;
}

/**
 * Lists kinds once, without watching: for a read on behalf of a user. What
 * cannot be read is an error in the result and hides nothing else.
 */
export async function readOnce(
  options: ReadOnceOptions,
): Promise<ReadOnceResult> {
  const { client, kinds, namespaces, signal } = options;
  const timing = { ...defaultTiming, ...options.timing };
  const clock = options.clock ?? systemClock;
  const observedAt = clock.now();
  const lists = new ConcurrencyLimit(timing.concurrentLists);
  const errors: ClusterReadError[] = [];

  async function listScope(
    kind: ServedKind,
    namespace: string | undefined,
  ): Promise<KubernetesObject[]> {
    try {
      const listed = await listObjects({
        client,
        kind,
        namespace,
        timing,
        clock,
        signal,
      });
      const subject = subjectOf(kind, namespace);
      errors.push(
        ...listed.problems.map(
          problem => client.badResponse(problem, subject).detail,
        ),
      );
      return listed.objects;
    } catch (error) {
      if (!(error instanceof ClusterReadFailed)) {
        throw error;
      }
      errors.push({ ...error.detail, kind: kind.kind, namespace });
      return [];
    }
  }

  const items = await Promise.all(
    kinds.map(async kind => {
      const objects = await Promise.all(
        scopesOf(kind, namespaces).map(namespace =>
          lists.run(() => listScope(kind, namespace)),
        ),
      );
      return { kind, objects: objects.flat() };
    }),
  );
  return { items, errors, observedAt };
}
