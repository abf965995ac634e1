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

import { request as sendHttps } from 'node:https';
import { request as sendHttp, type IncomingMessage } from 'node:http';

/** Where an API server is, and what proves that it is the one. */
export interface ServerAddress {
  /** Base URL. */
  url: string;
  /** PEM; none for plain HTTP. */
  ca?: string;
}

export interface RequestOptions {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/** Sends a request and resolves when the answer begins. */
export function sendRequest(
  { url, ca }: ServerAddress,
  { method, path, headers, body, signal }: RequestOptions,
): Promise<IncomingMessage> {
  const target = new URL(path, url);
  const send = target.protocol === 'https:' ? sendHttps : sendHttp;
  return new Promise((resolve, reject) => {
    const outgoing = send(target, { method, headers, signal, ca }, resolve);
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
