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

import { RbacRule } from './RbacRule';

/** Why a read of a cluster failed, in one word. */
export type ClusterReadReason =
  | 'unreachable'
  | 'timeout'
  | 'tls'
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'tooManyRequests'
  | 'serverError'
  | 'badResponse'
  | 'needsSignIn'
  | 'unknownCluster'
  | 'proxyDenied';

/**
 * A read that failed, as data: kept with the cluster and shown to people, so
 * it holds no token, no address and no stack.
 */
export interface ClusterReadError {
  cluster: string;
  /** The Kubernetes kind that was read, when the read was about one. */
  kind?: string;
  /** The namespace that was read, when the read was limited to one. */
  namespace?: string;
  /** HTTP status of the answer; absent when there was none. */
  status?: number;
  reason: ClusterReadReason;
  /** What was tried and what came back, in a sentence. */
  message: string;
  /** What the reader of the screen can do about it, in a sentence. */
  hint: string;
  /** Of a read that was refused: the right that would let it pass. */
  rbacRule?: RbacRule;
}

/** Thrown by everything that reads a cluster; `detail` is what may be kept and shown. */
export class ClusterReadFailed extends Error {
  readonly detail: ClusterReadError;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfterMs?: number;

  constructor(detail: ClusterReadError, retryAfterMs?: number) {
    super(detail.message);
    this.name = 'ClusterReadFailed';
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
  }
}
