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
  ApiAlertPage,
  ApiIncidentPage,
  FluxRequestOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../api';
import { AlertView } from '../address/alertView';
import { FluxAnswer, useFluxAnswer } from './useFluxAnswer';

/** What is wrong: causes, and what is no resource's failure. */
export interface Alerts {
  incidents: ApiIncidentPage;
  others: ApiAlertPage;
}

const PAGE_SIZE = 100;

/**
 * Reads what needs someone. What fails or is overdue, and controllers that are
 * down, are told by their incidents.
 */
export function useAlerts(view: AlertView, wanted: number): FluxAnswer<Alerts> {
  const api = useApi(fluxApiRef);
  const key = JSON.stringify(view);
  const ask = useCallback(
    async (options: FluxRequestOptions): Promise<Alerts> => {
      const { cluster, owner }: AlertView = JSON.parse(key);
      const asked = {
        ...(cluster.length > 0 && { cluster }),
        ...(owner.length > 0 && { owner }),
      };
      const [incidents, others] = await Promise.all([
        api.listIncidents(
          {
            ...asked,
            include: ['owners'],
            limit: wanted,
          },
          options,
        ),
        api.listAlerts(
          {
            ...asked,
            rule: ['FluxClusterUnreachable', 'FluxSuspendedTooLong'],
            include: ['owners'],
            limit: PAGE_SIZE,
          },
          options,
        ),
      ]);
      return { incidents, others };
    },
    [api, key, wanted],
  );
  return useFluxAnswer({ key, ask });
}
