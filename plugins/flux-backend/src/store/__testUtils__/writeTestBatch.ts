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

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ResourceRecord } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterBatch } from '../writing/ClusterBatch';
import { ClusterRegistry } from '../writing/ClusterRegistry';
import { ClusterWriter } from '../writing/ClusterWriter';
import { Lease } from '../writing/Lease';
import { Leases } from '../writing/Leases';
import { NOW } from './testRecords';

export const LEASE_MS = 15_000;

/** Makes a cluster known and takes its lease. */
export async function holdCluster(knex: Knex, name: string): Promise<Lease> {
  const rows: { name: string }[] = await knex('flux_clusters').select('name');
  const names = new Set([...rows.map(row => row.name), name]);
  const clusters = [...names].map(known => ({
    name: known,
    authProvider: 'serviceAccount',
    needsSignIn: false,
  }));
  await new ClusterRegistry(knex).record(clusters, NOW);
  const lease = await new Leases(knex, LEASE_MS).acquire(name, NOW);
  if (!lease) {
    throw new Error(`Somebody else holds '${name}'`);
  }
  return lease;
}

export function batch(fields: Partial<ClusterBatch> = {}): ClusterBatch {
  return {
    id: randomUUID(),
    resources: [],
    removed: [],
    alerts: [],
    endedAlerts: [],
    transitions: [],
    kinds: [],
    goneKinds: [],
    ...fields,
  };
}

/** Writes records of any number of clusters, as their readers would. */
export async function writeRecords(
  knex: Knex,
  records: readonly ResourceRecord[],
): Promise<void> {
  const names = new Set(records.map(({ resource }) => resource.cluster));
  for (const name of names) {
    const lease = await holdCluster(knex, name);
    const resources = records
      .filter(({ resource }) => resource.cluster === name)
      .map(own => ({ record: own, relabelled: true }));
    await new ClusterWriter(knex).write(lease, batch({ resources }));
    await new Leases(knex, LEASE_MS).release(lease);
  }
}
