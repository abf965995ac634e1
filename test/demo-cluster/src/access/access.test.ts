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

import { kustomizationOf, recordingOf } from '../testing/recordingOf';
import {
  KUSTOMIZATIONS,
  pathOf,
  useDemoCluster,
} from '../testing/useDemoCluster';

const recording = recordingOf([kustomizationOf('a')]);
const viewer = {
  name: 'viewer',
  token: 'viewer-token',
  rules: [
    {
      verbs: ['get', 'list', 'watch'],
      groups: ['kustomize.toolkit.fluxcd.io'],
      resources: ['*'],
      namespaces: ['apps'],
    },
    { verbs: ['list'], groups: [''], resources: ['pods'] },
  ],
};

describe('access', () => {
  const { start, call } = useDemoCluster();
  const as = (token: string, path: string, init: RequestInit = {}) =>
    call(path, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });

  it('is free for everybody where no token is configured', async () => {
    await start({ recording });
    expect((await call(KUSTOMIZATIONS)).status).toBe(200);
  });

  it('is refused without the right token', async () => {
    const cluster = await start({ recording, token: 'secret' });
    const { status, body } = await as('wrong', KUSTOMIZATIONS);
    expect(status).toBe(401);
    expect(body).toMatchObject({ reason: 'Unauthorized', code: 401 });
    const nobody = await call(KUSTOMIZATIONS);
    expect(nobody.status).toBe(403);
    expect(nobody.body).toMatchObject({
      reason: 'Forbidden',
      message: expect.stringContaining('User "system:anonymous" cannot list'),
    });
    expect((await as('secret', KUSTOMIZATIONS)).status).toBe(200);
    expect(cluster.token).toBe('secret');
    expect(JSON.stringify(cluster.requests)).not.toContain('secret');
  });

  it('follows the rules of each user', async () => {
    await start({ recording, token: 'secret', users: [viewer] });
    const inApps = pathOf('').slice(0, -1);
    expect((await as('viewer-token', inApps)).status).toBe(200);
    expect((await as('viewer-token', '/api/v1/pods')).status).toBe(200);

    const everywhere = await as('viewer-token', KUSTOMIZATIONS);
    expect(everywhere.status).toBe(403);
    expect(everywhere.body).toMatchObject({
      reason: 'Forbidden',
      message:
        'kustomizations.kustomize.toolkit.fluxcd.io is forbidden: User "viewer" cannot list resource "kustomizations" in API group "kustomize.toolkit.fluxcd.io" at the cluster scope',
      details: { group: 'kustomize.toolkit.fluxcd.io', kind: 'kustomizations' },
    });
    const patched = await as('viewer-token', pathOf('a'), {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: '{}',
    });
    expect(patched.status).toBe(403);
    expect(patched.body.message).toContain(
      '"a" is forbidden: User "viewer" cannot patch resource "kustomizations" in API group "kustomize.toolkit.fluxcd.io" in the namespace "apps"',
    );
  });

  it('is told by a SelfSubjectAccessReview', async () => {
    await start({ recording, token: 'secret', users: [viewer] });
    const review = (token: string, verb: string, subresource?: string) =>
      as(token, '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
        method: 'POST',
        body: JSON.stringify({
          kind: 'SelfSubjectAccessReview',
          spec: {
            resourceAttributes: {
              verb,
              group: subresource ? '' : 'kustomize.toolkit.fluxcd.io',
              resource: subresource ? 'pods' : 'kustomizations',
              subresource,
              namespace: 'apps',
            },
          },
        }),
      });
    const allowed = await review('viewer-token', 'get');
    expect(allowed.status).toBe(201);
    expect(allowed.body).toMatchObject({
      kind: 'SelfSubjectAccessReview',
      apiVersion: 'authorization.k8s.io/v1',
      spec: { resourceAttributes: { verb: 'get', namespace: 'apps' } },
      status: { allowed: true },
    });
    const answers = [
      await review('viewer-token', 'patch'),
      await review('viewer-token', 'list', 'proxy'),
      await review('secret', 'patch'),
    ];
    expect(answers.map(({ body }) => body.status.allowed)).toEqual([
      false,
      false,
      true,
    ]);
  });
});
