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

import { isJsonObject, objectAt, stringAt } from '../clusters/jsonDocument';
import { printableText } from '../clusters/printableText';
import { KubernetesObject } from './KubernetesObject';
import { ServedKind } from './ServedKind';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object that may come in, or what is wrong with it. */
export type Admission =
  | { object: KubernetesObject }
  | { object?: undefined; problem: string };

/**
 * Checks an object at the door, and leaves outside what nobody reads: managed
 * fields and the last applied configuration are half of many an object.
 */
export function admitObject(value: unknown, kind: ServedKind): Admission {
  const source = objectAt({ value }, 'value');
  const metadata = objectAt(source, 'metadata');
  const name = stringAt(metadata, 'name');
  const uid = stringAt(metadata, 'uid');
  const resourceVersion = stringAt(metadata, 'resourceVersion');
  const namespace = stringAt(metadata, 'namespace');
  if (!name || !uid || !resourceVersion) {
    const label = [namespace, name ?? '(no name)'].filter(Boolean).join('/');
    const missing = Object.entries({ name, uid, resourceVersion })
      .filter(([, found]) => !found)
      .map(([field]) => `metadata.${field}`);
    return {
      problem: printableText(
        `${kind.kind} ${label} has no ${missing.join(' and no ')}`,
      ),
    };
  }
  const { managedFields: _managed, annotations, ...kept } = metadata;
  return {
    object: {
      apiVersion:
        stringAt(source, 'apiVersion') ?? `${kind.group}/${kind.version}`,
      kind: stringAt(source, 'kind') ?? kind.kind,
      metadata: {
        ...kept,
        name,
        uid,
        resourceVersion,
        namespace,
        ...(isJsonObject(annotations)
          ? { annotations: withoutLastApplied(annotations) }
          : {}),
      },
      spec: source.spec,
      status: source.status,
    },
  };
}

function withoutLastApplied(annotations: Record<string, unknown>) {
  const { [LAST_APPLIED]: _lastApplied, ...kept } = annotations;
  return kept;
}
