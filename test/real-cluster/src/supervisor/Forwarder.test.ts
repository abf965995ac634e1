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
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { Forwarder } from './Forwarder';

describe('Forwarder', () => {
  const servers: Server[] = [];

  async function listen(server: Server): Promise<number> {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address: AddressInfo | string | null = server.address();
    if (typeof address !== 'object' || !address) {
      throw new Error('no port');
    }
    return address.port;
  }

  afterEach(async () => {
    await Promise.all(
      servers.splice(0).map(server => once(server.close(), 'close')),
    );
  });

  it('carries bytes both ways and ends when either side does', async () => {
    const upper = createServer(socket => {
      socket.on('data', data => socket.end(data.toString().toUpperCase()));
    });
    const forwarder = new Forwarder();
    forwarder.setTarget('git', {
      host: '127.0.0.1',
      port: await listen(upper),
    });
    const outside = createServer();
    forwarder.accept('git', outside);

    const client = connect(await listen(outside), '127.0.0.1');
    client.write('hello');
    expect(await text(client)).toBe('HELLO');
  });

  it('ends connections that lead nowhere', async () => {
    const forwarder = new Forwarder();
    const outside = createServer();
    forwarder.accept('api', outside);
    forwarder.accept('git', outside);
    forwarder.setTarget('git', { host: '127.0.0.1', port: 1 });

    const client = connect(await listen(outside), '127.0.0.1');
    await once(client, 'close');
    expect(client.destroyed).toBe(true);
  });
});
