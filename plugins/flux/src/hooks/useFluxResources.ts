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
  FluxRequestOptions,
  ListResourcesOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback, useState } from 'react';
import { fluxApiRef } from '../api';
import { readPages } from '../refresh/readPages';
import { ClusterTokens } from './useClusterTokens';
import { Freshness, urgencyByItems, useFluxAnswer } from './useFluxAnswer';

const PAGE_SIZE = 100;

/** What to read; absent fields ask for everything. */
export type ResourceQuery = Pick<ListResourcesOptions, 'entityRef' | 'q'>;

/** Resources, and how fresh they are. */
export interface FluxResources extends Freshness {
  /** Absent until the first answer; kept when a later read fails. */
  page?: ApiResourcePage;
  showMore(): void;
}

/** Reads the resources of an entity and keeps them up to date. */
export function useFluxResources(
  query: ResourceQuery,
  tokens: ClusterTokens,
  options: { enabled?: boolean } = {},
): FluxResources {
  const { entityRef, q } = query;
  const api = useApi(fluxApiRef);
  const [wanted, setWanted] = useState(PAGE_SIZE);
  const ask = useCallback(
    (request: FluxRequestOptions) =>
      readPages(api, { entityRef, q }, wanted, request),
    [api, entityRef, q, wanted],
  );
  const { answer: page, ...freshness } = useFluxAnswer({
    key: JSON.stringify([entityRef, q]),
    ask,
    urgency(signal, shown?: ApiResourcePage) {
      const urgency = urgencyByItems(signal, shown?.items ?? []);
      const mayGrow = shown?.nextCursor !== undefined || q !== undefined;
      return urgency === 'later' && !mayGrow ? 'never' : urgency;
    },
    tokens,
    enabled: options.enabled,
  });
  return {
    ...freshness,
    page,
    showMore: useCallback(() => setWanted(count => count + PAGE_SIZE), []),
  };
}
