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

import {
  FLUX_KINDS,
  parseResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { KubernetesObject, ServedKind } from '../../ingest';

export function servedKind(kind: string): ServedKind {
  const known = FLUX_KINDS.find(candidate => candidate.kind === kind);
  if (!known) {
    throw new Error(`No such kind: ${kind}`);
  }
  const { group, plural } = known;
  return { group, version: 'v1', kind, plural, namespaced: true };
}

/** An object whose controller says so about it. */
export function fluxObject(
  path: string,
  version: number,
  ready: 'True' | 'False' | 'Unknown',
  fields: {
    reason?: string;
    uid?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    spec?: object;
    status?: object;
  } = {},
): KubernetesObject {
  const ref = parseResourceRef(path);
  if (!ref) {
    throw new Error(`'${path}' is not Kind/namespace/name`);
  }
  const { kind, namespace, name } = ref;
  const { reason = 'Reason', uid = `uid-${path}`, labels = {} } = fields;
  const { annotations = {} } = fields;
  const condition = { type: 'Ready', status: ready, reason, message: ready };
  return {
    apiVersion: `${servedKind(kind).group}/v1`,
    kind,
    metadata: {
      name,
      namespace,
      uid,
      resourceVersion: String(version),
      labels,
      annotations,
    },
    spec: fields.spec ?? {},
    status: { conditions: [condition], ...fields.status },
  };
}

/** A Kustomization that waits for another one. */
export function waitsFor(
  path: string,
  version: number,
  dependency: string,
): KubernetesObject {
  const ref = parseResourceRef(dependency);
  return fluxObject(path, version, 'False', {
    reason: 'DependencyNotReady',
    spec: { dependsOn: [{ name: ref?.name, namespace: ref?.namespace }] },
  });
}
