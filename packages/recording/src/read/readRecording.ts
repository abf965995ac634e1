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

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { readEvents, readSteps } from './readEvents';
import { readJsonObject, reason } from './readFile';
import { readLists } from './readLists';
import { readMetrics } from './readMetrics';
import type { Recording } from './Recording';
import { startOfRecording } from './startOfRecording';

const EVENTS = 'watch.ndjson';
const STEPS = 'steps.ndjson';
const TABLE = /^table-(.+)\.json$/;

/**
 * Reads and checks a recording folder.
 *
 * `watch.ndjson` must be there (it may be empty); all else may be missing.
 *
 * @throws InputError that names the file, and the line where there is one, and says what was expected there.
 * @public
 */
export async function readRecording(folder: string): Promise<Recording> {
  const files = await filesOf(folder);
  if (!files.includes(EVENTS)) {
    throw new InputError(
      `${folder} is not a recording: it has no ${EVENTS}. Expected a folder with list-<plural>.json files and a ${EVENTS}`,
    );
  }
  const optional = (file: string) =>
    files.includes(file) ? readJsonObject(join(folder, file)) : undefined;

  const events = await readEvents(join(folder, EVENTS));
  return {
    folder,
    startedAt: startOfRecording(events),
    lists: await readLists(folder, files),
    events,
    steps: files.includes(STEPS) ? await readSteps(join(folder, STEPS)) : [],
    version: await optional('version.json'),
    apis: await optional('apis.json'),
    discovery: await optional('discovery.json'),
    metrics: await readMetrics(folder, files),
    tables: await readTables(folder, files),
  };
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    throw new InputError(
      `Cannot open the recording ${folder}: ${reason(error)}`,
    );
  }
}

async function readTables(
  folder: string,
  files: string[],
): Promise<Record<string, JsonObject>> {
  const tables: Record<string, JsonObject> = {};
  for (const file of files) {
    const plural = TABLE.exec(file)?.[1];
    if (plural) {
      tables[plural] = await readJsonObject(join(folder, file));
    }
  }
  return tables;
}
