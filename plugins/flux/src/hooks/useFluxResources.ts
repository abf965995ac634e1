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

import { useApi } from '@backstage/frontend-plugin-api';
import {
  ApiResourcePage,
  FluxSignal,
  ListResourcesOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fluxApiRef } from '../api';
import { isAbandoned, untilAborted } from '../refresh/untilAborted';
import { readPages } from '../refresh/readPages';
import { ClusterTokens } from './useClusterTokens';
import { useFluxSignal } from './useFluxSignal';
import { useRefreshLoop } from './useRefreshLoop';

const PAGE_SIZE = 100;
/** Signals bring what is new; this only makes good what a lost one missed. */
const POLL_WITH_SIGNALS = 30_000;
const POLL_WITHOUT_SIGNALS = 10_000;
/** A change of something that is not shown may move it into what is. */
const UNSHOWN_GAP = 5_000;

/** What to read; absent fields ask for everything. */
export type ResourceQuery = Pick<ListResourcesOptions, 'entityRef' | 'q'>;

/** Resources, and how fresh they are. */
export interface FluxResources {
  /** Absent until the first answer; kept when a later read fails. */
  page?: ApiResourcePage;
  /** Why the last read failed; absent when it did not. */
  error?: Error;
  /** When the shown page was read; milliseconds since the epoch. */
  readAt?: number;
  /** The portal tells of changes by itself. */
  hasSignals: boolean;
  /** Milliseconds between two reads when there is no signal. */
  pollEvery: number;
  reading: boolean;
  refresh(): void;
  showMore(): void;
}

interface Answer {
  key: string;
  page?: ApiResourcePage;
  error?: Error;
  readAt?: number;
}

/** Reads the resources of an entity and keeps them up to date. */
export function useFluxResources(
  query: ResourceQuery,
  tokens: ClusterTokens,
  options: { enabled?: boolean } = {},
): FluxResources {
  const { entityRef, q } = query;
  const { enabled = true } = options;
  const api = useApi(fluxApiRef);
  const key = JSON.stringify([entityRef, q]);
  const [answer, setAnswer] = useState<Answer>({ key });
  const [reading, setReading] = useState(enabled);
  const [wanted, setWanted] = useState(PAGE_SIZE);
  const { read: readTokens, signIns } = tokens;

  const read = useCallback(
    async (signal: AbortSignal) => {
      setReading(true);
      try {
        const clusterTokens = await untilAborted(readTokens(), signal);
        const page = await readPages(api, { entityRef, q }, wanted, {
          signal,
          clusterTokens,
        });
        if (!isAbandoned(signal)) {
          setAnswer({ key, page, readAt: Date.now() });
        }
      } catch (caught) {
        if (isAbandoned(signal)) {
          return;
        }
        const error = caught instanceof Error ? caught : new Error(`${caught}`);
        setAnswer(last =>
          last.key === key ? { ...last, error } : { key, error },
        );
      } finally {
        if (!isAbandoned(signal)) {
          setReading(false);
        }
      }
    },
    [api, entityRef, q, key, wanted, readTokens],
  );

  const page = answer.key === key ? answer.page : undefined;
  const shown = useRef<ApiResourcePage>();
  shown.current = page;
  const request = useRef<(gap?: number) => void>();
  const onSignal = useCallback(
    ({ changed, inventory }: FluxSignal) => {
      const items = shown.current?.items ?? [];
      const ids = new Set(changed);
      if (inventory || items.some(({ id }) => ids.has(id))) {
        request.current?.();
      } else if (shown.current?.nextCursor !== undefined || q !== undefined) {
        request.current?.(UNSHOWN_GAP);
      }
    },
    [q],
  );
  const hasSignals = useFluxSignal(onSignal);
  const pollEvery = hasSignals ? POLL_WITH_SIGNALS : POLL_WITHOUT_SIGNALS;
  const refresh = useRefreshLoop(read, { pollEvery, enabled });
  request.current = refresh;

  useEffect(() => {
    if (signIns > 0) {
      refresh();
    }
  }, [signIns, refresh]);

  return {
    page,
    error: answer.key === key ? answer.error : undefined,
    readAt: answer.key === key ? answer.readAt : undefined,
    hasSignals,
    pollEvery,
    reading,
    refresh: useCallback(() => refresh(), [refresh]),
    showMore: useCallback(() => setWanted(count => count + PAGE_SIZE), []),
  };
}
