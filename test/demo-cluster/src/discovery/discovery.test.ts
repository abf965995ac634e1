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

import { resolve } from 'node:path';
import { kustomizationOf, recordingOf } from '../testing/recordingOf';
import { useDemoCluster } from '../testing/useDemoCluster';

const INCIDENTS = resolve(__dirname, '../../../recordings/incidents');
const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';

describe('discovery', () => {
  const { start, get } = useDemoCluster();

  it('gives the recorded version, groups and kinds', async () => {
    await start({ recording: INCIDENTS });
    expect((await get('/version')).body).toMatchObject({
      major: '1',
      minor: '36',
    });
    const { body: apis } = await get('/apis');
    expect(apis.kind).toBe('APIGroupList');
    expect(apis.groups).toContainEqual({
      name: 'notification.toolkit.fluxcd.io',
      versions: [
        { groupVersion: 'notification.toolkit.fluxcd.io/v1', version: 'v1' },
        {
          groupVersion: 'notification.toolkit.fluxcd.io/v1beta3',
          version: 'v1beta3',
        },
      ],
      preferredVersion: {
        groupVersion: 'notification.toolkit.fluxcd.io/v1',
        version: 'v1',
      },
    });
    const { body: kinds } = await get(
      '/apis/notification.toolkit.fluxcd.io/v1beta3',
    );
    expect(kinds).toMatchObject({
      kind: 'APIResourceList',
      groupVersion: 'notification.toolkit.fluxcd.io/v1beta3',
    });
    expect(kinds.resources).toContainEqual(
      expect.objectContaining({
        name: 'alerts',
        singularName: 'alert',
        namespaced: true,
        kind: 'Alert',
        verbs: expect.arrayContaining(['get', 'list', 'watch', 'patch']),
      }),
    );
    expect((await get('/apis/kustomize.toolkit.fluxcd.io')).body).toMatchObject(
      {
        kind: 'APIGroup',
        preferredVersion: { version: 'v1' },
      },
    );
  });

  it('gives everything in one document to whom wants it aggregated', async () => {
    await start({ recording: INCIDENTS });
    const { body, headers } = await get('/apis', AGGREGATED);
    expect(headers.get('content-type')).toContain('as=APIGroupDiscoveryList');
    expect(body).toMatchObject({
      kind: 'APIGroupDiscoveryList',
      apiVersion: 'apidiscovery.k8s.io/v2',
    });
    const flux = body.items.find(
      ({ metadata }: { metadata: { name: string } }) =>
        metadata.name === 'kustomize.toolkit.fluxcd.io',
    );
    expect(flux.versions[0].resources[0]).toMatchObject({
      resource: 'kustomizations',
      responseKind: { kind: 'Kustomization' },
      scope: 'Namespaced',
    });
    const second = await get('/apis', `application/json,${AGGREGATED}`);
    expect(second.body.kind).toBe('APIGroupDiscoveryList');
  });

  it('of an older cluster has no aggregated form', async () => {
    await start({ recording: INCIDENTS, aggregatedDiscovery: false });
    expect((await get('/apis', AGGREGATED)).body.kind).toBe('APIGroupList');
  });

  it('has the core group in both forms', async () => {
    await start({ recording: INCIDENTS });
    expect((await get('/api')).body).toMatchObject({
      kind: 'APIVersions',
      versions: ['v1'],
    });
    const { body } = await get('/api', AGGREGATED);
    const plurals = body.items[0].versions[0].resources.map(
      ({ resource }: { resource: string }) => resource,
    );
    expect(plurals).toEqual(
      expect.arrayContaining(['events', 'pods', 'services']),
    );
    expect((await get('/api/v1')).body.resources).toContainEqual(
      expect.objectContaining({ name: 'pods', kind: 'Pod', namespaced: true }),
    );
    expect((await get('/api/v1/services')).body).toMatchObject({
      kind: 'ServiceList',
      items: [],
    });
  });

  it('is made up from the objects when a recording has none', async () => {
    await start({ recording: recordingOf([kustomizationOf('a')]) });
    const { body: apis } = await get('/apis');
    expect(apis.groups.map(({ name }: { name: string }) => name)).toEqual([
      'kustomize.toolkit.fluxcd.io',
    ]);
    const { body: kinds } = await get('/apis/kustomize.toolkit.fluxcd.io/v1');
    expect(kinds.resources).toMatchObject([
      { name: 'kustomizations', kind: 'Kustomization', namespaced: true },
    ]);
  });

  it('knows no other groups and versions', async () => {
    await start({ recording: INCIDENTS });
    for (const path of [
      '/apis/example.com',
      '/apis/example.com/v1',
      '/api/v2',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it('lists items of built-in kinds without their kind, and custom resources with it', async () => {
    await start({ recording: INCIDENTS });
    const { body: pods } = await get('/api/v1/pods');
    expect(pods).toMatchObject({ kind: 'PodList', apiVersion: 'v1' });
    expect(pods.items[0].kind).toBeUndefined();
    expect(pods.items[0].apiVersion).toBeUndefined();
    const { body: releases } = await get(
      '/apis/helm.toolkit.fluxcd.io/v2/helmreleases',
    );
    expect(releases.items[0]).toMatchObject({
      kind: 'HelmRelease',
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
    });
  });

  it('finds events by the object that they are about', async () => {
    await start({ recording: INCIDENTS });
    const { body } = await get(
      '/api/v1/namespaces/flux-system/events?fieldSelector=involvedObject.kind%3DKustomization,involvedObject.name%3Dbroken',
    );
    expect(body.items.length).toBeGreaterThan(0);
    expect(
      body.items.every(
        (event: { involvedObject: { kind: string; name: string } }) =>
          event.involvedObject.kind === 'Kustomization' &&
          event.involvedObject.name === 'broken',
      ),
    ).toBe(true);
  });
});
