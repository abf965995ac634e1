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
  ApiClusterList,
  FluxRequestOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { FluxAnswer, useFluxAnswer } from './useFluxAnswer';

/** All clusters, for choosing among them: no signal is worth asking anew. */
export function useClusterList(): FluxAnswer<ApiClusterList> {
  const api = useApi(fluxApiRef);
  const ask = useCallback(
    (options: FluxRequestOptions) => api.listClusters(options),
    [api],
  );
  return useFluxAnswer({
    key: 'clusters',
    ask,
    urgency: () => 'never',
  });
}
