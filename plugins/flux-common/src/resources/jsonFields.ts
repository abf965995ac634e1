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

/**
 * Reads single fields out of objects that a cluster sent. Custom resources of
 * other versions, or broken ones, may hold anything anywhere: a field of
 * another type reads as if it were absent.
 */
export type JsonObject = { [key: string]: unknown };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, ...path: string[]): JsonObject {
  let current: unknown = value;
  for (const key of path) {
    current = isJsonObject(current) ? current[key] : undefined;
  }
  return isJsonObject(current) ? current : {};
}

export function listAt(value: JsonObject, key: string): JsonObject[] {
  const found = value[key];
  return Array.isArray(found) ? found.filter(isJsonObject) : [];
}

/** Longer texts are cut: no field that is read holds so much in earnest. */
const MAX_TEXT = 4_000;

const NUL = '\u0000';

/**
 * A text without the one character that PostgreSQL takes in no text: with it,
 * every query that looks for what the text names would fail, for all readers.
 */
function withoutNul(text: string): string {
  return text.includes(NUL) ? text.replaceAll(NUL, '\ufffd') : text;
}

export function stringAt(value: JsonObject, key: string): string | undefined {
  const found = value[key];
  return typeof found === 'string' && found !== ''
    ? withoutNul(found.slice(0, MAX_TEXT))
    : undefined;
}

/**
 * The texts of a list, without its foreign entries.
 *
 * @param most - a hostile list is cut there
 */
export function stringsAt(
  value: JsonObject,
  key: string,
  most: number,
): string[] {
  const found = value[key];
  return Array.isArray(found)
    ? found
        .slice(0, most)
        .filter((item): item is string => typeof item === 'string')
        .map(withoutNul)
    : [];
}

export function numberAt(value: JsonObject, key: string): number | undefined {
  const found = value[key];
  return typeof found === 'number' && Number.isFinite(found)
    ? found
    : undefined;
}

/** A Kubernetes timestamp (RFC 3339) as milliseconds since the epoch. */
export function timeAt(value: JsonObject, key: string): number | undefined {
  const text = stringAt(value, key);
  const time = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** A string map such as labels or annotations, without its foreign entries. */
export function stringMapAt(
  value: JsonObject,
  key: string,
): Record<string, string> {
  const entries = Object.entries(objectAt(value, key)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries.map(entry => entry.map(withoutNul)));
}
