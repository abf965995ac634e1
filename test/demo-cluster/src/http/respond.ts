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

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { JsonValue } from '@backstage/types';
import { ApiError, PageNotFound } from './ApiError';

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  code: number,
  body: JsonValue,
  headers: OutgoingHttpHeaders = {},
): void {
  send(response, code, JSON.stringify(body), {
    'Content-Type': 'application/json',
    ...headers,
  });
}

/** Answers with plain text. */
export function sendText(
  response: ServerResponse,
  code: number,
  text: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  send(response, code, text, { 'Content-Type': contentType });
}

/** Answers with a `Status`, or a page that is not there; an error of our own is told as an internal one, as the API server does. */
export function sendError(response: ServerResponse, error: unknown): void {
  const apiError =
    error instanceof ApiError
      ? error
      : new ApiError(500, `Internal error occurred: ${error}`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (apiError instanceof PageNotFound) {
    sendText(response, apiError.code, `${apiError.message}\n`);
    return;
  }
  sendJson(response, apiError.code, apiError.status, apiError.headers);
}

function send(
  response: ServerResponse,
  code: number,
  body: string,
  headers: OutgoingHttpHeaders,
): void {
  response.writeHead(code, {
    ...headers,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
