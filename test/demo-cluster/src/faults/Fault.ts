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

/** Which requests a fault hits; all that every given field fits. */
export interface FaultTarget {
  /** Plural of a kind, such as `kustomizations`. */
  plural?: string;
  namespace?: string;
  /** Kubernetes' verb: get, list, watch, patch, create. */
  verb?: string;
  /** Beginning of the path, such as `/apis` for discovery and all custom resources. */
  path?: string;
}

/** The statuses that a cluster can be made to answer with. */
export const FAULT_STATUSES = [
  401, 403, 404, 409, 410, 429, 500, 503, 504,
] as const;

export type FaultStatus = (typeof FAULT_STATUSES)[number];

/** Something that is wrong with the cluster until it is cleared. */
export type Fault =
  /** Connections are refused, and those that stand are reset. */
  | { type: 'down' }
  /** The port speaks TLS with a certificate that nobody signed. */
  | { type: 'tls' }
  /** Each answer begins later. */
  | { type: 'slow'; delayMs: number; on?: FaultTarget }
  /** Requests are accepted and never answered; running watches say nothing more. */
  | { type: 'silent'; on?: FaultTarget }
  /** Requests are refused; running watches end. `retryAfterSeconds` goes with 429 and 503. */
  | {
      type: 'status';
      status: FaultStatus;
      retryAfterSeconds?: number;
      on?: FaultTarget;
    }
  /** Running watches end in the middle of a line; new ones do after `afterMs`, or not at all where that is left out. */
  | { type: 'watchCut'; afterMs?: number; on?: FaultTarget }
  /** Lists stop half-way, watches send a line that is no JSON, and metrics are a web page. */
  | { type: 'brokenJson'; on?: FaultTarget }
  /** The metrics of the controllers never end; where `everyMs` is given, they come a line at a time. */
  | { type: 'endlessMetrics'; everyMs?: number };
