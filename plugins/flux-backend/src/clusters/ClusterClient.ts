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

import { ClusterReadFailed } from './ClusterReadError';
import { ReadSubject } from './ReadSubject';

/** A GET of the Kubernetes API of one cluster. */
export interface ClusterRequest {
  /** Path in the Kubernetes API, e.g. `/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** Accept header; JSON unless told otherwise. */
  accept?: string;
  /** Named in errors. */
  subject?: ReadSubject;
  /** Ends the request early; the call then rejects. */
  signal?: AbortSignal;
}

/** A request for one document. */
export interface DocumentRequest extends ClusterRequest {
  /** The whole answer must be there within so many milliseconds. */
  deadlineMs: number;
  /** Told how long the answer is, in bytes. */
  onLength?: (bytes: number) => void;
}

/** A request for a stream that is read as it comes. */
export interface StreamRequest extends ClusterRequest {
  /**
   * The stream fails with reason `timeout` when it says nothing for so many
   * milliseconds; a function is asked before each wait. The time that its reader
   * takes does not count.
   */
  silenceMs: number | (() => number);
}

/**
 * Reads one cluster. All that fails is a ClusterReadFailed, but for the abort
 * of the caller's own signal, which may reject with anything.
 */
export interface ClusterClient {
  /** Name of the cluster. */
  readonly cluster: string;
  /** The JSON document that answers a request. */
  getDocument(request: DocumentRequest): Promise<unknown>;
  /** The bytes of an answer as they arrive. Leaving the loop closes the stream. */
  stream(request: StreamRequest): AsyncGenerator<Uint8Array, void, undefined>;
  /** The error for an answer that makes no sense. */
  badResponse(words: string, subject?: ReadSubject): ClusterReadFailed;
  /** The error for a refusal that came within a stream instead of as its answer. */
  refusal(refusal: StreamRefusal): ClusterReadFailed;
}

/** A Kubernetes `Status` that ends a stream. */
export interface StreamRefusal {
  /** The HTTP status that it stands for. */
  code: number;
  message: string;
  retryAfterMs?: number;
  subject?: ReadSubject;
}
