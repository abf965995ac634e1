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
  ApiController,
  ApiControllerList,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { ControllerHeading, ControllerState } from '../ControllerState';
import { MetricsError } from '../MetricsError';
import { PageRow, PageTable } from '../PageTable';
import { ApiCell, QueueCell, ReconcileCell, UsageCell } from './StatsCells';
import { VersionCell } from './VersionCell';

const COLUMNS = [
  { key: 'controller', width: '17%' },
  { key: 'cluster', width: '12%' },
  { key: 'state', width: '16%' },
  { key: 'version', width: '11%' },
  { key: 'reconciles', width: '14%' },
  { key: 'queue', width: '11%' },
  { key: 'api', width: '11%' },
  { key: 'usage', width: '8%' },
] as const;

function keyOf({ cluster, name, namespace }: ApiController): string {
  return [cluster, namespace, name].map(encodeURIComponent).join('-');
}

function isBlind({ metricsError, stats }: ApiController): boolean {
  return metricsError !== undefined && stats === undefined;
}

/** One row for each controller, those that are down first. */
export function ControllerTable(props: { list: ApiControllerList }) {
  const { clusters, items } = props.list;
  const { t } = useTranslationRef(fluxTranslationRef);
  const titles = new Map(clusters.map(item => [item.name, clusterTitle(item)]));
  return (
    <PageTable
      caption={t('pageControllers.table.caption')}
      region={t('pageControllers.table.scroll')}
      minWidth={1120}
      columns={COLUMNS.map(column => ({
        ...column,
        title: t(`pageControllers.table.${column.key}`),
      }))}
    >
      {items.map(controller => (
        <PageRow
          key={keyOf(controller)}
          heading={<ControllerHeading controller={controller} />}
          cells={[
            titles.get(controller.cluster) ?? controller.cluster,
            <ControllerState controller={controller} />,
            <VersionCell controller={controller} />,
            ...(isBlind(controller)
              ? []
              : [
                  <ReconcileCell stats={controller.stats} />,
                  <QueueCell stats={controller.stats} />,
                  <ApiCell stats={controller.stats} />,
                  <UsageCell stats={controller.stats} />,
                ]),
          ]}
          wide={
            controller.metricsError && isBlind(controller)
              ? {
                  columns: 4,
                  content: <MetricsError error={controller.metricsError} />,
                }
              : undefined
          }
        />
      ))}
    </PageTable>
  );
}
