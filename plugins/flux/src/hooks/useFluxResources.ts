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
  FluxSignal,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { LARGEST_PAGE, readPages } from '../refresh/readPages';
import { hasUnread } from '../verdict/hasUnread';
import { ClusterTokens } from './useClusterTokens';
import {
  Freshness,
  Urgency,
  urgencyByItems,
  useFluxAnswer,
} from './useFluxAnswer';

/** They are read again and again, as long as somebody looks. */
const MOST_PAGES = 4;

/** Resources, and how fresh they are. */
export interface FluxResources extends Freshness {
  /** Absent until the first answer; kept when a later read fails. */
  page?: ApiResourcePage;
}

function urgency(signal: FluxSignal, page?: ApiResourcePage): Urgency {
  if (urgencyByItems(signal, page?.items ?? []) === 'now') {
    // What takes several requests can wait for a moment.
    return page && page.items.length > LARGEST_PAGE ? 'later' : 'now';
  }
  return page && hasUnread(page) ? 'later' : 'never';
}

/**
 * Reads the resources of an entity and keeps them up to date: all of them, as
 * what is told of the entity must not depend on how many fit into an answer,
 * unless they are very many.
 */
export function useFluxResources(
  entityRef: string,
  tokens: ClusterTokens,
): FluxResources {
  const api = useApi(fluxApiRef);
  const ask = useCallback(
    (request: FluxRequestOptions) =>
      readPages(api, { entityRef }, MOST_PAGES, request),
    [api, entityRef],
  );
  const { answer: page, ...freshness } = useFluxAnswer({
    key: entityRef,
    ask,
    urgency,
    tokens,
  });
  return { ...freshness, page };
}
