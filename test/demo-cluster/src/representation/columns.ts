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
import { isObject, objectsIn } from '../json/isObject';

/** A printer column of a kind. */
export interface Column {
  name: string;
  type: 'string' | 'date' | 'integer';
  format?: string;
  priority?: number;
  /** Path of the cell; a condition's field as `Ready.status`, in the conditions of the status. */
  path?: string[];
  condition?: 'status' | 'message';
}

const NAME: Column = {
  name: 'Name',
  type: 'string',
  format: 'name',
  path: ['metadata', 'name'],
};
const AGE: Column = {
  name: 'Age',
  type: 'date',
  path: ['metadata', 'creationTimestamp'],
};
const READY: Column[] = [
  { name: 'Ready', type: 'string', condition: 'status' },
  { name: 'Status', type: 'string', condition: 'message' },
];
const text = (name: string, ...path: string[]): Column => ({
  name,
  type: 'string',
  path,
});
const URL_COLUMN = text('URL', 'spec', 'url');

// The `additionalPrinterColumns` of the Flux CRDs (Flux 2.9); kinds that are not here show their age alone.
const COLUMNS: Record<string, Column[]> = {
  kustomizations: [AGE, ...READY],
  helmreleases: [AGE, ...READY],
  receivers: [AGE, ...READY],
  gitrepositories: [URL_COLUMN, AGE, ...READY],
  ocirepositories: [URL_COLUMN, ...READY, AGE],
  helmrepositories: [URL_COLUMN, AGE, ...READY],
  buckets: [text('Endpoint', 'spec', 'endpoint'), AGE, ...READY],
  helmcharts: [
    text('Chart', 'spec', 'chart'),
    text('Version', 'spec', 'version'),
    text('Source Kind', 'spec', 'sourceRef', 'kind'),
    text('Source Name', 'spec', 'sourceRef', 'name'),
    AGE,
    ...READY,
  ],
  externalartifacts: [
    AGE,
    ...READY,
    text('Source', 'spec', 'sourceRef', 'name'),
  ],
  imagerepositories: [
    text('Image', 'spec', 'image'),
    {
      ...text('Tags', 'status', 'lastScanResult', 'tagCount'),
      type: 'integer',
    },
    ...READY,
    {
      name: 'Last scan',
      type: 'date',
      priority: 1,
      path: ['status', 'lastScanResult', 'scanTime'],
    },
    AGE,
  ],
  imagepolicies: [
    text('Image', 'status', 'latestRef', 'name'),
    text('Tag', 'status', 'latestRef', 'tag'),
    ...READY,
    AGE,
  ],
  imageupdateautomations: [
    ...READY,
    {
      name: 'Last run',
      type: 'date',
      priority: 1,
      path: ['status', 'lastAutomationRunTime'],
    },
    AGE,
  ],
};

/** The columns in which a kind is printed, its name first. */
export function columnsOf(plural: string): Column[] {
  return [NAME, ...(COLUMNS[plural] ?? [AGE])];
}

/** Where a column comes from, in the JSONPath of its CustomResourceDefinition. */
export function jsonPathOf({ path = [], condition }: Column): string {
  return condition
    ? `.status.conditions[?(@.type=="Ready")].${condition}`
    : `.${path.join('.')}`;
}

/** What stands in a column for an object, before dates are turned into ages. */
export function cellValue(
  object: JsonValue,
  { path, condition }: Column,
): JsonValue {
  if (condition) {
    const conditions = valueAt(object, ['status', 'conditions']);
    const ready = objectsIn(conditions).find(({ type }) => type === 'Ready');
    return ready?.[condition] ?? null;
  }
  return valueAt(object, path ?? []) ?? null;
}

function valueAt(value: JsonValue, path: string[]): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const key of path) {
    current = isObject(current) ? current[key] : undefined;
  }
  return current;
}
