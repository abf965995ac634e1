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

import { Readiness } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { whereIncident } from './IncidentQueries';

/** How many of its resources need someone. */
export interface ClusterCounts {
  readiness: Record<Readiness, number>;
  /** Failed, or Progressing after they had Failed. */
  failing: number;
  /** Root causes. */
  incidents: number;
  /** Open alerts, but for those of the cluster as a whole. */
  alerts: { pending: number; firing: number };
}

type Total = number | string;

/** The counts of a cluster of which nothing is known. */
export function noCounts(): ClusterCounts {
  return {
    readiness: {
      Ready: 0,
      Progressing: 0,
      Failed: 0,
      Blocked: 0,
      Suspended: 0,
      Terminating: 0,
      NotReported: 0,
    },
    failing: 0,
    incidents: 0,
    alerts: { pending: 0, firing: 0 },
  };
}

/**
 * Counts for every cluster that has anything, with three queries however many
 * clusters there are. Each is answered from an index alone.
 */
export async function readClusterCounts(
  knex: Knex,
): Promise<Map<string, ClusterCounts>> {
  const counts = new Map<string, ClusterCounts>();
  const of = (cluster: string): ClusterCounts => {
    const ofCluster = counts.get(cluster) ?? noCounts();
    counts.set(cluster, ofCluster);
    return ofCluster;
  };
  const resources: {
    cluster: string;
    readiness: Readiness;
    failing: boolean | number;
    total: Total;
  }[] = await knex('flux_resources')
    .select('cluster', 'readiness', 'failing')
    .count({ total: '*' })
    .groupBy('cluster', 'readiness', 'failing');
  for (const { cluster, readiness, failing, total } of resources) {
    const ofCluster = of(cluster);
    ofCluster.readiness[readiness] += Number(total);
    ofCluster.failing += failing ? Number(total) : 0;
  }
  const incidents: { cluster: string; total: Total }[] = await whereIncident(
    knex('flux_resources'),
  )
    .select('cluster')
    .countDistinct({ total: 'root' })
    .groupBy('cluster');
  for (const { cluster, total } of incidents) {
    of(cluster).incidents = Number(total);
  }
  const alerts: {
    cluster: string;
    state: 'pending' | 'firing';
    total: Total;
  }[] = await knex('flux_alerts')
    // As the index says it, so that a database sees that they agree.
    .whereRaw(`state <> 'resolved'`)
    .whereRaw(`kind <> ''`)
    .select('cluster', 'state')
    .count({ total: '*' })
    .groupBy('cluster', 'state');
  for (const { cluster, state, total } of alerts) {
    of(cluster).alerts[state] = Number(total);
  }
  return counts;
}
