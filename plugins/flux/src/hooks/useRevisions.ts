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
  ApiRevisionPage,
  FluxRequestOptions,
  ListRevisionsOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { revisionQuery, RevisionView } from '../address/revisionView';
import { ClusterTokens } from './useClusterTokens';
import { FluxAnswer, useFluxAnswer } from './useFluxAnswer';

const PAGE_SIZE = 50;

/** Reads the shown rows of the matrix of commits and clusters. */
export function useRevisions(
  view: RevisionView,
  tokens: ClusterTokens,
): FluxAnswer<ApiRevisionPage> {
  const api = useApi(fluxApiRef);
  const key = JSON.stringify(revisionQuery(view));
  const ask = useCallback(
    (options: FluxRequestOptions) => {
      const query: ListRevisionsOptions = JSON.parse(key);
      return api.listRevisions({ ...query, limit: PAGE_SIZE }, options);
    },
    [api, key],
  );
  // A row knows no ids of resources, so any change may concern it.
  return useFluxAnswer({ key, ask, tokens, urgency: () => 'later' });
}
