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

import type { IncomingMessage } from 'node:http';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '../json/isObject';
import { ApiError } from './ApiError';

// The API server's own limit for request bodies.
const LIMIT_BYTES = 3 * 1024 * 1024;

/** Reads a request body that must be one JSON object; `what` names it in errors. */
export async function readJsonObject(
  request: IncomingMessage,
  what: string,
): Promise<JsonObject> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LIMIT_BYTES) {
      throw new ApiError(
        413,
        `Request entity too large: limit is ${LIMIT_BYTES}`,
      );
    }
    chunks.push(bytes);
  }
  let body: JsonValue;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new ApiError(400, `error decoding ${what}: ${error}`);
  }
  if (!isObject(body)) {
    throw new ApiError(400, `error decoding ${what}: it is no JSON object`);
  }
  return body;
}
