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

import { Server, ServerResponse, createServer } from 'node:http';
import { systemClock } from './Clock';
import { ProxyClusterClient } from './ProxyClusterClient';

describe('ProxyClusterClient', () => {
  let server: Server;
  let handle: (response: ServerResponse) => void;

  beforeEach(async () => {
    server = createServer((_request, response) => handle(response));
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  function createClient(
    options: {
      documentBytes?: number;
      authorization?: () => Promise<Record<string, string>>;
    } = {},
  ): ProxyClusterClient {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 1;
    return new ProxyClusterClient({
      cluster: { name: 'production', authProvider: 'aws', needsSignIn: false },
      baseUrl: async () => `http://127.0.0.1:${port}/api/kubernetes`,
      authorization: async () => ({ Authorization: 'Bearer secret-token' }),
      clock: systemClock,
      ...options,
    });
  }

  const read = (client: ProxyClusterClient, deadlineMs = 2000) =>
    client.getDocument({ path: '/apis', deadlineMs });

  const reason = (expected: string) => ({
    name: 'ClusterReadFailed',
    detail: expect.objectContaining({
      cluster: 'production',
      reason: expected,
    }),
  });

  it('gives up a document that is not there in time', async () => {
    handle = response => response.write('{"half":');
    await expect(read(createClient(), 50)).rejects.toMatchObject(
      reason('timeout'),
    );
  });

  it('refuses a document that is broken, or longer than it can hold', async () => {
    handle = response => response.end('{"a":1');
    await expect(read(createClient())).rejects.toMatchObject(
      reason('badResponse'),
    );
    handle = response => response.end(`"${'x'.repeat(2000)}"`);
    await expect(
      read(createClient({ documentBytes: 1000 })),
    ).rejects.toMatchObject(reason('badResponse'));
  });

  it('reads no more of an error than it takes to understand it', async () => {
    let written = 0;
    handle = response => {
      response.writeHead(500);
      const timer = setInterval(() => {
        written += 1;
        response.write('x'.repeat(32 * 1024));
      }, 1);
      response.on('close', () => clearInterval(timer));
    };
    await expect(read(createClient())).rejects.toMatchObject(
      reason('serverError'),
    );
    expect(written).toBeLessThan(100);
  });

  it('follows no redirect, which would carry tokens away', async () => {
    handle = response => {
      response.writeHead(302, { Location: 'http://127.0.0.1:1/' });
      response.end();
    };
    await expect(read(createClient())).rejects.toMatchObject({
      detail: { status: 302, reason: 'badResponse' },
    });
  });

  it('tells a proxy that cannot be reached from a cluster that cannot', async () => {
    const client = createClient();
    await new Promise(resolve => server.close(resolve));
    const error: unknown = await read(client).catch(thrown => thrown);
    expect(error).toMatchObject(reason('unreachable'));
    expect(error).toMatchObject({
      message: expect.stringContaining('proxy of Backstage gave no answer'),
    });
    expect(JSON.stringify(error)).not.toContain('secret-token');
  });

  it('tells when Backstage issues no token', async () => {
    const refusal = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    const client = createClient({
      authorization: () => Promise.reject(refusal),
    });
    await expect(read(client)).rejects.toMatchObject(reason('unauthorized'));
  });

  it('asks for its credentials anew with every request', async () => {
    handle = response => response.end('{}');
    const authorization = jest.fn(async () => ({ Authorization: 'Bearer t' }));
    const client = createClient({ authorization });
    await read(client);
    await read(client);
    expect(authorization).toHaveBeenCalledTimes(2);
  });

  it('closes a stream whose reader has left', async () => {
    let closed = false;
    handle = response => {
      response.write('one\n');
      response.on('close', () => {
        closed = true;
      });
    };
    for await (const chunk of createClient().stream({
      path: '/',
      silenceMs: 2000,
    })) {
      expect(Buffer.from(chunk).toString()).toBe('one\n');
      break;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(closed).toBe(true);
  });

  it('waits no longer than it may for a body that does not end when it is told to', async () => {
    const body = () =>
      new ReadableStream({ start: all => all.enqueue(Buffer.from('{"a":')) });
    const fetching = jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => new Response(body()));
    try {
      await expect(read(createClient(), 50)).rejects.toMatchObject(
        reason('timeout'),
      );
      const seen: number[] = [];
      const streaming = (async () => {
        for await (const chunk of createClient().stream({
          path: '/apis',
          silenceMs: 50,
        })) {
          seen.push(chunk.byteLength);
          await new Promise(resolve => setTimeout(resolve, 100));
        }
      })();
      await expect(streaming).rejects.toMatchObject(reason('timeout'));
      expect(seen).toEqual([5]);
    } finally {
      fetching.mockRestore();
    }
  });

  it('tells when a stream is cut', async () => {
    handle = response => {
      response.write('one\n');
      setTimeout(() => response.destroy(), 20);
    };
    const stream = createClient().stream({ path: '/', silenceMs: 2000 });
    await stream.next();
    await expect(stream.next()).rejects.toMatchObject(reason('unreachable'));
  });
});
