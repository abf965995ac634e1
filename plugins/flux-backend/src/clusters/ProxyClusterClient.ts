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

import { bodyChunks } from './bodyChunks';
import {
  ClusterClient,
  ClusterRequest,
  DocumentRequest,
  StreamRefusal,
  StreamRequest,
} from './ClusterClient';
import { Clock } from './Clock';
import { Cluster } from './Cluster';
import { ClusterReadFailed } from './ClusterReadError';
import { Deadline } from './Deadline';
import { mapErrorResponse } from './errorResponse';
import { failRequest, mapRequestError } from './failedRequest';
import { readBody } from './readBody';
import { ReadSubject } from './ReadSubject';
import { parseRetryAfter } from './retryAfter';

/** Enough of an error to understand it. */
const ERROR_BODY_BYTES = 64 * 1024;
/** A page of 500 objects with large inventories is some 100 MB at the very worst. */
const DOCUMENT_BYTES = 128 * 1024 * 1024;

export interface ProxyClusterClientOptions {
  cluster: Cluster;
  /** Base URL of the Kubernetes plugin's backend. */
  baseUrl: () => Promise<string>;
  /** The headers that say who asks; asked for anew with every request. */
  authorization: () => Promise<Record<string, string>>;
  clock: Clock;
  /** Longest document that is taken in, in bytes. */
  documentBytes?: number;
}

/** Reads a cluster through the proxy of Backstage's Kubernetes plugin. */
export class ProxyClusterClient implements ClusterClient {
  readonly #options: ProxyClusterClientOptions;

  constructor(options: ProxyClusterClientOptions) {
    this.#options = options;
  }

  get cluster(): string {
    return this.#options.cluster.name;
  }

  async getDocument(request: DocumentRequest): Promise<unknown> {
    const deadline = new Deadline(this.#options.clock, request.signal);
    deadline.restart(request.deadlineMs);
    try {
      const response = await this.#send(request, deadline.signal);
      const text = await readBody(
        response,
        this.#options.documentBytes ?? DOCUMENT_BYTES,
        { signal: deadline.signal },
      );
      request.onLength?.(Buffer.byteLength(text));
      return this.#parse(text, response.status, request.subject);
    } catch (error) {
      throw this.#explain(error, deadline, request.deadlineMs, request.subject);
    } finally {
      deadline.stop();
    }
  }

  async *stream(
    request: StreamRequest,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const { silenceMs } = request;
    const deadline = new Deadline(this.#options.clock, request.signal);
    let patienceMs = 0;
    const listen = () => {
      patienceMs = typeof silenceMs === 'number' ? silenceMs : silenceMs();
      deadline.restart(patienceMs);
    };
    listen();
    try {
      // The proxy sends no header before the first event: this waits for that.
      const response = await this.#send(request, deadline.signal);
      for await (const chunk of bodyChunks(response, deadline.signal)) {
        deadline.pause();
        yield chunk;
        listen();
      }
    } catch (error) {
      throw this.#explain(error, deadline, patienceMs, request.subject);
    } finally {
      deadline.stop();
    }
  }

  badResponse(words: string, subject?: ReadSubject): ClusterReadFailed {
    return failRequest({
      cluster: this.#options.cluster,
      subject,
      reason: 'badResponse',
      words,
    });
  }

  refusal(refusal: StreamRefusal): ClusterReadFailed {
    return mapErrorResponse({
      cluster: this.#options.cluster,
      subject: refusal.subject,
      status: refusal.code,
      body: JSON.stringify({ kind: 'Status', message: refusal.message }),
      retryAfterMs: refusal.retryAfterMs,
    });
  }

  async #send(request: ClusterRequest, signal: AbortSignal): Promise<Response> {
    const { cluster, clock } = this.#options;
    const query = new URLSearchParams(request.query).toString();
    const base = await this.#options.baseUrl();
    const response = await fetch(
      `${base}/proxy${request.path}${query === '' ? '' : `?${query}`}`,
      {
        headers: {
          ...(await this.#options.authorization()),
          'Backstage-Kubernetes-Cluster': cluster.name,
          Accept: request.accept ?? 'application/json',
          // Backstage compresses whatever it may, and holds back events to do so.
          'Accept-Encoding': 'identity',
        },
        // A redirect would carry the user's cluster token to wherever it points.
        redirect: 'manual',
        signal,
      },
    );
    if (response.ok) {
      return response;
    }
    throw mapErrorResponse({
      cluster,
      subject: request.subject,
      status: response.status,
      body: await readBody(response, ERROR_BODY_BYTES, {
        signal,
        cutOff: true,
      }),
      retryAfterMs: parseRetryAfter(
        response.headers.get('retry-after'),
        clock.now(),
      ),
    });
  }

  #parse(
    text: string,
    status: number,
    subject: ReadSubject | undefined,
  ): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw failRequest({
        cluster: this.#options.cluster,
        subject,
        status,
        reason: 'badResponse',
        words: 'the answer is not valid JSON',
      });
    }
  }

  #explain(
    error: unknown,
    deadline: Deadline,
    milliseconds: number,
    subject: ReadSubject | undefined,
  ): unknown {
    if (deadline.expired) {
      return failRequest({
        cluster: this.#options.cluster,
        subject,
        reason: 'timeout',
        words: `no answer within ${Math.round(milliseconds / 1000)} s`,
      });
    }
    return deadline.signal.aborted
      ? error
      : mapRequestError(error, this.#options.cluster, subject);
  }
}
