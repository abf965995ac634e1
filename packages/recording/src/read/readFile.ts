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

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError, isError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { asObject } from './expect';

/** Reads a text file; says which file and why when that fails. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`Cannot read ${path}: ${reason(error)}`);
  }
}

/** Parses text as JSON; `where` names the file, and the line where there is one. */
function parseJson(text: string, where: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${where} is not valid JSON: ${reason(error)}`);
  }
}

/** Reads a file that holds one JSON object. */
export async function readJsonObject(path: string): Promise<JsonObject> {
  const where = basename(path);
  return asObject(parseJson(await readText(path), where), where);
}

/** One line of an ndjson file with the name to blame it by. Blank lines are left out. */
export interface NumberedLine {
  where: string;
  value: JsonObject;
}

/** Reads a file that holds one JSON object a line. */
export async function readJsonLines(path: string): Promise<NumberedLine[]> {
  const text = await readText(path);
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') {
      return [];
    }
    const where = `${basename(path)} line ${index + 1}`;
    return [{ where, value: asObject(parseJson(line, where), where) }];
  });
}

/** What went wrong, without the class of the error. */
export function reason(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
