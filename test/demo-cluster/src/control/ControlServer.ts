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

import type { IncomingMessage, ServerResponse } from 'node:http';
import { InputError, isError } from '@backstage/errors';
import type { DemoCluster } from '../DemoCluster';
import { parseFaults } from '../faults/parseFaults';
import { ApiError } from '../http/ApiError';
import { Listener } from '../http/Listener';
import { readJsonObject } from '../http/readBody';
import { sendError, sendJson } from '../http/respond';

/**
 * `/_demo` on a port of its own, which stays open while the cluster is down:
 * GET, POST and DELETE `/_demo/faults`, GET `/_demo/status`, POST `/_demo/advance`.
 */
export class ControlServer {
  private readonly listener: Listener;

  constructor(private readonly cluster: () => DemoCluster, port: number) {
    this.listener = new Listener(
      (request, response) => void this.handle(request, response),
      port,
    );
  }

  get url(): string {
    return `http://127.0.0.1:${this.listener.port}`;
  }

  async open(): Promise<void> {
    await this.listener.open();
  }

  async close(): Promise<void> {
    await this.listener.close();
  }

  private async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await this.answer(request, response);
    } catch (error) {
      const isTheirs = isError(error) && error.name === InputError.name;
      sendError(response, isTheirs ? new ApiError(400, error.message) : error);
    }
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const cluster = this.cluster();
    switch (`${request.method} ${request.url}`) {
      case 'GET /_demo/status':
        break;
      case 'GET /_demo/faults':
        break;
      case 'DELETE /_demo/faults':
        await cluster.clearFaults();
        break;
      case 'POST /_demo/faults': {
        const { faults } = await jsonBody(request);
        await cluster.setFaults(parseFaults(faults));
        break;
      }
      case 'POST /_demo/advance': {
        const { seconds } = await jsonBody(request);
        cluster.advanceTo(Number(seconds));
        break;
      }
      default:
        throw new ApiError(404, `There is no ${request.method} ${request.url}`);
    }
    sendJson(response, 200, {
      name: cluster.name,
      seconds: cluster.seconds,
      length: cluster.length,
      openWatches: cluster.openWatches().length,
      faults: cluster.faults.map(fault => JSON.parse(JSON.stringify(fault))),
    });
  }
}

// A web page can send anything to 127.0.0.1, but not with this content type.
async function jsonBody(request: IncomingMessage) {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim() !== 'application/json') {
    throw new ApiError(415, 'Expected a body of the type application/json');
  }
  return readJsonObject(request, 'the body');
}
