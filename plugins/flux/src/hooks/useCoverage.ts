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
  ApiCoverage,
  FluxRequestOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { CoverageView } from '../address/coverageView';
import { ClusterTokens } from './useClusterTokens';
import { FluxAnswer, useFluxAnswer } from './useFluxAnswer';

/** Reads who else tells of failures on a cluster. */
export function useCoverage(
  view: CoverageView,
  tokens: ClusterTokens,
): FluxAnswer<ApiCoverage> {
  const { cluster, provider } = view;
  const api = useApi(fluxApiRef);
  const ask = useCallback(
    (options: FluxRequestOptions) =>
      api.getCoverage(cluster, { provider }, options),
    [api, cluster, provider],
  );
  return useFluxAnswer({
    key: JSON.stringify([cluster, provider]),
    ask,
    tokens,
    urgency: () => 'later',
    enabled: cluster !== '',
  });
}
