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

import type { JsonObject, JsonValue } from '@backstage/types';
import { ApiError } from '../http/ApiError';
import type { ServedObject } from '../state/ServedObject';
import { age } from './age';
import type { Column } from './columns';
import { cellValue, columnsOf } from './columns';
import { partialMetadata } from './partialMetadata';

/** What of each object a table carries beside its cells. */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

export interface TableOptions {
  plural: string;
  includeObject: IncludeObject;
  now: number;
}

/** Reads the query parameter `includeObject`. */
export function parseIncludeObject(value: string | null): IncludeObject {
  switch (value) {
    case 'None':
    case 'Object':
    case 'Metadata':
      return value;
    case null:
    case '':
      return 'Metadata';
    default:
      throw new ApiError(
        400,
        `unrecognized includeObject value: ${JSON.stringify(value)}`,
      );
  }
}

/** A `Table` of objects, as `kubectl get` asks for it. */
export function table(
  objects: ServedObject[],
  metadata: JsonObject,
  options: TableOptions,
): JsonObject {
  const columns = columnsOf(options.plural);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(
      ({ name, type, format = '', priority = 0 }) => ({
        name,
        type,
        format,
        description: '',
        priority,
      }),
    ),
    rows: objects.map(object => ({
      cells: columns.map(column => cell(object, column, options.now)),
      ...included(object, options.includeObject),
    })),
  };
}

function cell(object: ServedObject, column: Column, now: number): JsonValue {
  const value = cellValue(object, column);
  return column.type === 'date' && typeof value === 'string'
    ? age(now - Date.parse(value))
    : value;
}

function included(object: ServedObject, include: IncludeObject): JsonObject {
  switch (include) {
    case 'None':
      return { object: null };
    case 'Object':
      return { object };
    default:
      return { object: partialMetadata(object) };
  }
}
