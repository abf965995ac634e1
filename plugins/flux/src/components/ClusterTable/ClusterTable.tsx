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
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef } from '../../translation';
import { ClusterHealth } from '../../verdict/clusterHealth';
import { PageTable } from '../PageTable';
import { ClusterRow } from './ClusterRow';

const COLUMNS = [
  { key: 'cluster', width: '18%' },
  { key: 'state', width: '21%' },
  { key: 'resources', width: '20%' },
  { key: 'alerts', width: '14%' },
  { key: 'flux', width: '16%' },
  { key: 'seen', width: '11%' },
] as const;

/** A row per cluster, those that need someone first. */
export function ClusterTable(props: {
  clusters: readonly ClusterHealth[];
  tokens: ClusterTokens;
}) {
  const { clusters, tokens } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <PageTable
      caption={t('pageClusters.table.caption')}
      region={t('pageClusters.table.scroll')}
      minWidth={1000}
      columns={COLUMNS.map(column => ({
        ...column,
        title: t(`pageClusters.table.${column.key}`),
      }))}
    >
      {clusters.map(health => (
        <ClusterRow key={health.cluster.name} health={health} tokens={tokens} />
      ))}
    </PageTable>
  );
}
