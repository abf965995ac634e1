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
import fs from 'node:fs';
import path from 'node:path';

const RECORDINGS = path.resolve(__dirname, '../../../../test/recordings');

/** A file of a recording of a real cluster. */
export function recordedText(folder: string, file: string): string {
  return fs.readFileSync(path.join(RECORDINGS, folder, file), 'utf8');
}

/** The objects of a list at the start of a recording. */
export function recordedList(folder: string, plural: string): unknown[] {
  return JSON.parse(recordedText(folder, `list-${plural}.json`)).items;
}

/** The names of the files with metrics of a recording. */
export function recordedMetrics(folder: string): string[] {
  return fs
    .readdirSync(path.join(RECORDINGS, folder))
    .filter(file => file.startsWith('metrics-'));
}
