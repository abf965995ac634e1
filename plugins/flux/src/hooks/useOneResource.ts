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
  ApiResourceDetail,
  FluxRequestOptions,
  FluxSignal,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { ClusterTokens } from './useClusterTokens';
import {
  FluxAnswer,
  Urgency,
  urgencyByItems,
  useFluxAnswer,
} from './useFluxAnswer';
import { LinkedResource } from './useResourceHref';

function urgency(signal: FluxSignal, detail?: ApiResourceDetail): Urgency {
  return urgencyByItems(signal, detail ? [detail.resource] : []);
}

/** Reads one resource by its name, and keeps it up to date. */
export function useOneResource(
  resource: LinkedResource,
  tokens: ClusterTokens,
): FluxAnswer<ApiResourceDetail> {
  const { cluster, kind, name, namespace } = resource;
  const api = useApi(fluxApiRef);
  const ask = useCallback(
    (options: FluxRequestOptions) =>
      api.getResource({ cluster, kind, namespace, name }, options),
    [api, cluster, kind, namespace, name],
  );
  const key = JSON.stringify([cluster, kind, namespace, name]);
  return useFluxAnswer({ key, ask, urgency, tokens });
}
