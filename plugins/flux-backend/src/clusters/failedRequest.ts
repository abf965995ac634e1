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
import { ClusterReadFailed, ClusterReadReason } from './ClusterReadError';
import { classifyConnectionFault, faultText } from './connectionFault';
import { hintFor } from './hints';
import { readRule } from './RbacRule';
import { BodyTooLarge } from './readBody';
import { ReadSubject, describeRead } from './ReadSubject';

/** Names of the errors with which Backstage refuses to issue a token. */
const REFUSALS = new Set(['AuthenticationError', 'NotAllowedError']);

/** A request that got no usable answer. */
export interface FailedRequest {
  cluster: Cluster;
  subject?: ReadSubject;
  status?: number;
  reason: ClusterReadReason;
  /** What went wrong, in a few words. */
  words: string;
  hint?: string;
}

/** The error for a request without a usable answer. */
export function failRequest(request: FailedRequest): ClusterReadFailed {
  const { cluster, subject, reason, words } = request;
  return new ClusterReadFailed({
    cluster: cluster.name,
    kind: subject?.kind,
    namespace: subject?.namespace,
    status: request.status,
    reason,
    message: `Reading ${describeRead(cluster.name, subject)} failed: ${words}`,
    hint: request.hint ?? hintFor(reason, cluster, subject),
    ...(reason === 'forbidden' && subject && { rbacRule: readRule(subject) }),
  });
}

/** Tells what an error means that was thrown while a request was made or its answer read. */
export function mapRequestError(
  error: unknown,
  cluster: Cluster,
  subject?: ReadSubject,
): ClusterReadFailed {
  if (error instanceof ClusterReadFailed) {
    return error;
  }
  if (error instanceof BodyTooLarge) {
    return failRequest({
      cluster,
      subject,
      reason: 'badResponse',
      words: `the answer is longer than ${error.limit} bytes`,
    });
  }
  if (error instanceof Error && REFUSALS.has(error.name)) {
    return failRequest({
      cluster,
      subject,
      reason: 'unauthorized',
      words: 'Backstage issued no token for its Kubernetes plugin',
      hint: 'Sign in to Backstage again; a token with access restrictions cannot be used for clusters.',
    });
  }
  const fault = classifyConnectionFault(faultText(error));
  return failRequest({
    cluster,
    subject,
    reason: fault?.reason ?? 'unreachable',
    words: `the Kubernetes proxy of Backstage gave no answer (${
      fault?.words ?? 'unknown reason'
    })`,
    hint: 'Check that the backend of Backstage can reach itself at the address in backend.baseUrl, and that its Kubernetes plugin runs.',
  });
}
