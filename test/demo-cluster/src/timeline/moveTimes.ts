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
import { isObject } from '../json/isObject';

const RFC3339 =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|([+-])(\d\d):(\d\d))$/;

// `date +%s.%N`, which people and scripts put into reconcile requests instead of RFC 3339; Flux takes any text.
const EPOCH_SECONDS = /^(\d{10})\.(\d{9})$/;

const REQUEST_FIELD = /^(reconcile\.fluxcd\.io\/.+At|lastHandled.+At)$/;

// Names of fields, never times; the largest part of most objects.
const SKIPPED_FIELD = 'fieldsV1';

/** Maps a moment of the recording to one of the replay, both in milliseconds since the epoch. */
export type MoveTime = (recorded: number) => number;

/**
 * Moves every time inside a JSON value, and replaces strings (uids) as `replace` says.
 * Each time keeps its form: fraction digits, zone, or seconds since the epoch.
 */
export function moveTimes(
  value: JsonValue,
  move: MoveTime,
  replace: (text: string) => string = text => text,
  field = '',
): JsonValue {
  if (typeof value === 'string') {
    return movedText(value, move, field) ?? replace(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => moveTimes(item, move, replace, field));
  }
  if (!isObject(value)) {
    return value;
  }
  const result: { [key: string]: JsonValue } = {};
  for (const [key, child] of Object.entries(value)) {
    if (child !== undefined) {
      result[key] =
        key === SKIPPED_FIELD ? child : moveTimes(child, move, replace, key);
    }
  }
  return result;
}

function movedText(
  text: string,
  move: MoveTime,
  field: string,
): string | undefined {
  // Cheap test first: nearly no string is a time.
  if (text.length < 20 || text.length > 40) {
    return undefined;
  }
  const time = RFC3339.exec(text);
  if (time) {
    return movedRfc3339(time, move);
  }
  const seconds = REQUEST_FIELD.test(field) && EPOCH_SECONDS.exec(text);
  if (seconds) {
    const moved = move(Number(seconds[1]) * 1000);
    return `${Math.floor(moved / 1000)}.${seconds[2]}`;
  }
  return undefined;
}

function movedRfc3339(match: RegExpExecArray, move: MoveTime): string {
  const [, wall, fraction, zone, sign, hours, minutes] = match;
  const east = sign === '-' ? -1 : 1;
  const offset = sign
    ? east * (Number(hours) * 60 + Number(minutes)) * 60_000
    : 0;
  // Kubernetes rounds times down to their precision.
  const millis = fraction ? Number(`${fraction}000`.slice(0, 3)) : 0;
  const moved = move(Date.parse(`${wall}Z`) - offset + millis) + offset;
  const iso = new Date(Math.floor(moved)).toISOString();
  if (!fraction) {
    return `${iso.slice(0, 19)}${zone}`;
  }
  const digits = `${iso.slice(20, 23)}${fraction.slice(3)}`;
  return `${iso.slice(0, 19)}.${digits.slice(0, fraction.length)}${zone}`;
}
