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
import { ARTIFACT, fluxObject, readyTrue } from '../__fixtures__/fluxObjects';
import {
  recordedChanges,
  recordedStart,
} from '../__fixtures__/recordedObjects';
import { projectResource } from './projectResource';

describe('projectResource', () => {
  it('lets no character through that a database refuses to look for', () => {
    const object = fluxObject('Kustomization', 'shop', {
      metadata: {
        labels: { 'a\u0000': 'b\u0000' },
        annotations: { 'fluxcd.io/entity': 'shop\u0000' },
        finalizers: ['f\u0000'],
      },
      spec: { sourceRef: { kind: 'GitRepository', name: 'fleet\u0000' } },
      conditions: [readyTrue({ message: 'Applied\u0000' })],
    });
    const resource = projectResource('production', object);
    expect(JSON.stringify(resource)).not.toContain('\\u0000');
    expect(resource.prerequisites).toMatchObject([
      { ref: { name: 'fleet\ufffd' } },
    ]);
    expect(resource.labels).toEqual({ 'a\ufffd': 'b\ufffd' });
  });

  it('keeps what is judged and shown, and nothing else', () => {
    const object = fluxObject('Kustomization', 'shop', {
      metadata: {
        creationTimestamp: '2026-01-01T00:00:00Z',
        labels: { 'backstage.io/kubernetes-id': 'shop', broken: 7 },
        annotations: {
          'fluxcd.io/alert-for': '30m',
          'kubectl.kubernetes.io/last-applied-configuration': '{"big":1}',
        },
        managedFields: [{}],
      },
      spec: {
        interval: '10m',
        retryInterval: '1m30s',
        timeout: 'soon',
        path: './apps/shop',
        sourceRef: { kind: 'GitRepository', name: 'fleet' },
        kubeConfig: { secretRef: { name: 'other-cluster' } },
        postBuild: { substitute: { password: 'x' } },
      },
      conditions: [readyTrue({ lastTransitionTime: '2026-01-01T00:01:00Z' })],
      status: {
        lastAppliedRevision: ARTIFACT.revision,
        lastAttemptedRevision: ARTIFACT.revision,
        lastAppliedOriginRevision: 'v1@sha1:2',
        lastHandledReconcileAt: 'token',
        inventory: { entries: [{ id: 'a', v: 'v1' }] },
      },
    });
    expect(projectResource('production', object)).toEqual({
      cluster: 'production',
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      namespace: 'apps',
      name: 'shop',
      uid: 'uid-of-shop',
      resourceVersion: '1',
      generation: 1,
      observedGeneration: 1,
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
      labels: { 'backstage.io/kubernetes-id': 'shop' },
      annotations: { 'fluxcd.io/alert-for': '30m' },
      suspended: false,
      statusless: false,
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'Succeeded',
          message: 'some message',
          lastTransitionTime: Date.parse('2026-01-01T00:01:00Z'),
        },
      ],
      prerequisites: [
        {
          role: 'source',
          ref: { kind: 'GitRepository', namespace: 'apps', name: 'fleet' },
        },
      ],
      record: {},
      appliedRevision: ARTIFACT.revision,
      attemptedRevision: ARTIFACT.revision,
      originRevision: 'v1@sha1:2',
      lastHandledReconcileAt: 'token',
      interval: 600_000,
      retryInterval: 90_000,
      path: './apps/shop',
      remote: true,
    });
  });

  it('takes kind and apiVersion from the list when its items do not repeat them', () => {
    const { kind: _, apiVersion: __, ...item } = fluxObject('Bucket', 'b');
    const served = {
      kind: 'Bucket',
      apiVersion: 'source.toolkit.fluxcd.io/v1',
    };
    expect(projectResource('production', item, served)).toMatchObject(served);
  });

  it.each([
    ['name', { name: undefined }],
    ['namespace', { namespace: '' }],
    ['uid', { uid: 7 }],
    ['resourceVersion', { resourceVersion: null }],
  ])(
    'without %s the error names the cluster, the object and what it lacks',
    (key, metadata) => {
      const object = fluxObject('Bucket', 'b', { metadata });
      expect(() => projectResource('production', object)).toThrow(
        new RegExp(`Bucket.* of cluster 'production'.* no metadata\\.${key}`),
      );
    },
  );

  it.each([undefined, null, 7, 'text', [], {}])(
    'what is no object at all, such as %p, is an InputError',
    object => {
      expect(() => projectResource('production', object)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    },
  );
});

