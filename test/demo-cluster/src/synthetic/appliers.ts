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

import type { RecordedObject } from '@fluxwatch/recording';
import { hashOf, metadataAt } from './Place';
import type { Place } from './Place';

/** A Kustomization of a Git repository that was applied, or is being reconciled. */
export function kustomization(
  place: Place,
  repository: string,
  state: { ready: 'True' | 'Unknown'; at: string } = {
    ready: 'True',
    at: place.created,
  },
): RecordedObject {
  const revision = `main@sha1:${hashOf(repository)}`;
  const isReady = state.ready === 'True';
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: metadataAt('Kustomization', place),
    spec: {
      interval: '10m0s',
      path: `./apps/${place.name}`,
      prune: true,
      sourceRef: { kind: 'GitRepository', name: repository },
    },
    status: {
      conditions: [
        {
          type: 'Ready',
          status: state.ready,
          reason: isReady ? 'ReconciliationSucceeded' : 'Progressing',
          message: isReady
            ? `Applied revision: ${revision}`
            : 'Reconciliation in progress',
          lastTransitionTime: state.at,
          observedGeneration: 1,
        },
      ],
      inventory: {
        entries: [
          { id: `${place.namespace}_${place.name}_apps_Deployment`, v: 'v1' },
          { id: `${place.namespace}_${place.name}__Service`, v: 'v1' },
        ],
      },
      lastAppliedRevision: revision,
      lastAttemptedRevision: revision,
      observedGeneration: 1,
    },
  };
}

/** A HelmRelease that was installed. */
export function helmRelease(place: Place): RecordedObject {
  const { name, namespace, created } = place;
  const message = `Helm install succeeded for release ${namespace}/${name}.v1 with chart app@1.0.0`;
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: metadataAt('HelmRelease', place),
    spec: {
      interval: '10m0s',
      chart: {
        spec: {
          chart: 'app',
          version: '1.0.0',
          sourceRef: { kind: 'HelmRepository', name: 'charts-0' },
        },
      },
    },
    status: {
      conditions: ['Ready', 'Released'].map(type => ({
        type,
        status: 'True',
        reason: 'InstallSucceeded',
        message,
        lastTransitionTime: created,
        observedGeneration: 1,
      })),
      helmChart: `${namespace}/${namespace}-${name}`,
      history: [
        {
          name,
          namespace,
          version: 1,
          status: 'deployed',
          chartName: 'app',
          chartVersion: '1.0.0',
          appVersion: '1.0.0',
          digest: `sha256:${hashOf(name)}${hashOf(namespace).slice(0, 24)}`,
          configDigest: `sha256:${hashOf('{}')}${hashOf('').slice(0, 24)}`,
          firstDeployed: created,
          lastDeployed: created,
        },
      ],
      lastAttemptedRevision: '1.0.0',
      observedGeneration: 1,
    },
  };
}
