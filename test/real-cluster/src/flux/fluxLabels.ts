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

import type { KubeObject } from '../kubernetes/KubeObject';
import { FLUX_NAMESPACE, FLUX_VERSION } from './fluxControllers';

/**
 * The labels that the Flux distribution puts on all its parts, and that its own
 * tools look for (`flux2: pkg/manifestgen/install`). The files of the single
 * controllers do not have them.
 */
export function fluxLabels(component?: string): Record<string, string> {
  return {
    ...(component ? { 'app.kubernetes.io/component': component } : {}),
    'app.kubernetes.io/instance': FLUX_NAMESPACE,
    'app.kubernetes.io/part-of': 'flux',
    'app.kubernetes.io/version': FLUX_VERSION,
  };
}

/** The object with more labels, which win over its own. */
export function withLabels(
  object: KubeObject,
  labels: Record<string, string>,
): KubeObject {
  const { metadata } = object;
  return {
    ...object,
    metadata: { ...metadata, labels: { ...metadata.labels, ...labels } },
  };
}

/** The namespace of the controllers as the distribution makes it. */
export function fluxNamespace(): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: FLUX_NAMESPACE, labels: fluxLabels() },
  };
}
