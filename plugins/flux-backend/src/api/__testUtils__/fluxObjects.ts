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

/** A Flux object as an API server sends it, as far as tests need it. */
export interface FluxObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace: string;
    uid: string;
    resourceVersion: string;
    generation: number;
    creationTimestamp: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: Record<string, unknown>;
  status: Record<string, unknown>;
}

const API_VERSIONS: Record<string, string> = {
  Kustomization: 'kustomize.toolkit.fluxcd.io/v1',
  GitRepository: 'source.toolkit.fluxcd.io/v1',
  HelmRelease: 'helm.toolkit.fluxcd.io/v2',
};

export const COMMIT = 'aa4e3b830e0a0b7ff9a4b5a3a9a1a5d3f9c4e2b1';

let version = 1000;

/** @param path - `Kind/namespace/name` */
export function fluxObject(
  path: string,
  fields: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    spec?: Record<string, unknown>;
    status?: Record<string, unknown>;
    ready?: [status: string, reason: string, message: string];
  } = {},
): FluxObject {
  const [kind, namespace, name] = path.split('/');
  const [status, reason, message] = fields.ready ?? ['True', 'Succeeded', 'ok'];
  version += 1;
  return {
    apiVersion: API_VERSIONS[kind],
    kind,
    metadata: {
      name,
      namespace,
      uid: `uid-of-${path}`,
      resourceVersion: String(version),
      generation: 1,
      creationTimestamp: '2026-01-01T00:00:00Z',
      labels: fields.labels,
      annotations: fields.annotations,
    },
    spec: { interval: '10m', ...fields.spec },
    status: {
      observedGeneration: 1,
      conditions: [
        {
          type: 'Ready',
          status,
          reason,
          message,
          lastTransitionTime: '2026-01-02T00:00:00Z',
          observedGeneration: 1,
        },
      ],
      ...fields.status,
    },
  };
}

/** A Git repository that is Ready with an artifact. */
export function gitRepository(path: string): FluxObject {
  return fluxObject(path, {
    spec: { url: 'https://github.com/fluxwatch/fleet' },
    status: {
      artifact: { revision: `main@sha1:${COMMIT}`, digest: 'sha256:abc' },
    },
  });
}

/** A reference to the Git repository that `fleetOf` puts on a cluster. */
const FLEET = { kind: 'GitRepository', name: 'fleet' };

/** What most tests have on a cluster: one failure, what it holds up, and others. */
export function fleetOf(): FluxObject[] {
  const applied = { lastAppliedRevision: `main@sha1:${COMMIT}` };
  return [
    gitRepository('GitRepository/flux-system/fleet'),
    fluxObject('Kustomization/flux-system/infra', {
      spec: { sourceRef: FLEET, path: './infra' },
      status: { ...applied, lastAttemptedRevision: 'main@sha1:ffff0000ffff' },
      ready: ['False', 'BuildFailed', 'kustomize build failed: no such file'],
    }),
    fluxObject('Kustomization/flux-system/apps', {
      spec: { sourceRef: FLEET, dependsOn: [{ name: 'infra' }] },
      status: {
        ...applied,
        ...{ lastAttemptedRevision: `main@sha1:${COMMIT}` },
      },
      ready: [
        'False',
        'DependencyNotReady',
        "dependency 'flux-system/infra' is not ready",
      ],
    }),
    fluxObject('Kustomization/flux-system/tenants', {
      spec: { sourceRef: FLEET, dependsOn: [{ name: 'apps' }] },
      ready: [
        'False',
        'DependencyNotReady',
        "dependency 'flux-system/apps' is not ready",
      ],
    }),
    fluxObject('Kustomization/shop/checkout', {
      labels: { 'backstage.io/kubernetes-id': 'checkout' },
      spec: { sourceRef: { ...FLEET, namespace: 'flux-system' } },
      status: applied,
    }),
    fluxObject('Kustomization/shop/lost', {
      annotations: { 'fluxcd.io/entity': 'checkout' },
      spec: { sourceRef: { ...FLEET, name: 'nowhere' } },
      ready: ['False', 'SourceNotReady', 'Source is not ready, nowhere'],
    }),
    fluxObject('Kustomization/shop/paused', { spec: { suspend: true } }),
  ];
}
