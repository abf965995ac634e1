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

import { InputError } from '@backstage/errors';
import type { JsonArray, JsonObject, JsonValue } from '@backstage/types';

/** Whether a JSON value is an object, neither null nor a list. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object, or an InputError that begins with `where`. */
export function asObject(
  value: JsonValue | undefined,
  where: string,
): JsonObject {
  if (!isObject(value)) {
    throw expected(where, 'a JSON object', value);
  }
  return value;
}

/** The value as a list, or an InputError that begins with `where`. */
export function asArray(
  value: JsonValue | undefined,
  where: string,
): JsonArray {
  if (!Array.isArray(value)) {
    throw expected(where, 'a list', value);
  }
  return value;
}

/** The value as a non-empty string, or an InputError that begins with `where`. */
export function asString(value: JsonValue | undefined, where: string): string {
  if (typeof value !== 'string' || value === '') {
    throw expected(where, 'a non-empty string', value);
  }
  return value;
}

/** The value as seconds since the start of the recording, or an InputError that begins with `where`. */
export function asSeconds(value: JsonValue | undefined, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw expected(where, 'seconds since the start, a number from 0', value);
  }
  return value;
}

/** An InputError that tells where, what was expected there, and what was found. */
export function expected(
  where: string,
  what: string,
  found: JsonValue | undefined,
): InputError {
  return new InputError(
    `${where}: expected ${what}, but found ${describe(found)}`,
  );
}

function describe(value: JsonValue | undefined): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (isObject(value)) {
    return 'an object';
  }
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
