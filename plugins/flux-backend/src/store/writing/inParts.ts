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
 * Rows in one statement. Knex writes several rows into SQLite as a compound
 * select, which has at most 500 terms, and SQLite binds at most 32,766 values.
 */
const ROWS_AT_ONCE = 200;

/** Splits rows so that each part fits into one statement. */
export function inParts<T>(rows: readonly T[], size = ROWS_AT_ONCE): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < rows.length; from += size) {
    parts.push(rows.slice(from, from + size));
  }
  return parts;
}
