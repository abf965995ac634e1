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

import { ClusterReadError, ClusterReadFailed } from '../clusters';

/** What an API server says whose own request to a pod failed. */
const POD_NOT_REACHED =
  /error trying to reach service|dial tcp|i\/o timeout|context deadline exceeded|no route to host/i;

/** Why a pod that runs may answer the portal nothing. */
export const POD_BLOCKED =
  "The API server reaches the pod on that port for you: check that it may. The NetworkPolicy 'allow-scraping' of Flux lets in pods alone, which many API servers are not; one that also lets in the addresses of the API server mends it.";

function hintFor({ reason, message, status, hint }: ClusterReadError): string {
  if (POD_NOT_REACHED.test(message)) {
    return /connection refused/i.test(message)
      ? 'Nothing listens there: check --metrics-addr of the controller, and whether its pod is just starting.'
      : POD_BLOCKED;
  }
  if (reason === 'notFound') {
    return /pods? .* not found/i.test(message)
      ? 'The pod is gone; the one that took its place is read next.'
      : 'The pod serves no /metrics on that port: check --metrics-addr of the controller.';
  }
  return reason === 'badResponse' && status === undefined
    ? 'Look at what the pod serves there: it is not what a Flux controller does. It is tried again, less often.'
    : hint;
}

/** The same with what its reader can do where it is about metrics. */
export function explainMetricsFault(
  failed: ClusterReadFailed,
): ClusterReadError {
  return { ...failed.detail, hint: hintFor(failed.detail) };
}
