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
import { FluxResource, projectResource } from '../resources';

type Json = { [key: string]: unknown };

/** One entry of `status.conditions`, as a cluster sends it. */
export interface ConditionJson extends Json {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

export interface ObjectOptions {
  apiVersion?: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  /** 1 when not given. */
  generation?: number;
  /** As `generation` when not given. */
  observedGeneration?: number;
  metadata?: Json;
  spec?: Json;
  status?: Json;
  conditions?: ConditionJson[];
}

const API_VERSIONS: Record<string, string> = {
  Kustomization: 'kustomize.toolkit.fluxcd.io/v1',
  HelmRelease: 'helm.toolkit.fluxcd.io/v2',
  GitRepository: 'source.toolkit.fluxcd.io/v1',
  OCIRepository: 'source.toolkit.fluxcd.io/v1',
  HelmRepository: 'source.toolkit.fluxcd.io/v1',
  HelmChart: 'source.toolkit.fluxcd.io/v1',
  Bucket: 'source.toolkit.fluxcd.io/v1',
  ExternalArtifact: 'source.toolkit.fluxcd.io/v1',
  ArtifactGenerator: 'source.extensions.fluxcd.io/v1beta1',
  Alert: 'notification.toolkit.fluxcd.io/v1beta3',
  Provider: 'notification.toolkit.fluxcd.io/v1beta3',
  Receiver: 'notification.toolkit.fluxcd.io/v1',
  ImageRepository: 'image.toolkit.fluxcd.io/v1',
  ImagePolicy: 'image.toolkit.fluxcd.io/v1',
  ImageUpdateAutomation: 'image.toolkit.fluxcd.io/v1',
};

function apiVersionOf(kind: string): string {
  return Object.hasOwn(API_VERSIONS, kind)
    ? API_VERSIONS[kind]
    : 'example.fluxcd.io/v1';
}

/** A Flux object as a cluster sends it; namespace `apps` when not given. */
export function fluxObject(
  kind: string,
  name: string,
  options: ObjectOptions = {},
): Json {
  const { generation = 1, namespace = 'apps' } = options;
  return {
    apiVersion: options.apiVersion ?? apiVersionOf(kind),
    kind,
    metadata: {
      name,
      namespace,
      uid: options.uid ?? `uid-of-${name}`,
      resourceVersion: options.resourceVersion ?? '1',
      generation,
      ...options.metadata,
    },
    spec: options.spec ?? {},
    status: {
      observedGeneration: options.observedGeneration ?? generation,
      ...(options.conditions && { conditions: options.conditions }),
      ...options.status,
    },
  };
}

/** The same, as it is kept. */
export function fluxResource(
  kind: string,
  name: string,
  options: ObjectOptions = {},
): FluxResource {
  return projectResource('production', fluxObject(kind, name, options));
}

export function condition(
  type: string,
  status: string,
  rest: Partial<ConditionJson> = {},
): ConditionJson {
  return {
    reason: 'SomeReason',
    message: 'some message',
    ...rest,
    type,
    status,
  };
}

export function readyTrue(rest: Partial<ConditionJson> = {}): ConditionJson {
  return condition('Ready', 'True', { reason: 'Succeeded', ...rest });
}

export function readyFalse(
  reason: string,
  message = 'some failure',
  rest: Partial<ConditionJson> = {},
): ConditionJson {
  return condition('Ready', 'False', { reason, message, ...rest });
}

export function readyUnknown(
  message = 'Reconciliation in progress',
): ConditionJson {
  return condition('Ready', 'Unknown', { reason: 'Progressing', message });
}

export const ARTIFACT = {
  revision: 'main@sha1:1111111111111111111111111111111111111111',
  digest: `sha256:${'a'.repeat(64)}`,
};

/** `spec` of a Kustomization that applies a GitRepository of its namespace. */
export function fromGit(name: string, ...dependsOn: string[]): Json {
  return {
    sourceRef: { kind: 'GitRepository', name },
    dependsOn: dependsOn.map(dependency => ({ name: dependency })),
  };
}
