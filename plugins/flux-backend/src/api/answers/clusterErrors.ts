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

import { ApiClusterError } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterOverview } from '../../store';
import { toClusterError } from './toClusterError';

/** Which errors of a cluster concern somebody; all of them when absent. */
export interface ErrorScope {
  kinds?: readonly string[];
  namespaces?: readonly string[];
}

function isIn(names: readonly string[] | undefined, name?: string): boolean {
  return name === undefined || !names?.length || names.includes(name);
}

/**
 * What cannot be read of a cluster. When that is all of it, the one error that
 * says why, and not the same for each kind.
 */
export function clusterErrors(
  cluster: ClusterOverview,
  { kinds, namespaces }: ErrorScope = {},
): ApiClusterError[] {
  if (cluster.error) {
    return [toClusterError(cluster.error, cluster.reachabilitySince)];
  }
  const ofKinds = cluster.failingKinds.flatMap(
    ({ error, errorSince, ...read }) =>
      error && isIn(kinds, read.kind) && isIn(namespaces, read.namespace)
        ? [toClusterError({ ...error, kind: read.kind }, errorSince)]
        : [],
  );
  const discovery = cluster.discoveryErrors
    .filter(({ kind }) => isIn(kinds, kind))
    .map(error => toClusterError(error));
  return [...ofKinds, ...discovery];
}
