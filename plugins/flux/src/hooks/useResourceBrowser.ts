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
  ListResourcesOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { ResourceView, resourceQuery } from '../address/resourceView';
import { ClusterTokens } from './useClusterTokens';
import {
  FluxAnswer,
  Urgency,
  urgencyByItems,
  useFluxAnswer,
} from './useFluxAnswer';

/** What fits on some screens; the DOM holds no more, however many there are. */
const PAGE_SIZE = 50;
/** In a larger fleet something comes or goes all the time. */
const SMALL_FLEET = 500;

function urgency(signal: FluxSignal, page?: ApiResourcePage): Urgency {
  const inventory = (page?.totalItems ?? 0) <= SMALL_FLEET && signal.inventory;
  return urgencyByItems({ ...signal, inventory }, page?.items ?? []);
}

/** Reads the one page of the resources that is shown, again and again. */
export function useResourceBrowser(
  view: ResourceView,
  tokens: ClusterTokens,
): FluxAnswer<ApiResourcePage> {
  const api = useApi(fluxApiRef);
  const key = JSON.stringify(resourceQuery(view));
  const ask = useCallback(
    (options: FluxRequestOptions) => {
      const query: ListResourcesOptions = JSON.parse(key);
      return api.listResources(
        { ...query, include: ['owners'], limit: PAGE_SIZE },
        options,
      );
    },
    [api, key],
  );
  return useFluxAnswer({ key, ask, urgency, tokens });
}
