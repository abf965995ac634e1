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

import type { ContractTarget, ContractUser } from '../target/ContractTarget';

const PATH = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
const KIND = {
  apiVersion: 'authorization.k8s.io/v1',
  kind: 'SelfSubjectAccessReview',
};
const SOURCES = 'source.toolkit.fluxcd.io';

/** How somebody asks beforehand what they may do. */
export function describeAccessReviews(cluster: () => ContractTarget): void {
  describe('an access review', () => {
    const review = (user: ContractUser, spec: object) =>
      cluster()
        .as(user)
        .post(PATH, { ...KIND, spec });

    it('repeats the question and answers it', async () => {
      const spec = {
        resourceAttributes: {
          verb: 'get',
          group: SOURCES,
          resource: 'gitrepositories',
          namespace: 'apps',
        },
      };
      const { status, headers, body } = await review('viewer', spec);
      expect(status).toBe(201);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toMatchObject({ ...KIND, spec, status: { allowed: true } });
      expect(body.metadata).not.toHaveProperty('creationTimestamp');
    });

    it.each<[ContractUser, boolean, object]>([
      ['viewer', true, { verb: 'watch', namespace: 'apps' }],
      ['viewer', false, { verb: 'patch', namespace: 'apps' }],
      ['viewer', false, { verb: 'get' }],
      ['viewer', false, { verb: 'get', namespace: 'flux-system' }],
      ['viewer', false, { verb: 'get', namespace: 'apps', group: 'apps' }],
      ['admin', true, { verb: 'patch' }],
      ['admin', true, { verb: 'get', subresource: 'status' }],
    ])('tells the %s %s for %j', async (user, allowed, attributes) => {
      const { body } = await review(user, {
        resourceAttributes: {
          group: SOURCES,
          resource: 'gitrepositories',
          ...attributes,
        },
      });
      expect(body.status.allowed).toBe(allowed);
    });

    it('sees a subresource apart from its resource', async () => {
      const { body } = await review('viewer', {
        resourceAttributes: {
          verb: 'get',
          resource: 'pods',
          subresource: 'proxy',
          namespace: 'apps',
        },
      });
      expect(body.status).toEqual({ allowed: false });
    });

    it('is refused when it asks nothing', async () => {
      const { status, body } = await review('admin', {});
      expect(status).toBe(422);
      expect(body).toMatchObject({
        kind: 'Status',
        reason: 'Invalid',
        message: expect.stringContaining(
          'exactly one of nonResourceAttributes or resourceAttributes must be specified',
        ),
        code: 422,
      });
    });

    it('is not for those without a token', async () => {
      const { status, body } = await review('nobody', {
        resourceAttributes: { verb: 'get', resource: 'pods' },
      });
      expect(status).toBe(403);
      expect(body.message).toBe(
        'selfsubjectaccessreviews.authorization.k8s.io is forbidden: User "system:anonymous" cannot create resource "selfsubjectaccessreviews" in API group "authorization.k8s.io" at the cluster scope',
      );
    });
  });
}
