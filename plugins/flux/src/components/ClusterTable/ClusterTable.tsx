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
import { FleetCluster } from '../../verdict/fleet';
import { PageTable } from '../PageTable';
import { ClusterRow } from './ClusterRow';

const COLUMNS = [
  { key: 'cluster', width: '20%' },
  { key: 'state', width: '18%' },
  { key: 'resources', width: '22%' },
  { key: 'alerts', width: '12%' },
  { key: 'flux', width: '18%' },
  { key: 'seen', width: '10%' },
] as const;

/** A row per cluster, those that need someone first. */
export function ClusterTable(props: {
  clusters: readonly FleetCluster[];
  tokens: ClusterTokens;
}) {
  const { clusters, tokens } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <PageTable
      caption={t('pageClusters.table.caption')}
      region={t('pageClusters.table.scroll')}
      minWidth={960}
      columns={COLUMNS.map(column => ({
        ...column,
        title: t(`pageClusters.table.${column.key}`),
      }))}
    >
      {clusters.map(cluster => (
        <ClusterRow
          key={cluster.cluster.name}
          fleetCluster={cluster}
          tokens={tokens}
        />
      ))}
    </PageTable>
  );
}
