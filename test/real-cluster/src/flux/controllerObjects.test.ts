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

import { controllerObjects, controllerVersion } from './controllerObjects';

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {
    name: 'helm-controller',
    labels: { 'control-plane': 'controller' },
  },
  spec: {
    replicas: 1,
    template: {
      metadata: { labels: { app: 'helm-controller' }, annotations: { a: 'b' } },
      spec: {
        containers: [{ name: 'manager', image: 'fluxcd/helm-controller' }],
      },
    },
  },
};
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'helm-controller' },
  spec: { type: 'ClusterIP' },
};
const labels = {
  'app.kubernetes.io/component': 'helm-controller',
  'app.kubernetes.io/instance': 'flux-system',
  'app.kubernetes.io/part-of': 'flux',
  'app.kubernetes.io/version': 'v2.9.5',
};

describe('controllerObjects', () => {
  it('makes of plain manifests what the distribution installs', () => {
    const objects = controllerObjects(
      'helm-controller',
      [deployment, service],
      'v1.6.4',
    );
    expect(objects).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'helm-controller', namespace: 'flux-system', labels },
      },
      {
        ...deployment,
        metadata: {
          name: 'helm-controller',
          namespace: 'flux-system',
          labels: { 'control-plane': 'controller', ...labels },
        },
        spec: {
          replicas: 1,
          template: {
            metadata: {
              labels: { app: 'helm-controller', ...labels },
              annotations: { a: 'b' },
            },
            spec: {
              serviceAccountName: 'helm-controller',
              containers: [
                {
                  name: 'manager',
                  image: 'ghcr.io/fluxcd/helm-controller:v1.6.4',
                },
              ],
            },
          },
        },
      },
      {
        ...service,
        metadata: { name: 'helm-controller', namespace: 'flux-system', labels },
      },
    ]);
  });

  it('refuses a Deployment without containers', () => {
    expect(() =>
      controllerObjects('helm-controller', [{ ...deployment, spec: {} }], 'v1'),
    ).toThrow();
  });
});

describe('controllerVersion', () => {
  it('reads the tag that the controller was released with', () => {
    const images = [
      { name: 'fluxcd/helm-controller', newName: 'x', newTag: 'v1.6.4' },
    ];
    expect(controllerVersion({ kind: 'Kustomization', images })).toBe('v1.6.4');
    expect(() => controllerVersion({ kind: 'Kustomization' })).toThrow();
  });
});
