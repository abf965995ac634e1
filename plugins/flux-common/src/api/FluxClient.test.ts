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
import { FluxClient } from './FluxClient';

interface Call {
  url: URL;
  init: RequestInit;
}

function clientThatGets(response: Response) {
  const calls: Call[] = [];
  const client = new FluxClient({
    discoveryApi: {
      getBaseUrl: async id => `http://backstage.example/api/${id}`,
    },
    fetchApi: {
      fetch: async (input, init = {}) => {
        calls.push({ url: new URL(String(input)), init });
        return response;
      },
    },
  });
  return { client, calls };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

const PAGE = { items: [], errors: [] };
const REF = {
  cluster: 'eks/prod:1',
  kind: 'Kustomization',
  namespace: 'apps',
  name: 'a b?#',
};

describe('FluxClient', () => {
  it('repeats a query parameter for each of its values and leaves out what is not given', async () => {
    const { client, calls } = clientThatGets(json(PAGE));
    await expect(
      client.listResources({
        cluster: ['a&b', 'c=d'],
        q: 'ü /?#',
        entityRef: undefined,
      }),
    ).resolves.toEqual(PAGE);
    expect(calls).toHaveLength(1);
    const { url } = calls[0];
    expect(url.pathname).toBe('/api/flux/v1/resources');
    expect([...url.searchParams]).toEqual([
      ['cluster', 'a&b'],
      ['cluster', 'c=d'],
      ['q', 'ü /?#'],
    ]);
  });

  it('asks for one resource by a path in which every part is encoded', async () => {
    const { client, calls } = clientThatGets(json({}));
    await client.getResource(REF);
    expect(calls[0].url.pathname).toBe(
      '/api/flux/v1/resources/eks%2Fprod%3A1/Kustomization/apps/a%20b%3F%23',
    );
    expect(calls[0].url.search).toBe('');
  });

  it.each<[string, (client: FluxClient) => Promise<unknown>]>([
    ['clusters', client => client.listClusters()],
    ['alerts', client => client.listAlerts({})],
    ['incidents', client => client.listIncidents({})],
  ])('asks for %s', async (path, call) => {
    const { client, calls } = clientThatGets(json(PAGE));
    await expect(call(client)).resolves.toEqual(PAGE);
    expect(calls[0].url.href).toBe(
      `http://backstage.example/api/flux/v1/${path}`,
    );
  });

  it('throws a ResponseError with what the backend said', async () => {
    const { client } = clientThatGets(
      json(
        {
          error: { name: 'NotAllowedError', message: 'not for you' },
          response: { statusCode: 403 },
        },
        403,
      ),
    );
    await expect(client.listClusters()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { name: 'NotAllowedError', message: 'not for you' },
    });
  });

  it('throws a ResponseError also when the answer is not JSON', async () => {
    const { client } = clientThatGets(new Response('<html>', { status: 502 }));
    await expect(client.listClusters()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 502,
    });
  });

  it('sends tokens in the headers that the Kubernetes proxy expects, and nowhere else', async () => {
    const { client, calls } = clientThatGets(json(PAGE));
    const { signal } = new AbortController();
    await client.listClusters({
      signal,
      token: 'backstage-token',
      clusterTokens: {
        google: 'google-token',
        'oidc.okta': 'okta-token',
        'oidc.my.own': 'own-token',
      },
    });
    expect(calls[0].init.signal).toBe(signal);
    expect(calls[0].init.headers).toEqual({
      Authorization: 'Bearer backstage-token',
      'backstage-kubernetes-authorization-google': 'google-token',
      'backstage-kubernetes-authorization-oidc-okta': 'okta-token',
      'backstage-kubernetes-authorization-oidc-my.own': 'own-token',
    });
    expect(calls[0].url.href).not.toContain('token');
  });

  it('sends no header that was not asked for', async () => {
    const { client, calls } = clientThatGets(json(PAGE));
    await client.listClusters();
    expect(calls[0].init.headers).toEqual({});
  });

  it('names the provider of a token that no header can carry, never the token', async () => {
    const { client, calls } = clientThatGets(json(PAGE));
    const clusterTokens = { google: 'secret\nvalue' };
    const error = await client
      .listClusters({ clusterTokens })
      .catch((caught: Error) => caught);
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('google'),
    });
    expect(String(error)).not.toContain('secret');
    expect(calls).toHaveLength(0);
  });
});
