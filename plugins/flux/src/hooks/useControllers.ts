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
  ApiControllerDetail,
  ApiControllerList,
  FluxRequestOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { FluxAnswer, useFluxAnswer } from './useFluxAnswer';

/** A controller of Flux, by its Deployment. */
export interface ControllerName {
  cluster: string;
  namespace: string;
  name: string;
}

/** Reads the controllers, again and again: signals do not tell of metrics. */
export function useControllers(
  clusters: readonly string[],
): FluxAnswer<ApiControllerList> {
  const api = useApi(fluxApiRef);
  const key = JSON.stringify(clusters);
  const ask = useCallback(
    (options: FluxRequestOptions) => {
      const cluster: string[] = JSON.parse(key);
      return api.listControllers(
        cluster.length > 0 ? { cluster } : {},
        options,
      );
    },
    [api, key],
  );
  return useFluxAnswer({ key, ask, urgency: () => 'never' });
}

/** Reads one controller with its samples of the last hours. */
export function useController(
  controller: ControllerName,
  hours: number,
): FluxAnswer<ApiControllerDetail> {
  const { cluster, name, namespace } = controller;
  const api = useApi(fluxApiRef);
  const ask = useCallback(
    (options: FluxRequestOptions) =>
      api.getController({ cluster, namespace, name }, { hours }, options),
    [api, cluster, namespace, name, hours],
  );
  const key = JSON.stringify([cluster, namespace, name, hours]);
  return useFluxAnswer({ key, ask, urgency: () => 'never' });
}
