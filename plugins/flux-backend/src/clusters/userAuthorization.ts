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

import type { IncomingHttpHeaders } from 'node:http';
import { Cluster } from './Cluster';

const PREFIX = 'backstage-kubernetes-authorization';

/** The header in which the browser sends the user's token for clusters of this kind. */
function headerName(cluster: Cluster): string {
  const provider = [cluster.authProvider, cluster.oidcTokenProvider]
    .filter(part => part !== undefined)
    .join('-');
  return `${PREFIX}-${provider}`.toLowerCase();
}

/**
 * The one token of a user's request that is meant for this cluster, as a header
 * to send on. Tokens for other clusters stay behind, and so does the bare
 * `Backstage-Kubernetes-Authorization`, which would fit any cluster.
 */
export function forwardedAuthorization(
  cluster: Cluster,
  headers: IncomingHttpHeaders,
): Record<string, string> | undefined {
  const name = headerName(cluster);
  const token = headers[name];
  return typeof token === 'string' && token !== ''
    ? { [name]: token }
    : undefined;
}
