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

import { Cluster } from './Cluster';
import { ErrorResponse, mapErrorResponse } from './errorResponse';

const cluster: Cluster = {
  name: 'production',
  authProvider: 'serviceAccount',
  needsSignIn: false,
};
const oidc: Cluster = {
  name: 'production',
  authProvider: 'oidc',
  oidcTokenProvider: 'okta',
  needsSignIn: true,
};
const aks: Cluster = {
  name: 'production',
  authProvider: 'aks',
  needsSignIn: true,
};
const subject = {
  group: 'helm.toolkit.fluxcd.io',
  kind: 'HelmRelease',
  plural: 'helmreleases',
};

function detailOf(response: Partial<ErrorResponse> & { body: string }) {
  const failed = mapErrorResponse({
    cluster,
    subject,
    status: 500,
    ...response,
  });
  return failed.detail;
}

/** As the proxy wraps what its connection to the cluster says. */
function proxied(message: string, code: string): string {
  return JSON.stringify({
    error: {
      name: 'Error',
      message: `Cluster 'production' request error; caused by Error: ${message}`,
      cause: { name: 'Error', code, message },
    },
  });
}

function backstage(name: string, message: string): string {
  return JSON.stringify({ error: { name, message } });
}

function status(message: string): string {
  return JSON.stringify({ kind: 'Status', apiVersion: 'v1', message });
}

// Bodies as kubernetes-backend 0.21.11 and kube-apiserver 1.36 sent them.
const CASES: Array<
  [string, Partial<ErrorResponse> & { body: string }, string]
> = [
  [
    'a connection refused',
    { body: proxied('connect ECONNREFUSED 10.0.0.7:6443', 'ECONNREFUSED') },
    'unreachable',
  ],
  [
    'a host name that does not resolve',
    { body: proxied('getaddrinfo ENOTFOUND k8s.corp', 'ENOTFOUND') },
    'unreachable',
  ],
  [
    'a connection that is cut',
    { body: proxied('socket hang up', 'ECONNRESET') },
    'unreachable',
  ],
  [
    'a connection that times out',
    { body: proxied('connect ETIMEDOUT 10.0.0.7:6443', 'ETIMEDOUT') },
    'timeout',
  ],
  [
    'a self-signed certificate',
    { body: proxied('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT') },
    'tls',
  ],
  [
    'an expired certificate',
    { body: proxied('certificate has expired', 'CERT_HAS_EXPIRED') },
    'tls',
  ],
  [
    'plain HTTP where TLS is expected',
    {
      body: proxied(
        'write EPROTO C0BC:error:SSL routines:wrong version number',
        'EPROTO',
      ),
    },
    'tls',
  ],
  [
    'a missing oidc token',
    {
      cluster: oidc,
      body: backstage(
        'Error',
        'Auth token not found under oidc.okta in request body',
      ),
    },
    'needsSignIn',
  ],
  [
    'a missing google token',
    {
      body: backstage(
        'Error',
        'Google token not found under auth.google in request body',
      ),
    },
    'needsSignIn',
  ],
  [
    'an aks cluster that got no token',
    { cluster: aks, status: 401, body: status('Unauthorized') },
    'needsSignIn',
  ],
  [
    'a permission of Backstage that is missing',
    { status: 403, body: backstage('NotAllowedError', 'Unauthorized') },
    'proxyDenied',
  ],
  [
    'a cluster that the Kubernetes plugin does not know',
    {
      status: 404,
      body: backstage('NotFoundError', "Cluster 'production' not found"),
    },
    'unknownCluster',
  ],
  [
    'a portal without the Kubernetes plugin',
    { status: 404, body: '<pre>Cannot GET /api/kubernetes/proxy/apis</pre>' },
    'unknownCluster',
  ],
  [
    'a right that is missing in the cluster',
    { status: 403, body: status('no') },
    'forbidden',
  ],
  [
    'a token that the cluster refuses',
    { status: 401, body: status('no') },
    'unauthorized',
  ],
  [
    'a kind that is not served',
    { status: 404, body: '404 page not found\n' },
    'notFound',
  ],
  [
    'a server that is too busy',
    { status: 429, body: 'Too many requests' },
    'tooManyRequests',
  ],
  [
    'a server that fails',
    { status: 500, body: status('etcd leader changed') },
    'serverError',
  ],
  ['a gateway without an answer', { status: 504, body: '<html>' }, 'timeout'],
  ['a redirect', { status: 302, body: '' }, 'badResponse'],
  [
    'a Kubernetes plugin that is starting',
    {
      status: 503,
      body: backstage(
        'ServiceUnavailableError',
        'Service has not started up yet',
      ),
    },
    'serverError',
  ],
];

describe('mapErrorResponse', () => {
  it.each(CASES)('tells %s', (_what, response, reason) => {
    const detail = detailOf(response);
    expect(detail.reason).toBe(reason);
    expect(detail).toMatchObject({
      cluster: 'production',
      kind: 'HelmRelease',
    });
    expect(detail.status).toBe(response.status ?? 500);
    expect(detail.hint).toMatch(/^[A-Z].*\.$|verbs: \[.*\]\.$/);
  });

  it('says in its own words why a connection failed, without addresses', () => {
    const { message } = detailOf({
      body: proxied('connect ECONNREFUSED 10.0.0.7:6443', 'ECONNREFUSED'),
    });
    expect(message).toBe(
      "Reading HelmRelease of cluster 'production' failed: connection refused",
    );
  });

  it('shows no token that an answer repeats', () => {
    const { message } = detailOf({
      status: 500,
      body: status('bad header "Bearer abc.def" or eyJhbGciOi.eyJzdWIi.sig'),
    });
    expect(message).not.toMatch(/abc|eyJ/);
    expect(message).toContain('[hidden]');
  });

  it('names the role to grant where reading is limited to a namespace', () => {
    const { hint } = detailOf({
      status: 403,
      body: status('no'),
      subject: { ...subject, namespace: 'apps' },
    });
    expect(hint).toBe(
      'Grant the account that Backstage uses a Role in namespace apps with apiGroups: ["helm.toolkit.fluxcd.io"], resources: ["helmreleases"], verbs: ["get", "list", "watch"].',
    );
  });

  it('knows that the proxy finds no token of a provider with capital letters', () => {
    const { hint } = detailOf({
      cluster: { ...oidc, oidcTokenProvider: 'myOkta' },
      body: backstage(
        'Error',
        'Auth token not found under oidc.myOkta in request body',
      ),
    });
    expect(hint).toContain("Write the oidcTokenProvider 'myOkta'");
  });
});
