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
import { isObject, objectOrEmpty } from './isObject';

/** Applies a JSON merge patch (RFC 7386); the arguments are left as they are. */
export function mergePatch(
  target: JsonValue | undefined,
  patch: JsonValue,
): JsonValue {
  return isObject(patch) ? mergeObject(objectOrEmpty(target), patch) : patch;
}

/** Applies a JSON merge patch that is an object: null removes a field, objects merge, all else replaces. */
export function mergeObject(target: JsonObject, patch: JsonObject): JsonObject {
  const result = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else if (value !== undefined) {
      result[key] = mergePatch(result[key], value);
    }
  }
  return result;
}

/** Joins two merge patches into one that does what both do one after the other. */
export function joinPatches(first: JsonObject, second: JsonObject): JsonObject {
  const result = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = result[key];
    result[key] =
      isObject(before) && isObject(value) ? joinPatches(before, value) : value;
  }
  return result;
}
