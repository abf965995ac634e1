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

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  sendRequest,
  type RequestOptions,
  type ServerAddress,
} from './sendRequest';
import { WatchLines } from './WatchLines';

const TIMEOUT_MS = 30_000;
const PAUSE_MS = 1_000;

/** An answer as tests look at it. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The parsed body; its text where it is no JSON. A test knows what it asked for. */
  body: ReturnType<typeof JSON.parse>;
}

/** The Kubernetes API as one user calls it. */
export class ApiClient {
  constructor(
    private readonly server: ServerAddress,
    private readonly token: string | undefined,
  ) {}

  /** A path as JSON, or in the form that `accept` names. */
  get(path: string, accept = 'application/json'): Promise<Answer> {
    return this.send('GET', path, { accept });
  }

  /** Merges a change into an object (RFC 7386). */
  patch(
    path: string,
    change: unknown,
    contentType = 'application/merge-patch+json',
  ): Promise<Answer> {
    return this.send('PATCH', path, {
      headers: { 'Content-Type': contentType },
      body: typeof change === 'string' ? change : JSON.stringify(change),
    });
  }

  post(path: string, document: unknown): Promise<Answer> {
    return this.send('POST', path, {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(document),
    });
  }

  /** Opens a watch; it stands when this resolves. */
  async watch(
    path: string,
    query: Record<string, string> = {},
    accept = 'application/json',
  ): Promise<WatchLines> {
    const search = new URLSearchParams({ watch: 'true', ...query });
    const controller = new AbortController();
    const answer = await this.begin({
      method: 'GET',
      path: `${path}?${search}`,
      headers: this.headers(accept),
      signal: controller.signal,
    });
    return new WatchLines(answer, controller);
  }

  /** Sends any request and reads the whole answer. */
  async send(
    method: string,
    path: string,
    options: {
      accept?: string;
      headers?: Record<string, string>;
      body?: string;
    } = {},
  ): Promise<Answer> {
    const { accept = 'application/json', headers = {}, body } = options;
    const answer = await this.begin({
      method,
      path,
      headers: { ...this.headers(accept), ...headers },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: await bodyOf(answer),
    };
  }

  /** A server turns requests away while it reads the objects of a kind for the first time, and asks to be tried again. */
  private async begin(request: RequestOptions): Promise<IncomingMessage> {
    const answer = await sendRequest(this.server, request);
    if (answer.statusCode !== 429) {
      return answer;
    }
    answer.resume();
    await sleep(PAUSE_MS, undefined, { signal: request.signal });
    return this.begin(request);
  }

  private headers(accept: string): Record<string, string> {
    return {
      Accept: accept,
      'Accept-Encoding': 'identity',
      ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
    };
  }
}

async function bodyOf(answer: IncomingMessage): Promise<Answer['body']> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const isJson = answer.headers['content-type']?.includes('json');
  return isJson ? JSON.parse(text) : text;
}
