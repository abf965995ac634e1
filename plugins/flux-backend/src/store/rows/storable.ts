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

/** PostgreSQL refuses this character in any text. */
const NUL = '\u0000';
const REPLACEMENT = '\ufffd';

/**
 * A row that every database takes: what a cluster says must not keep the other
 * rows of a transaction from being written.
 */
export function storable<Row extends object>(row: Row): Row {
  for (const value of Object.values(row)) {
    if (typeof value === 'string' && value.includes(NUL)) {
      const clean = Object.entries(row).map(([column, text]) => [
        column,
        typeof text === 'string' ? text.replaceAll(NUL, REPLACEMENT) : text,
      ]);
      return { ...row, ...Object.fromEntries(clean) };
    }
  }
  return row;
}
