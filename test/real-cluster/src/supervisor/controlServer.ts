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

import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { InputError, isError, NotFoundError } from '@backstage/errors';
import { forgetHistory } from './forgetHistory';
import type { Processes } from './Processes';

const PROCESS_PATH = /^\/processes\/([a-z-]+)\/(pause|resume|stop|restart)$/;

/**
 * Lets others on this machine look at the processes of a cluster and meddle with
 * them, over a socket in the run folder, which only its user can open.
 */
export async function startControlServer(
  path: string,
  processes: Processes,
): Promise<void> {
  const server = createServer((request, response) => {
    act(processes, request.method ?? '', request.url ?? '').then(
      () => answer(response, 200, { processes: processes.list() }),
      (error: unknown) =>
        answer(response, 400, {
          message: isError(error) ? error.message : String(error),
        }),
    );
  });
  server.listen(path);
  await once(server, 'listening');
}

async function act(
  processes: Processes,
  method: string,
  url: string,
): Promise<void> {
  if (method === 'GET' && url === '/processes') {
    return;
  }
  if (method === 'POST' && url === '/history/forget') {
    await forgetHistory(processes);
    return;
  }
  const [, name, action] = PROCESS_PATH.exec(url) ?? [];
  if (method !== 'POST' || !name) {
    throw new NotFoundError(`There is no ${method} ${url}`);
  }
  switch (action) {
    case 'pause':
      processes.pause(name);
      break;
    case 'resume':
      processes.resume(name);
      break;
    case 'stop':
      await processes.stop(name);
      break;
    case 'restart':
      await processes.restart(name);
      break;
    default:
      throw new InputError(`Nobody can ${action} a process`);
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json' })
    .end(JSON.stringify(body));
}
