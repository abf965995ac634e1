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

import type { JsonValue } from '@backstage/types';
import { ApiError } from '../http/ApiError';
import { isObject } from '../json/isObject';
import type { GroupPlural } from '../state/ServedObject';
import type { Selector } from './labelSelector';

const METADATA = ['metadata.name', 'metadata.namespace'];

// Custom resources have none of their own: no Flux CRD declares `selectableFields`.
const BUILT_IN: Record<string, string[]> = {
  events: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  pods: ['spec.nodeName', 'spec.restartPolicy', 'status.phase', 'status.podIP'],
};

/** Parses Kubernetes' field selectors: `metadata.name=a,type!=Normal`. */
export function parseFieldSelector(text: string, kind: GroupPlural): Selector {
  const tests = text
    .split(',')
    .map(term => term.trim())
    .filter(Boolean)
    .map(term => {
      const [, field, operator, wanted] =
        /^([^=!]+?)\s*(==|=|!=)\s*(.*)$/.exec(term) ?? [];
      if (!field) {
        throw new ApiError(
          400,
          `invalid selector: '${text}'; can't understand '${term}'`,
        );
      }
      if (!supported(kind).includes(field)) {
        throw new ApiError(400, `field label not supported: ${field}`);
      }
      return { path: field.split('.'), equal: operator !== '!=', wanted };
    });
  return object =>
    tests.every(
      ({ path, equal, wanted }) => (textAt(object, path) === wanted) === equal,
    );
}

function supported({ group, plural }: GroupPlural): string[] {
  return group === '' ? [...METADATA, ...(BUILT_IN[plural] ?? [])] : METADATA;
}

function textAt(value: JsonValue, path: string[]): string {
  let current: JsonValue | undefined = value;
  for (const key of path) {
    current = isObject(current) ? current[key] : undefined;
  }
  // `source` of an event is an object, selected by its component.
  const found = isObject(current) ? current.component : current;
  return typeof found === 'string' ? found : '';
}
