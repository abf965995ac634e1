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
import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '../json/isObject';
import type { Fault, FaultTarget } from './Fault';
import { FAULT_STATUSES } from './Fault';

const TYPES = [
  'down',
  'tls',
  'slow',
  'silent',
  'status',
  'watchCut',
  'brokenJson',
  'endlessMetrics',
] as const;
const TARGET_FIELDS = ['plural', 'namespace', 'verb', 'path'] as const;

/** Reads faults that came from outside. */
export function parseFaults(value: JsonValue | undefined): Fault[] {
  if (!Array.isArray(value)) {
    throw new InputError('Expected `faults` to be a list');
  }
  return value.map((fault, index) => parseFault(fault, `faults[${index}]`));
}

function parseFault(value: JsonValue, where: string): Fault {
  if (!isObject(value)) {
    throw new InputError(`Expected ${where} to be an object`);
  }
  const on = parseTarget(value.on, `${where}.on`);
  const type = oneOf(TYPES, value.type, `${where}.type`);
  switch (type) {
    case 'slow': {
      const delayMs = optionalNumber(value, 'delayMs', where);
      if (delayMs === undefined) {
        throw new InputError(`Expected ${where}.delayMs to be a number`);
      }
      return { type, delayMs, on };
    }
    case 'status':
      return {
        type,
        status: oneOf(FAULT_STATUSES, value.status, `${where}.status`),
        retryAfterSeconds: optionalNumber(value, 'retryAfterSeconds', where),
        on,
      };
    case 'watchCut':
      return { type, afterMs: optionalNumber(value, 'afterMs', where), on };
    case 'endlessMetrics':
      return { type, everyMs: optionalNumber(value, 'everyMs', where) };
    case 'silent':
    case 'brokenJson':
      return { type, on };
    default:
      return { type };
  }
}

function parseTarget(
  value: JsonValue | undefined,
  where: string,
): FaultTarget | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!isObject(value)) {
    throw new InputError(`Expected ${where} to be an object`);
  }
  const target: FaultTarget = {};
  for (const [key, text] of Object.entries(value)) {
    const field = oneOf(TARGET_FIELDS, key, `a field of ${where}`);
    if (typeof text !== 'string') {
      throw new InputError(`Expected ${where}.${key} to be a string`);
    }
    target[field] = text;
  }
  return target;
}

function optionalNumber(
  value: JsonObject,
  field: string,
  where: string,
): number | undefined {
  const number = value[field];
  if (number === undefined) {
    return undefined;
  }
  if (typeof number !== 'number' || !(number >= 0)) {
    throw new InputError(`Expected ${where}.${field} to be a number from 0`);
  }
  return number;
}

function oneOf<T extends string | number>(
  allowed: readonly T[],
  value: JsonValue | undefined,
  where: string,
): T {
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) {
    throw new InputError(
      `Expected ${where} to be one of ${allowed.join(
        ', ',
      )}, but found ${value}`,
    );
  }
  return found;
}
