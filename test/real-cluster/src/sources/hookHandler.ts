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

import { appendFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Takes every notification, and writes each as one line of a file: the path that it was sent to, and what it says. */
export function hookHandler(file: string) {
  return function takeHook(
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    take(file, request).then(
      () => response.writeHead(204).end(),
      () => response.writeHead(400).end(),
    );
  };
}

async function take(file: string, request: IncomingMessage): Promise<void> {
  const event: unknown = JSON.parse(await text(request));
  const { url: path } = request;
  await appendFile(file, `${JSON.stringify({ path, event })}\n`);
}
