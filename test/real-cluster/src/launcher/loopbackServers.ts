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

import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { ConflictError } from '@backstage/errors';
import { ENDPOINTS, type Endpoint } from '../addresses/addresses';

/** Loopback ports by what they lead to; 0 is any that is free. */
export type Ports = Record<Endpoint, number>;

/** A server that listens on a loopback port, and that nobody accepts connections of yet. */
export interface LoopbackServer {
  endpoint: Endpoint;
  server: Server;
  port: number;
}

/**
 * Listens on one loopback port for each endpoint.
 *
 * @throws ConflictError when a port is taken
 */
export async function listenOnLoopback(
  ports: Partial<Ports>,
): Promise<LoopbackServer[]> {
  const listening: LoopbackServer[] = [];
  try {
    for (const endpoint of ENDPOINTS) {
      const server = createServer();
      const wanted = ports[endpoint] ?? 0;
      server.listen(wanted, '127.0.0.1');
      await once(server, 'listening').catch((error: unknown) => {
        throw new ConflictError(
          `Port ${wanted} of 127.0.0.1 cannot be had for "${endpoint}"`,
          error,
        );
      });
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      listening.push({ endpoint, server, port: port ?? wanted });
    }
  } catch (error) {
    for (const { server } of listening) {
      server.close();
    }
    throw error;
  }
  return listening;
}

/** The ports that were had. */
export function portsOf(servers: LoopbackServer[]): Ports {
  const portOf = (wanted: Endpoint) =>
    servers.find(({ endpoint }) => endpoint === wanted)?.port ?? 0;
  return {
    api: portOf('api'),
    git: portOf('git'),
    charts: portOf('charts'),
    registry: portOf('registry'),
    receiver: portOf('receiver'),
  };
}
