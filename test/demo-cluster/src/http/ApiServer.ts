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
import { setTimeout as sleep } from 'node:timers/promises';
import type { RouteContext } from '../routes/RouteContext';
import { route } from '../routes/route';
import type { KeyAndCertificate } from '../tls/certificate';
import { selfSignedCertificate } from '../tls/certificate';
import { parseRequest } from './ApiRequest';
import { Listener } from './Listener';
import { RequestLog } from './RequestLog';
import { sendError } from './respond';

const LOGGED_REQUESTS = 10_000;
const DAY_MS = 24 * 3600 * 1000;

type Mode = 'open' | 'wrongTls' | 'closed';

/** The API server of the cluster on its port: who asks, whether a fault is in the way, and then the routes. */
export class ApiServer {
  readonly log = new RequestLog(LOGGED_REQUESTS);
  private readonly listener: Listener;
  private certificate?: KeyAndCertificate;
  private mode: Mode = 'closed';

  constructor(private readonly context: RouteContext, port?: number) {
    this.listener = new Listener(
      (request, response) => void this.handle(request, response),
      port,
    );
  }

  get url(): string {
    const scheme = this.certificate ? 'https' : 'http';
    return `${scheme}://127.0.0.1:${this.listener.port}`;
  }

  get caData(): string | undefined {
    const cert = this.certificate?.cert;
    return cert && Buffer.from(cert).toString('base64');
  }

  async open(https: boolean): Promise<void> {
    this.certificate = https ? certificateFor('demo-cluster', 0) : undefined;
    await this.switchTo('open');
  }

  async close(): Promise<void> {
    await this.switchTo('closed');
  }

  /** Opens or closes the port, or opens it with the wrong certificate, as the faults say. */
  async applyFaults(): Promise<void> {
    const { faults } = this.context;
    if (faults.has('down')) {
      await this.switchTo('closed');
    } else {
      await this.switchTo(faults.has('tls') ? 'wrongTls' : 'open');
    }
  }

  private async switchTo(mode: Mode): Promise<void> {
    if (mode === this.mode) {
      return;
    }
    this.mode = mode;
    await this.listener.close();
    if (mode === 'open') {
      await this.listener.open(this.certificate);
    } else if (mode === 'wrongTls') {
      // Of another authority, and past its day.
      await this.listener.open(certificateFor('somebody-else', -10 * DAY_MS));
    }
  }

  private async handle(
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { faults, access } = this.context;
    try {
      const request = parseRequest(incoming);
      this.log.add(request);
      if (faults.isSilent(request)) {
        return;
      }
      const delay = faults.delayOf(request);
      if (delay > 0) {
        await sleep(delay);
      }
      const refusal = faults.refusalOf(request);
      if (refusal) {
        throw refusal;
      }
      const user = access.identify(incoming.headers.authorization);
      await route(this.context, { request, user, incoming, response });
    } catch (error) {
      sendError(response, error);
    }
  }
}

function certificateFor(commonName: string, shiftMs: number) {
  const notBefore = Date.now() - DAY_MS + shiftMs;
  const notAfter = notBefore + 3 * DAY_MS;
  return selfSignedCertificate({ commonName, notBefore, notAfter });
}
