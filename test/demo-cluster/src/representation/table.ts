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
import { age } from './age';
import type { Column } from './columns';
import { cellValue, columnsOf, jsonPathOf } from './columns';
import { partialMetadata } from './partialMetadata';

// The documentation of the field `name` of every object.
const NAME_DESCRIPTION =
  'Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names';

/** What of each object a table carries beside its cells. */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

export interface TableOptions {
  plural: string;
  includeObject: IncludeObject;
  now: number;
}

/** An object, or the little that a bookmark has of one. */
export type TableObject = JsonObject & { metadata: JsonObject };

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
        `Unable to convert to Table as requested: includeObject: Invalid value: ${JSON.stringify(
          value,
        )}: must be 'Metadata', 'Object', 'None', or empty`,
      );
  }
}

/** A `Table` of objects, as `kubectl get` asks for it. */
export function table(
  objects: TableObject[],
  metadata: JsonObject,
  options: TableOptions,
): JsonObject {
  const columns = columnsOf(options.plural);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(columnDefinition),
    rows: objects.map(object => ({
      cells: columns.map(column => cell(object, column, options.now)),
      ...included(object, options.includeObject),
    })),
  };
}

function columnDefinition(column: Column): JsonObject {
  const { name, type, format = '', priority = 0 } = column;
  const description =
    format === 'name'
      ? NAME_DESCRIPTION
      : `Custom resource definition column (in JSONPath format): ${jsonPathOf(
          column,
        )}`;
  return { name, type, format, description, priority };
}

function cell(object: TableObject, column: Column, now: number): JsonValue {
  const value =
    cellValue(object, column) ?? (column.format === 'name' ? '' : null);
  return column.type === 'date' && typeof value === 'string'
    ? age(now - Date.parse(value))
    : value;
}

function included(object: TableObject, include: IncludeObject): JsonObject {
  switch (include) {
    case 'None':
      return { object: null };
    case 'Object':
      return { object };
    default:
      return { object: partialMetadata(object) };
  }
}
