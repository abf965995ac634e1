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

import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { ConflictError } from '@backstage/errors';
import type { KeyAndCertificate } from '../tls/certificate';

const HOST = '127.0.0.1';

// As long as real API servers: a client that reuses an idle connection must not find it closed.
const KEEP_ALIVE_MS = 120_000;

/** A port of 127.0.0.1 that can be closed and opened again, with TLS or without. */
export class Listener {
  private server?: Server;
  private readonly sockets = new Set<Socket>();

  /** @param port - 0 for any free one, which is then kept */
  constructor(private readonly handler: RequestListener, public port = 0) {}

  /** Opens the port; with a certificate it speaks TLS. */
  async open(certificate?: KeyAndCertificate): Promise<void> {
    const server = certificate
      ? createTlsServer(certificate, this.handler)
      : createServer(this.handler);
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await listen(server, this.port);
    const address = server.address();
    if (isAddressInfo(address)) {
      this.port = address.port;
    }
    this.server = server;
  }

  /** Closes the port and resets every connection. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) {
      const closed = new Promise<void>(resolve => {
        server.close(() => resolve());
      });
      for (const socket of this.sockets) {
        socket.destroy();
      }
      await closed;
    }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConflictError(
              `Port ${port} of ${HOST} is taken by another program: stop that program or choose another port`,
            )
          : error,
      ),
    );
    server.listen(port, HOST, resolve);
  });
}

function isAddressInfo(
  address: ReturnType<Server['address']>,
): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
