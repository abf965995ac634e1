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

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Serves the files below a folder: a chart repository is no more than that. */
export function fileHandler(root: string) {
  return function serveFile(
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    send(root, request, response).catch(() => response.destroy());
  };
}

async function send(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://files');
  // Normalised as an absolute path, so that no ".." leads out of the folder.
  const path = join(root, normalize(`/${decodeURIComponent(pathname)}`));
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end('Not found\n');
    return;
  }
  response.writeHead(200, { 'Content-Length': found.size });
  await pipeline(createReadStream(path), response);
}
