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
import { ApiClusterState } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { FilterTexts } from '../FilterTexts';

/** Chooses clusters, by what people call them. */
export function ClusterFilter(props: {
  id: string;
  clusters: readonly ApiClusterState[];
  value: string[];
  change(value: string[]): void;
}) {
  const { change, clusters, id, value } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const titles = new Map(
    clusters.map(cluster => [cluster.name, clusterTitle(cluster)]),
  );
  return (
    <FilterTexts
      id={id}
      label={t('page.filter.cluster')}
      options={[...titles.keys()]}
      titleOf={name => titles.get(name) ?? name}
      value={value}
      change={change}
    />
  );
}