describe('a hostile or broken object never crashes', () => {
  const FOREIGN: unknown[] = [
    null,
    7,
    -1,
    true,
    'text',
    [],
    [[]],
    [null, 3, 'x', {}],
    {},
    { name: {}, kind: [], namespace: 7 },
    JSON.parse('{"__proto__": {"suspend": true}, "constructor": 1}'),
  ];

  const FIELDS: Array<[string, string]> = [
    ...[
      'suspend',
      'interval',
      'sourceRef',
      'dependsOn',
      'chart',
      'chartRef',
      'kubeConfig',
      'url',
      'path',
      'sources',
      'imageRepositoryRef',
    ].map((key): [string, string] => ['spec', key]),
    ...[
      'conditions',
      'artifact',
      'history',
      'helmChart',
      'latestRef',
      'lastScanResult',
      'observedGeneration',
      'lastAppliedRevision',
    ].map((key): [string, string] => ['status', key]),
    ...[
      'labels',
      'annotations',
      'finalizers',
      'deletionTimestamp',
      'generation',
      'creationTimestamp',
    ].map((key): [string, string] => ['metadata', key]),
  ];

  it.each(FIELDS)('a field %s.%s of another type', (section, key) => {
    for (const kind of [
      'Kustomization',
      'HelmRelease',
      'ImagePolicy',
      'ArtifactGenerator',
      'HelmChart',
    ]) {
      for (const value of FOREIGN) {
        const resource = projectResource(
          'production',
          fluxObject(kind, 'shop', { [section]: { [key]: value } }),
        );
        expect(resource.name).toBe('shop');
        expect(Array.isArray(resource.conditions)).toBe(true);
      }
    }
  });

  it.each(['spec', 'status'])('%s of another type', section => {
    for (const value of FOREIGN) {
      const object = { ...fluxObject('Kustomization', 'x'), [section]: value };
      expect(projectResource('production', object).suspended).toBe(false);
    }
  });

  it('metadata of another type is an InputError', () => {
    for (const metadata of FOREIGN) {
      const object = { ...fluxObject('Kustomization', 'x'), metadata };
      expect(() => projectResource('production', object)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    }
  });

  it('keys such as __proto__ change nothing but themselves', () => {
    const labels = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    const object = fluxObject('Kustomization', 'shop', {
      metadata: { labels },
    });
    const resource = projectResource('production', object);
    expect(Object.getPrototypeOf(resource.labels)).toBe(Object.prototype);
    expect(Object.keys(resource.labels)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('x');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'the kind %p is judged like any other',
    kind => {
      const annotations = { '[object Object]': 'disabled' };
      const object = fluxObject(kind, 'shop', { metadata: { annotations } });
      expect(projectResource('production', object).suspended).toBe(false);
    },
  );

  it('huge texts and lists are cut', () => {
    const huge = 'x'.repeat(1_000_000);
    const resource = projectResource(
      'production',
      fluxObject('Kustomization', 'shop', {
        spec: {
          path: huge,
          url: huge,
          interval: `${huge}s`,
          dependsOn: Array.from({ length: 10_000 }, (_, n) => ({
            name: `d${n}`,
          })),
        },
        conditions: Array.from({ length: 1_000 }, () => ({
          type: huge,
          status: 'True',
          reason: huge,
          message: huge,
        })),
        status: {
          lastAppliedRevision: huge,
          artifact: { revision: huge, digest: huge },
        },
        metadata: {
          deletionTimestamp: '2026-01-01T00:00:00Z',
          finalizers: Array.from({ length: 10_000 }, () => huge.slice(0, 100)),
        },
      }),
    );
    expect(JSON.stringify(resource).length).toBeLessThan(600_000);
  });
});

describe.each(['incidents', 'retries'])('the recording %s', folder => {
  it('has no object that cannot be read, and each says where its data comes from', () => {
    const resources = [
      ...recordedStart(folder),
      ...recordedChanges(folder).map(({ resource }) => resource),
    ];
    expect(resources.length).toBeGreaterThan(100);
    for (const resource of resources) {
      expect(resource.cluster).toBe('production');
      expect(JSON.stringify(resource)).not.toMatch(
        /"(managedFields|inventory)":/,
      );
    }
  });
});
