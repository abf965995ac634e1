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
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { RecordRow, ResourceRow, toResourceRow } from '../rows/ResourceRow';
import { storable } from '../rows/storable';
import { ResourceWrite } from './ClusterBatch';
import { inParts } from './inParts';

const KEY = ['cluster', 'kind', 'namespace', 'name'] as const;

const REPLACED = [
  'readiness',
  'attention_rank',
  'failing',
  'alert_state',
  'kubernetes_id',
  'entity_ref',
  'root',
  'root_state',
  'search_text',
  'revision_text',
  'lowest_revision',
  'highest_revision',
  'revision',
  'revision_since',
] as const satisfies readonly (keyof ResourceRow)[];

/** Kubernetes allows no longer ones; PostgreSQL indexes no much longer ones. */
const MAX_LABEL_KEY = 317;
const MAX_LABEL_VALUE = 63;

/** The resources of a batch, and which of them are new. */
export interface WrittenResources {
  ids: string[];
  added: boolean;
}

async function writeLabels(
  trx: Knex,
  labels: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Promise<void> {
  const rows = [...labels].flatMap(([resource_id, own]) =>
    Object.entries(own)
      .filter(
        ([key, value]) =>
          key.length <= MAX_LABEL_KEY && value.length <= MAX_LABEL_VALUE,
      )
      .map(([label_key, label_value]) =>
        storable({ resource_id, label_key, label_value }),
      ),
  );
  for (const ids of inParts([...labels.keys()])) {
    await trx('flux_resource_labels').whereIn('resource_id', ids).delete();
  }
  for (const part of inParts(rows)) {
    await trx('flux_resource_labels').insert(part);
  }
}

async function writeRecords(
  trx: Knex,
  records: ReadonlyMap<string, ResourceRecord>,
): Promise<void> {
  const rows = [...records].map(
    ([resource_id, record]): RecordRow =>
      storable({ resource_id, record: JSON.stringify(record) }),
  );
  await trx('flux_resource_records')
    .insert(rows)
    .onConflict('resource_id')
    .merge();
}

/** Writes resources; one that is known keeps its id. */
export async function writeResources(
  trx: Knex,
  resources: readonly ResourceWrite[],
): Promise<WrittenResources> {
  const written: WrittenResources = { ids: [], added: false };
  for (const part of inParts(resources)) {
    const byRef = new Map(
      part.map(write => [formatResourceRef(write.record.resource), write]),
    );
    const rows = part.map(({ record }) =>
      storable(toResourceRow(record, randomUUID())),
    );
    const proposed = new Set(rows.map(({ id }) => id));
    const returned: (ResourceRef & { id: string })[] = await trx(
      'flux_resources',
    )
      .insert(rows)
      .onConflict([...KEY])
      .merge([...REPLACED])
      .returning(['id', 'kind', 'namespace', 'name']);
    const labels = new Map<string, Record<string, string>>();
    const records = new Map<string, ResourceRecord>();
    for (const { id, ...ref } of returned) {
      const write = byRef.get(formatResourceRef(ref));
      if (write) {
        records.set(id, write.record);
      }
      if (write?.relabelled) {
        labels.set(id, write.record.resource.labels);
      }
      written.ids.push(id);
      written.added ||= proposed.has(id);
    }
    await writeRecords(trx, records);
    await writeLabels(trx, labels);
  }
  return written;
}

/**
 * Removes what other tables hold of some resources.
 *
 * @param ids - a query of their ids
 */
export async function removeParts(
  trx: Knex,
  ids: Knex.QueryBuilder,
): Promise<void> {
  for (const table of ['flux_resource_labels', 'flux_resource_records']) {
    await trx(table).whereIn('resource_id', ids.clone()).delete();
  }
}

export async function removeResources(
  trx: Knex,
  cluster: string,
  refs: readonly ResourceRef[],
): Promise<void> {
  for (const part of inParts(refs)) {
    const removed = () =>
      trx('flux_resources').whereIn(
        [...KEY],
        part.map(ref => [cluster, ref.kind, ref.namespace, ref.name]),
      );
    await removeParts(trx, removed().select('id'));
    await removed().delete();
  }
}
