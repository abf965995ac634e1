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

import {
  formatResourceRef,
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import {
  AlertRow,
  AlertSubjectRef,
  describeAlertRow,
  fromAlertRow,
  fromSubjectColumns,
  StoredAlert,
} from '../rows/AlertRow';
import { ClusterRow, fromClusterRow, StoredCluster } from '../rows/ClusterRow';
import {
  describeKindRow,
  fromKindRow,
  KindRow,
  StoredKind,
} from '../rows/KindRow';
import { BrokenRow, parseColumn, parseRows } from '../rows/parseStored';
import { recordSchema } from '../rows/recordSchema';
import { RecordRow, ResourceRow } from '../rows/ResourceRow';

/** An open alert whose row cannot be understood. */
interface BrokenAlert extends AlertSubjectRef {
  id: string;
  message: string;
}

/** All that was written about one cluster, to go on from there. */
export interface LoadedCluster {
  /** Absent when it is not known, or its row cannot be understood. */
  state?: StoredCluster;
  records: ResourceRecord[];
  /** Resources whose rows cannot be understood. */
  brokenResources: ResourceRef[];
  openAlerts: StoredAlert[];
  brokenAlerts: BrokenAlert[];
  kinds: StoredKind[];
  /** What else cannot be understood, resources included. */
  broken: BrokenRow[];
}

export async function loadCluster(
  knex: Knex,
  cluster: string,
): Promise<LoadedCluster> {
  const clusters: ClusterRow[] = await knex('flux_clusters')
    .where({ name: cluster })
    .select('*');
  const resources: (Pick<
    ResourceRow,
    'cluster' | 'kind' | 'namespace' | 'name'
  > & { record: RecordRow['record'] | null })[] = await knex('flux_resources')
    .leftJoin('flux_resource_records', 'resource_id', 'id')
    .where({ cluster })
    .select('cluster', 'kind', 'namespace', 'name', 'record');
  const alertRows: AlertRow[] = await knex('flux_alerts')
    .where({ cluster })
    .whereNot('state', 'resolved')
    .select('*');
  const kindRows: KindRow[] = await knex('flux_kinds')
    .where({ cluster })
    .select('*');
  const states = parseRows(
    clusters.map(row => ({ ...row, cluster })),
    () => 'the state',
    fromClusterRow,
  );
  const records = parseRows(resources, formatResourceRef, row =>
    parseColumn(recordSchema, row.record ?? ''),
  );
  const understood = new Set(
    records.items.map(({ resource }) => formatResourceRef(resource)),
  );
  const alerts = alertRows.map(row => ({
    row,
    read: parseRows([row], describeAlertRow, fromAlertRow),
  }));
  const kinds = parseRows(kindRows, describeKindRow, fromKindRow);
  return {
    ...(states.items[0] && { state: states.items[0] }),
    records: records.items,
    brokenResources: resources
      .filter(row => !understood.has(formatResourceRef(row)))
      .map(({ kind, namespace, name }) => ({ kind, namespace, name })),
    openAlerts: alerts.flatMap(({ read }) => read.items),
    brokenAlerts: alerts.flatMap(({ row, read }) =>
      read.broken.map(({ message }) => ({
        ...fromSubjectColumns(row),
        id: row.id,
        message,
      })),
    ),
    kinds: kinds.items,
    broken: [states, records, kinds].flatMap(read => read.broken),
  };
}
