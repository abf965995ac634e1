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
} from '@fluxwatch/backstage-plugin-flux-common';
import { before, NOW } from './resources';

const NONE: ApiCluster['counts'] = {
  Ready: 0,
  Progressing: 0,
  Failed: 0,
  Blocked: 0,
  Suspended: 0,
  Terminating: 0,
  NotReported: 0,
};

/** How many resources a cluster has. */
export function counts(
  some: Partial<ApiCluster['counts']>,
): ApiCluster['counts'] {
  return { ...NONE, ...some };
}

/** A cluster on which all is well, unless told otherwise. */
export function fleetCluster(
  name: string,
  overrides: Partial<ApiCluster> = {},
  now: number = NOW,
): ApiCluster {
  return {
    name,
    reachability: 'reachable',
    observedAt: before(now, 8_000),
    kubernetesVersion: 'v1.34.1',
    distribution: 'k3s',
    counts: counts({ Ready: 39, NotReported: 2 }),
    failing: 0,
    incidents: 0,
    alerts: { pending: 0, firing: 0 },
    flux: [
      {
        namespace: 'flux-system',
        version: 'v2.9.5',
        managedBy: 'flux bootstrap',
        readyControllers: 6,
        totalControllers: 6,
      },
    ],
    errors: [],
    kinds: [
      { kind: 'Kustomization', version: 'v1' },
      { kind: 'HelmRelease', version: 'v2' },
      { kind: 'GitRepository', version: 'v1' },
    ],
    ...overrides,
  };
}

/** A kind that the portal may not list. */
export function forbiddenKind(
  cluster: string,
  kind: string = 'ImagePolicy',
): ApiClusterError {
  const name = kind.toLocaleLowerCase('en-US');
  const resources = [name.replace(/y$/, 'ie').concat('s')];
  const group = 'image.toolkit.fluxcd.io';
  return {
    cluster,
    kind,
    status: 403,
    reason: 'forbidden',
    message: `${resources[0]}.${group} is forbidden`,
    hint: `Let the service account of the portal list and watch ${kind}.`,
    rbacRule: { apiGroups: [group], resources, verbs: ['list', 'watch'] },
  };
}
