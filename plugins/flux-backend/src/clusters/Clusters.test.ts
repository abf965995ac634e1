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

import { Server, createServer } from 'node:http';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Cluster } from './Cluster';
import { Clusters } from './Clusters';
import { NameFilter } from './nameFilter';

interface Seen {
  url?: string;
  headers: Record<string, unknown>;
}

describe('Clusters', () => {
  let server: Server;
  let seen: Seen[];
  let answer: { status: number; body: string };

  beforeEach(async () => {
    seen = [];
    answer = { status: 200, body: '{"items":[]}' };
    server = createServer((request, response) => {
      seen.push({ url: request.url, headers: request.headers });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(answer.body);
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  function createClusters(filter?: NameFilter): Clusters {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const discovery = mockServices.discovery.mock();
    discovery.getBaseUrl.mockImplementation(
      async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
    );
    return Clusters.create({ auth: mockServices.auth(), discovery, filter });
  }

  function list(items: unknown[], filter?: NameFilter) {
    answer.body = JSON.stringify({ items });
    return createClusters(filter).list();
  }

  const oidc: Cluster = {
    name: 'b',
    authProvider: 'oidc',
    oidcTokenProvider: 'okta',
    needsSignIn: true,
  };
  const request = { path: '/version', deadlineMs: 2000 };

  it('lists the clusters and tells which need the token of a user', async () => {
    const { clusters, errors } = await list([
      {
        name: 'a',
        title: 'A',
        authProvider: 'serviceAccount',
        dashboardUrl: 'https://a',
      },
      { name: 'b', authProvider: 'oidc', oidcTokenProvider: 'okta' },
      {
        name: 'c',
        authProvider: 'google',
        dashboardUrl: 'data:text/html,x',
      },
      { name: 'd', authProvider: 'aks' },
      { name: 'e', authProvider: 'aws', auth: {} },
    ]);
    expect(
      clusters.map(({ name, needsSignIn }) => [name, needsSignIn]),
    ).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', true],
      ['e', false],
    ]);
    expect(clusters[0].dashboardUrl).toBe('https://a');
    expect(clusters[2]).not.toHaveProperty('dashboardUrl');
    expect(errors).toEqual([]);
    expect(seen[0].url).toBe('/api/kubernetes/clusters');
  });

  it('asks with its own credentials, or with those of a user', async () => {
    const clusters = createClusters();
    await clusters.list();
    await clusters.list({
      credentials: mockCredentials.user('user:default/ann'),
    });
    expect(String(seen[0].headers.authorization)).toContain(
      'mock-service-token',
    );
    expect(String(seen[0].headers.authorization)).not.toContain(
      'user:default/ann',
    );
    expect(String(seen[1].headers.authorization)).toContain('user:default/ann');
  });

  it('reads the clusters that are asked for, and names those that are not there', async () => {
    const items = ['prod-eu', 'prod-us', 'prod-old', 'lab'].map(name => ({
      name,
      authProvider: 'aws',
    }));
    const { clusters, errors } = await list(items, {
      include: ['prod-*', 'staging'],
      exclude: ['*-old'],
    });
    expect(clusters.map(({ name }) => name)).toEqual(['prod-eu', 'prod-us']);
    expect(errors).toMatchObject([
      { cluster: 'staging', reason: 'unknownCluster' },
    ]);
  });

  it('leaves out a cluster that makes no sense, says so, and keeps the others', async () => {
    const { clusters, errors } = await list([
      { name: 'a', authProvider: 'aws' },
      { name: 'new\nline', authProvider: 'aws' },
      { title: 'nameless' },
      'text',
      { name: 'a', authProvider: 'oidc' },
    ]);
    expect(clusters).toEqual([
      { name: 'a', authProvider: 'aws', needsSignIn: false },
    ]);
    expect(errors.map(({ cluster }) => cluster)).toEqual([
      'new line',
      '',
      '',
      'a',
    ]);
  });

  it('passes on a refusal, and explains an answer that is no list', async () => {
    answer = {
      status: 403,
      body: '{"error":{"name":"NotAllowedError","message":"no"}}',
    };
    await expect(createClusters().list()).rejects.toMatchObject({
      statusCode: 403,
    });
    answer = { status: 200, body: '<html>' };
    await expect(createClusters().list()).rejects.toThrow(
      "Could not read the list of clusters from Backstage's Kubernetes plugin",
    );
  });

  it('reads a cluster in the background with its own credentials', async () => {
    const client = createClusters().serviceClient({
      ...oidc,
      needsSignIn: false,
    });
    answer.body = '{"gitVersion":"v1.36.3"}';
    await expect(client.getDocument(request)).resolves.toEqual({
      gitVersion: 'v1.36.3',
    });
    expect(seen[0].url).toBe('/api/kubernetes/proxy/version');
    expect(seen[0].headers).toMatchObject({
      'backstage-kubernetes-cluster': 'b',
      'accept-encoding': 'identity',
    });
  });

  it('never sends its own credentials to a cluster that needs those of a user', async () => {
    const client = createClusters().serviceClient({
      ...oidc,
      authProvider: 'aks',
    });
    await expect(client.getDocument(request)).rejects.toMatchObject({
      detail: { cluster: 'b', reason: 'needsSignIn' },
    });
    expect(seen).toEqual([]);
  });

  it('forwards to a cluster the one token of the request that is meant for it', async () => {
    const client = createClusters().userClient(oidc, {
      credentials: mockCredentials.user(),
      headers: {
        cookie: 'session',
        'backstage-kubernetes-authorization': 'Bearer any',
        'backstage-kubernetes-authorization-google': 'google-token',
        'backstage-kubernetes-authorization-oidc-okta': 'okta-token',
        'backstage-kubernetes-authorization-oidc-other': 'other-token',
      },
    });
    await client.getDocument(request);
    expect(seen[0].headers).toMatchObject({
      'backstage-kubernetes-authorization-oidc-okta': 'okta-token',
    });
    expect(JSON.stringify(seen[0].headers)).not.toMatch(
      /google-token|other-token|Bearer any|session/,
    );
  });

  it('asks a user to sign in rather than calling a cluster without a token', async () => {
    const client = createClusters().userClient(oidc, {
      credentials: mockCredentials.user(),
      headers: {},
    });
    await expect(client.getDocument(request)).rejects.toMatchObject({
      detail: { reason: 'needsSignIn', hint: expect.stringContaining('okta') },
    });
    expect(seen).toEqual([]);
  });
});
