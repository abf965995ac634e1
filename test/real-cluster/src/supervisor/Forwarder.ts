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

import { connect, type Server, type Socket } from 'node:net';
import type { Endpoint } from '../addresses/addresses';

export interface Target {
  host: string;
  port: number;
}

/**
 * Hands connections to loopback ports of the machine on to addresses of the
 * namespace. A listening socket belongs to the namespace that it was made in,
 * also when a process of another one accepts its connections: so there is no
 * device between the two that somebody would have to remove.
 */
export class Forwarder {
  private readonly targets = new Map<Endpoint, Target>();

  /** Says where an endpoint leads; until then its connections are ended at once. */
  setTarget(endpoint: Endpoint, target: Target): void {
    this.targets.set(endpoint, target);
  }

  /** Takes over a listening server. */
  accept(endpoint: Endpoint, server: Server): void {
    server.on('connection', socket => {
      const target = this.targets.get(endpoint);
      if (target) {
        join(socket, connect(target));
      } else {
        socket.destroy();
      }
    });
  }
}

function join(outside: Socket, inside: Socket): void {
  outside.pipe(inside).pipe(outside);
  // A connection that breaks on one side breaks on the other.
  for (const socket of [outside, inside]) {
    socket.on('error', () => {});
    socket.on('close', () => {
      outside.destroy();
      inside.destroy();
    });
  }
}
