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

import { request } from 'node:https';
import { warningTexts } from './warningTexts';

/** One request to an API server. */
export interface KubeRequest {
  /** Base URL of the API server. */
  server: string;
  /** PEM. */
  ca: string;
  token: string;
  method: string;
  path: string;
  body?: unknown;
  contentType?: string;
  /** What is accepted; plain JSON by default. */
  accept?: string;
  timeoutMs: number;
}

export interface KubeResponse {
  status: number;
  body: string;
  /** What the API server warns of. */
  warnings: string[];
}

/** Sends a request and reads the whole answer; rejects when there is none in time. */
export function httpRequest(options: KubeRequest): Promise<KubeResponse> {
  const { server, ca, token, method, path, body, contentType } = options;
  const { accept = 'application/json' } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(path, server),
      {
        ca,
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: accept,
          ...(contentType ? { 'Content-Type': contentType } : {}),
        },
        signal: AbortSignal.timeout(options.timeoutMs),
      },
      incoming => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
            warnings: warningTexts(incoming.headersDistinct.warning),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
