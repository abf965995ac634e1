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

/** An object that a test works with. */
export interface ContractObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace: string;
    labels: Record<string, string>;
  };
  spec: { sourceRef: { apiVersion: string; kind: string; name: string } };
  status?: { conditions: Record<string, string | number>[] };
}

const GROUP_VERSION = 'source.toolkit.fluxcd.io/v1';

/** The namespace that the viewer may look into. */
export const NAMESPACE = 'apps';

/** Where the objects of the tests are, of all namespaces. */
export const EVERYWHERE = `/apis/${GROUP_VERSION}/externalartifacts`;

/** Where the objects of the tests are in their namespace. */
export const IN_APPS = `/apis/${GROUP_VERSION}/namespaces/${NAMESPACE}/externalartifacts`;

/** The path of such an object. */
export function pathOf(name: string): string {
  return `${IN_APPS}/${name}`;
}

/**
 * An object that no controller of Flux touches: its kind is for controllers of
 * others. It has no status.
 */
export function contractObject(
  name: string,
  labels: Record<string, string> = {},
): ContractObject {
  return {
    apiVersion: GROUP_VERSION,
    kind: 'ExternalArtifact',
    metadata: { name, namespace: NAMESPACE, labels },
    spec: {
      sourceRef: {
        apiVersion: 'example.com/v1',
        kind: 'Example',
        name: 'first',
      },
    },
  };
}

/** The same as some controller says that it is ready. */
export function ready(object: ContractObject): ContractObject {
  const condition = {
    type: 'Ready',
    status: 'True',
    reason: 'Succeeded',
    message: 'it is there',
    lastTransitionTime: '2026-01-01T00:00:00Z',
    observedGeneration: 1,
  };
  return { ...object, status: { conditions: [condition] } };
}
