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
  ApiCluster,
  ApiClusterError,
  ApiClusterState,
  findInstallations,
  kubernetesDistribution,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  ClusterCounts,
  ClusterOverview,
  noCounts,
  StoredAlert,
  StoredController,
  StoredKind,
} from '../../store';
import { clusterErrors } from './clusterErrors';
import { toOptionalTime, toTime } from './time';
import { toAlert } from './toAlert';

/** When the oldest of those that could be read was last confirmed. */
function oldest(kinds: readonly StoredKind[]): number | undefined {
  const times = kinds.flatMap(({ observedAt }) => observedAt ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** A cluster without what only its own page shows. */
export function toClusterState(
  cluster: ClusterOverview,
  alert?: StoredAlert,
): ApiClusterState {
  const needsSignIn = cluster.reachability === 'needsSignIn';
  return {
    name: cluster.name,
    title: cluster.title,
    reachability: cluster.reachability,
    reachabilitySince: toTime(cluster.reachabilitySince),
    authProvider: needsSignIn ? cluster.authProvider : undefined,
    oidcTokenProvider: needsSignIn ? cluster.oidcTokenProvider : undefined,
    observedAt: toOptionalTime(cluster.observedAt),
    alert: alert && toAlert(alert.alert),
  };
}

/** A cluster with all that is known of it. */
export function toCluster(options: {
  cluster: ClusterOverview;
  kinds: readonly StoredKind[];
  counts?: ClusterCounts;
  alert?: StoredAlert;
  /** Absent when it is not known which there are. */
  controllers?: readonly StoredController[];
  controllerErrors: readonly ApiClusterError[];
}): ApiCluster {
  const { cluster, kinds, counts = noCounts(), alert } = options;
  const { kubernetesVersion } = cluster;
  const names = new Set(kinds.map(({ kind }) => kind));
  return {
    ...toClusterState(cluster, alert),
    kubernetesVersion,
    distribution:
      kubernetesVersion && kubernetesDistribution(kubernetesVersion),
    flux: options.controllers && findInstallations(options.controllers),
    counts: counts.readiness,
    failing: counts.failing,
    incidents: counts.incidents,
    alerts: counts.alerts,
    errors: [...clusterErrors(cluster), ...options.controllerErrors],
    kinds: [...names].map(name => {
      const scopes = kinds.filter(({ kind }) => kind === name);
      return {
        kind: name,
        version: scopes[0].version,
        observedAt: toOptionalTime(oldest(scopes)),
      };
    }),
  };
}
