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

import { ApiResourcePage } from '@fluxwatch/backstage-plugin-flux-common';
import { useMemo } from 'react';
import { ClusterOverview, clusterOverview } from '../verdict/clusterTiles';
import { EntityVerdict, entityVerdict } from '../verdict/entityVerdict';
import { EntityFlux } from './useEntityFlux';
import { useFluxIncidents } from './useFluxIncidents';
import { useNow } from './ClockProvider';

/** Time passes in steps of this here: only what is old depends on it. */
const STEP = 10_000;

/** The verdict on an entity and the overview of its clusters. */
export function useEntityVerdict(
  flux: EntityFlux,
  page: ApiResourcePage,
): { verdict: EntityVerdict; overview: ClusterOverview } {
  const { entityRef, resources } = flux;
  const troubled = page.items.some(
    ({ failing, readiness }) => failing || readiness === 'Blocked',
  );
  const incidents = useFluxIncidents(entityRef, {
    enabled: troubled,
    version: resources.readAt,
  });
  const step = Math.floor(useNow() / STEP) * STEP;
  return useMemo(
    () => ({
      verdict: entityVerdict(page, incidents, step),
      overview: clusterOverview(page, step),
    }),
    [page, incidents, step],
  );
}
