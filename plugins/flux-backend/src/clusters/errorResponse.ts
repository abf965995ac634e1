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
import { isJsonObject, objectAt, parseJson, stringAt } from './jsonDocument';
import { printableText } from './printableText';
import { readRule } from './RbacRule';
import { ReadSubject, describeRead } from './ReadSubject';

/** An answer that was not a success, and the request that it answers. */
export interface ErrorResponse {
  cluster: Cluster;
  subject?: ReadSubject;
  status: number;
  /** The body, cut off where it was long. */
  body: string;
  retryAfterMs?: number;
}

interface Verdict {
  reason: ClusterReadReason;
  words: string;
}

/** The status is the proxy's own then: the cluster gave none. */
const NEVER_ANSWERED = new Set<ClusterReadReason>(['unreachable', 'tls']);

const BY_STATUS = new Map<number, ClusterReadReason>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [408, 'timeout'],
  [429, 'tooManyRequests'],
  [504, 'timeout'],
]);

function reasonOfStatus(status: number): ClusterReadReason {
  return (
    BY_STATUS.get(status) ?? (status >= 500 ? 'serverError' : 'badResponse')
  );
}

/** An error of Backstage's own: of the Kubernetes plugin, or of what stands before it. */
function judgeBackstageError(status: number, error: unknown): Verdict {
  const message = stringAt(error, 'message') ?? '';
  const fault = classifyConnectionFault(faultText(error));
  if (status === 500 && /token not found under/i.test(message)) {
    return { reason: 'needsSignIn', words: 'it needs a token of the user' };
  }
  if (/request error/.test(message) && fault) {
    return fault;
  }
  const words = printableText(message);
  if (status === 403) {
    return { reason: 'proxyDenied', words };
  }
  if (status === 404) {
    return { reason: 'unknownCluster', words };
  }
  return { reason: reasonOfStatus(status), words };
}

function judge(response: ErrorResponse): Verdict {
  const { status, body } = response;
  const document = parseJson(body);
  if (isJsonObject(document) && document.kind === 'Status') {
    return {
      reason: reasonOfStatus(status),
      words: printableText(stringAt(document, 'message') ?? ''),
    };
  }
  if (isJsonObject(document) && isJsonObject(document.error)) {
    return judgeBackstageError(status, objectAt(document, 'error'));
  }
  // Express answers so when nothing is mounted at /api/kubernetes.
  if (status === 404 && /Cannot GET/.test(body)) {
    return {
      reason: 'unknownCluster',
      words: 'the Kubernetes plugin of Backstage is not there',
    };
  }
  return { reason: reasonOfStatus(status), words: '' };
}

/**
 * Tells what an answer means. Three parties may have given it: the Kubernetes
 * API server (a `Status` object, or plain text for a path that it does not
 * know), the proxy on its behalf (an error that wraps the connection's), or
 * Backstage (a permission, an unknown cluster, a missing token).
 */
export function mapErrorResponse(response: ErrorResponse): ClusterReadFailed {
  const { cluster, subject, status, retryAfterMs } = response;
  const verdict = judge(response);
  // An `aks` cluster answers 401 where the others miss the token beforehand.
  const reason =
    verdict.reason === 'unauthorized' && cluster.needsSignIn
      ? 'needsSignIn'
      : verdict.reason;
  const words = verdict.words === '' ? '' : `: ${verdict.words}`;
  return new ClusterReadFailed(
    {
      cluster: cluster.name,
      kind: subject?.kind,
      namespace: subject?.namespace,
      status,
      reason,
      message: `Reading ${describeRead(cluster.name, subject)} failed${
        NEVER_ANSWERED.has(reason) ? '' : ` with status ${status}`
      }${words}`,
      hint: hintFor(reason, cluster, subject),
      ...(reason === 'forbidden' && subject && { rbacRule: readRule(subject) }),
    },
    retryAfterMs,
  );
}
