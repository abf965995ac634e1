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

import type { ContractTarget } from '../target/ContractTarget';

const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';
const SOURCES = 'source.toolkit.fluxcd.io';
const NOTIFICATION = 'notification.toolkit.fluxcd.io';

interface Group {
  metadata: { name?: string };
  versions: { version: string; resources: { resource: string }[] }[];
}

/** How a client finds out which kinds there are. */
export function describeDiscovery(cluster: () => ContractTarget): void {
  const get = (path: string, accept?: string) =>
    cluster().as('viewer').get(path, accept);

  describe('aggregated discovery', () => {
    it('is one document with every group, version and kind', async () => {
      const { status, headers, body } = await get('/apis', AGGREGATED);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(AGGREGATED);
      expect(body).toMatchObject({
        kind: 'APIGroupDiscoveryList',
        apiVersion: 'apidiscovery.k8s.io/v2',
      });
      const sources = body.items.find(
        ({ metadata }: Group) => metadata.name === SOURCES,
      );
      expect(sources.versions).toMatchObject([
        { version: 'v1', freshness: 'Current' },
      ]);
      const [{ resources }] = sources.versions;
      expect(
        resources.find(
          ({ resource }: { resource: string }) =>
            resource === 'gitrepositories',
        ),
      ).toMatchObject({
        resource: 'gitrepositories',
        responseKind: { group: SOURCES, version: 'v1', kind: 'GitRepository' },
        scope: 'Namespaced',
        singularResource: 'gitrepository',
        shortNames: ['gitrepo'],
        verbs: expect.arrayContaining(['get', 'list', 'watch', 'patch']),
        subresources: [
          {
            subresource: 'status',
            responseKind: {
              group: SOURCES,
              version: 'v1',
              kind: 'GitRepository',
            },
            verbs: ['get', 'patch', 'update'],
          },
        ],
      });
    });

    it('puts the preferred version of a group first, with the kinds that it has', async () => {
      const { body } = await get('/apis', AGGREGATED);
      const group: Group = body.items.find(
        ({ metadata }: Group) => metadata.name === NOTIFICATION,
      );
      expect(
        group.versions.map(({ version, resources }) => [
          version,
          resources.map(({ resource }) => resource),
        ]),
      ).toEqual([
        ['v1', ['receivers']],
        ['v1beta3', ['alerts', 'providers']],
      ]);
    });

    it('has the core group at a path of its own, without a name', async () => {
      const { headers, body } = await get('/api', AGGREGATED);
      expect(headers['content-type']).toBe(AGGREGATED);
      expect(body.items).toHaveLength(1);
      const [core] = body.items;
      expect(core.metadata).not.toHaveProperty('name');
      expect(core.versions[0].version).toBe('v1');
      expect(core.versions[0].resources).toContainEqual(
        expect.objectContaining({
          resource: 'pods',
          responseKind: { group: '', version: '', kind: 'Pod' },
          scope: 'Namespaced',
          singularResource: 'pod',
          verbs: expect.arrayContaining(['get', 'list', 'watch']),
        }),
      );
    });

    it.each([
      ['first', `${AGGREGATED},application/json`],
      ['last', `application/json,${AGGREGATED}`],
      ['as the worse choice', `application/json,${AGGREGATED};q=0.1`],
    ])('is what they get who name it %s', async (_, accept) => {
      expect((await get('/apis', accept)).body.kind).toBe(
        'APIGroupDiscoveryList',
      );
    });

    it.each([
      ['the plain one', 'application/json'],
      ['anything', '*/*'],
      [
        'one of a version that is no more',
        `${AGGREGATED.replace('v=v2', 'v=v2beta1')},application/json`,
      ],
    ])('gives way for those who want %s', async (_, accept) => {
      const { headers, body } = await get('/apis', accept);
      expect(headers['content-type']).toBe('application/json');
      expect(body.kind).toBe('APIGroupList');
    });
  });

  describe('plain discovery', () => {
    it('lists the groups with their versions', async () => {
      const { status, body } = await get('/apis');
      expect(status).toBe(200);
      expect(body).toMatchObject({ kind: 'APIGroupList', apiVersion: 'v1' });
      const group = {
        name: NOTIFICATION,
        versions: [
          { groupVersion: `${NOTIFICATION}/v1`, version: 'v1' },
          { groupVersion: `${NOTIFICATION}/v1beta3`, version: 'v1beta3' },
        ],
        preferredVersion: { groupVersion: `${NOTIFICATION}/v1`, version: 'v1' },
      };
      expect(body.groups).toContainEqual(group);
      expect((await get(`/apis/${NOTIFICATION}`)).body).toEqual({
        kind: 'APIGroup',
        apiVersion: 'v1',
        ...group,
      });
      const { body: core } = await get('/api');
      expect(core).toMatchObject({ kind: 'APIVersions', versions: ['v1'] });
    });

    it('lists the kinds of a version with their subresources', async () => {
      const { body } = await get(`/apis/${SOURCES}/v1`);
      expect(body).toMatchObject({
        kind: 'APIResourceList',
        apiVersion: 'v1',
        groupVersion: `${SOURCES}/v1`,
      });
      expect(body.resources).toContainEqual(
        expect.objectContaining({
          name: 'gitrepositories',
          singularName: 'gitrepository',
          namespaced: true,
          kind: 'GitRepository',
          shortNames: ['gitrepo'],
          verbs: expect.arrayContaining(['get', 'list', 'watch', 'patch']),
        }),
      );
      expect(body.resources).toContainEqual(
        expect.objectContaining({
          name: 'gitrepositories/status',
          singularName: '',
          namespaced: true,
          kind: 'GitRepository',
          verbs: ['get', 'patch', 'update'],
        }),
      );
      const { body: core } = await get('/api/v1');
      expect(core.groupVersion).toBe('v1');
      expect(core.resources).toContainEqual(
        expect.objectContaining({ name: 'pods', kind: 'Pod' }),
      );
    });

    it('knows the same groups as the aggregated one, in whatever order', async () => {
      const { body: aggregated } = await get('/apis', AGGREGATED);
      const { body: plain } = await get('/apis');
      const names = plain.groups.map(({ name }: { name: string }) => name);
      expect(names.sort()).toEqual(
        aggregated.items.map(({ metadata }: Group) => metadata.name).sort(),
      );
    });
  });
}
