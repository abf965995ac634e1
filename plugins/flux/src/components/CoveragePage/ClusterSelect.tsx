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
import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { SelectField } from '../SelectField';

/** Chooses one cluster. */
export function ClusterSelect(props: {
  clusters: readonly ApiCluster[];
  value: string;
  change(name: string): void;
}) {
  const { change, clusters, value } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const isKnown = clusters.some(({ name }) => name === value);
  return (
    <SelectField
      id="flux-coverage-cluster"
      label={t('pageCoverage.cluster')}
      value={value}
      change={change}
    >
      {!isKnown && <option value={value}>{value}</option>}
      {clusters.map(cluster => (
        <option key={cluster.name} value={cluster.name}>
          {clusterTitle(cluster)}
        </option>
      ))}
    </SelectField>
  );
}
