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

import { z } from 'zod';

/**
 * A stored row that cannot be understood. It is told beside the others that
 * can, and hides none of them.
 */
export interface BrokenRow {
  /** The table and the key of the row. */
  row: string;
  /** The cluster that it belongs to. */
  cluster: string;
  message: string;
}

/** What was read, and what of it could not be understood. */
export interface ReadRows<T> {
  items: T[];
  broken: BrokenRow[];
}

function reasonOf(error: unknown): string {
  return error instanceof z.ZodError
    ? z.prettifyError(error).replace(/\s*\n\s*/g, ' ')
    : String(error);
}

/** Turns rows into what they hold, each on its own. */
export function parseRows<Row extends { cluster: string }, T>(
  rows: readonly Row[],
  describe: (row: Row) => string,
  parse: (row: Row) => T,
): ReadRows<T> {
  const items: T[] = [];
  const broken: BrokenRow[] = [];
  for (const row of rows) {
    try {
      items.push(parse(row));
    } catch (error) {
      const key = describe(row);
      broken.push({
        row: key,
        cluster: row.cluster,
        message: `Cannot read ${key} of cluster '${
          row.cluster
        }' from the database: ${reasonOf(error)}`,
      });
    }
  }
  return { items, broken };
}

/** A JSON column, checked. */
export function parseColumn<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text));
}

/** PostgreSQL gives bigint columns as text, SQLite as numbers. */
export function toNumber(value: number | string): number {
  return Number(value);
}

export function toOptionalNumber(
  value: number | string | null,
): number | undefined {
  return value === null ? undefined : Number(value);
}
