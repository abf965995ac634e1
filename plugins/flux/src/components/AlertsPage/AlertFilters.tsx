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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  ApiIncident,
} from '@fluxwatch/backstage-plugin-flux-common';
import { AlertView } from '../../address/alertView';
import { isEntityRef } from '../../address/isEntityRef';
import { fluxTranslationRef } from '../../translation';
import { ClusterFilter } from '../ClusterFilter';
import { FilterBar } from '../FilterBar';
import { FilterTexts } from '../FilterTexts';

/** Whose alerts are shown, and of which clusters. */
export function AlertFilters(props: {
  view: AlertView;
  clusters: readonly ApiCluster[];
  incidents: readonly ApiIncident[];
  change(view: AlertView): void;
}) {
  const { change, clusters, incidents, view } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const owners = incidents.flatMap(incident =>
    (incident.owners ?? []).flatMap(({ entityRef, ownedBy = [] }) => [
      ...ownedBy,
      entityRef,
    ]),
  );
  return (
    <FilterBar>
      <ClusterFilter
        id="flux-alerts-cluster"
        clusters={clusters}
        value={view.cluster}
        change={cluster => change({ ...view, cluster })}
      />
      <FilterTexts
        id="flux-alerts-owner"
        label={t('page.filter.owner')}
        options={owners}
        value={view.owner}
        change={owner => change({ ...view, owner })}
        free={{ isValid: isEntityRef, problem: t('page.filter.notEntity') }}
      />
    </FilterBar>
  );
}
