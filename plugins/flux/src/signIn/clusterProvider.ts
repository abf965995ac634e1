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

import { ApiClusterState } from '@fluxwatch/backstage-plugin-flux-common';

/** As the Kubernetes plugin calls it: `google`, or `oidc.okta`. */
export function clusterProvider(
  cluster: Pick<ApiClusterState, 'authProvider' | 'oidcTokenProvider'>,
): string | undefined {
  const { authProvider, oidcTokenProvider } = cluster;
  return authProvider === 'oidc' && oidcTokenProvider
    ? `oidc.${oidcTokenProvider}`
    : authProvider;
}

/**
 * Those that wait for the user's own sign-in, together where one sign-in is
 * enough for them.
 */
export function waitingForSignIn(
  clusters: readonly ApiClusterState[],
): ApiClusterState[][] {
  const groups = new Map<string | undefined, ApiClusterState[]>();
  for (const cluster of clusters) {
    if (cluster.reachability === 'needsSignIn') {
      const provider = clusterProvider(cluster);
      groups.set(provider, [...(groups.get(provider) ?? []), cluster]);
    }
  }
  return [...groups.values()];
}
