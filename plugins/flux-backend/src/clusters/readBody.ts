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

/** Thrown when a body is longer than its reader is ready to hold. */
export class BodyTooLarge extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`The answer is longer than ${limit} bytes`);
    this.name = 'BodyTooLarge';
    this.limit = limit;
  }
}

/** The text of a body of at most so many bytes; a longer one is an error, or cut off. */
export async function readBody(
  response: Response,
  limit: number,
  options: { signal: AbortSignal; cutOff?: boolean },
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bodyChunks(response, options.signal)) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > limit) {
      if (options.cutOff) {
        break;
      }
      throw new BodyTooLarge(limit);
    }
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
