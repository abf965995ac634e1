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
  AlertRules,
  ClusterJudge,
  DEFAULT_ALERT_RULES,
  findFluxKind,
  projectResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { Cluster } from '../../clusters';
import {
  StoredAlert,
  StoredController,
  StoredKind,
  StoredTransition,
} from '../../store';
import {
  ClusterBatch,
  ClusterStatusWrite,
} from '../../store/writing/ClusterBatch';
import { ClusterRegistry } from '../../store/writing/ClusterRegistry';
import { ClusterWriter } from '../../store/writing/ClusterWriter';
import { ControllerWriter } from '../../store/writing/ControllerWriter';
import { Leases } from '../../store/writing/Leases';
import { FluxObject } from './fluxObjects';

/** What is to be known of a cluster. */
export interface SeedCluster {
  name: string;
  authProvider?: string;
  /** What was first seen at the first time, judged until the second. */
  objects?: FluxObject[];
  seenAt?: number;
  now?: number;
  rules?: AlertRules;
  status?: Partial<ClusterStatusWrite>;
  kindErrors?: Record<string, StoredKind['error']>;
  alerts?: StoredAlert[];
  controllers?: StoredController[];
}

const KINDS = ['Kustomization', 'GitRepository', 'HelmRelease'];

export const SEEN_AT = Date.parse('2026-11-01T12:00:00Z');

function toCluster({ name, authProvider = 'serviceAccount' }: SeedCluster) {
  const needsSignIn = authProvider === 'google';
  return { name, authProvider, needsSignIn } satisfies Cluster;
}

/** Of the cluster `recovery`, which nobody can reach. */
export const OUT_OF_REACH: SeedCluster['status'] = {
  reachability: 'unreachable',
  reachabilitySince: SEEN_AT,
  error: {
    cluster: 'recovery',
    reason: 'unreachable',
    message: 'Reading the cluster recovery failed',
    hint: 'Check it.',
  },
};

function kindsOf({ name, now = SEEN_AT, kindErrors }: SeedCluster) {
  return KINDS.map((kind): StoredKind => {
    const known = findFluxKind(kind);
    const error = kindErrors?.[kind];
    return {
      cluster: name,
      group: known?.group ?? '',
      version: 'v1',
      kind,
      plural: known?.plural ?? '',
      resourceVersion: '1',
      observedAt: now,
      projectionVersion: 1,
      ...(error && { error, errorSince: SEEN_AT }),
    };
  });
}

function judge(seed: SeedCluster): ClusterBatch {
  const { name, objects = [], seenAt = SEEN_AT, now = SEEN_AT } = seed;
  const clusterJudge = new ClusterJudge({
    cluster: name,
    watchingOf: () => ({ since: seenAt, resumedAt: seenAt }),
    rules: seed.rules ?? DEFAULT_ALERT_RULES,
    isReadable: () => true,
  });
  const outcomes = [
    clusterJudge.apply(
      objects.map(object => ({
        type: 'set',
        resource: projectResource(name, object),
      })),
      seenAt,
    ),
    clusterJudge.tick(now),
  ];
  const records = [...clusterJudge.records()];
  const alerts = records.flatMap(({ resource, alerts: own = [] }) =>
    own.map(
      (alert): StoredAlert => ({
        id: randomUUID(),
        cluster: name,
        ref: resource,
        state: alert.state,
        alert,
      }),
    ),
  );
  return {
    id: randomUUID(),
    resources: records.map(record => ({ record, relabelled: true })),
    removed: [],
    alerts: [...alerts, ...(seed.alerts ?? [])],
    endedAlerts: [],
    transitions: outcomes.flatMap(({ transitions }) =>
      transitions.map(
        (transition): StoredTransition => ({ ...transition, cluster: name }),
      ),
    ),
    kinds: kindsOf(seed),
    goneKinds: [],
    status: {
      reachability: 'reachable',
      reachabilitySince: seenAt,
      kubernetesVersion: 'v1.34.1',
      discoveryErrors: [],
      ...seed.status,
    },
  };
}

/** Fills the database as the readers of the clusters would. */
export async function seedClusters(
  knex: Knex,
  seeds: readonly SeedCluster[],
): Promise<void> {
  await new ClusterRegistry(knex).record(seeds.map(toCluster), SEEN_AT);
  const leases = new Leases(knex, 15_000);
  const writer = new ClusterWriter(knex);
  for (const seed of seeds) {
    if (!toCluster(seed).needsSignIn) {
      const lease = await leases.acquire(seed.name, SEEN_AT);
      if (!lease) {
        throw new Error(`Somebody else holds ${seed.name}`);
      }
      await writer.write(lease, judge(seed));
      if (seed.controllers) {
        await new ControllerWriter(knex).write(lease, {
          at: SEEN_AT,
          controllers: seed.controllers.map(controller => ({ controller })),
          errors: [],
        });
      }
      await leases.release(lease);
    }
  }
}
