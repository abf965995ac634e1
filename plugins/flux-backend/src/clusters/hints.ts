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

import { Cluster } from './Cluster';
import { ClusterReadReason } from './ClusterReadError';
import { ReadSubject, describeRule } from './ReadSubject';

function signInHint(cluster: Cluster): string {
  const provider = cluster.oidcTokenProvider ?? cluster.authProvider;
  // The proxy lower-cases provider names on their way in, and then looks for the configured one.
  return provider === provider.toLowerCase()
    ? `Sign in to ${provider}: this cluster is read with your own token, while you look at it.`
    : `Write the oidcTokenProvider '${provider}' of this cluster in lower case: the Kubernetes proxy finds no token under any other name.`;
}

/** What the reader of the screen can do about a failed read. */
export function hintFor(
  reason: ClusterReadReason,
  cluster: Cluster,
  subject?: ReadSubject,
): string {
  switch (reason) {
    case 'unreachable':
      return 'Check that the cluster runs and that Backstage can reach the API server at the address in its Kubernetes configuration.';
    case 'timeout':
      return 'Check how busy the API server is, and the network between Backstage and the cluster.';
    case 'tls':
      return 'Check the certificate of the API server and the certificate authority (caData or caFile) of this cluster in the Kubernetes configuration of Backstage.';
    case 'unauthorized':
      return 'Check the credentials of this cluster in the Kubernetes configuration of Backstage: they may have expired.';
    case 'forbidden':
      return subject
        ? `Grant the account that Backstage uses ${describeRule(subject)}.`
        : 'Grant the account that Backstage uses the right to read this cluster.';
    case 'notFound':
      return subject
        ? `Check that Flux is installed there and serves ${subject.plural}.${subject.group}.`
        : 'Check the address of the API server in the Kubernetes configuration of Backstage.';
    case 'tooManyRequests':
      return 'Nothing to do at once: it is read again as soon as the server allows.';
    case 'serverError':
      return 'Look at the logs of the API server and of the Kubernetes plugin of Backstage.';
    case 'badResponse':
      return 'Check what stands between Backstage and the API server: the answer is not what Kubernetes sends.';
    case 'needsSignIn':
      return signInHint(cluster);
    case 'unknownCluster':
      return 'Check that the Kubernetes plugin of Backstage is installed and that its configuration names this cluster.';
    case 'proxyDenied':
      return 'Ask for the permission kubernetes.proxy in Backstage.';
    default:
      return reason satisfies never;
  }
}
