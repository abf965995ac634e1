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

import { join } from 'node:path';
import { readText } from './readFile';
import type { RecordedMetrics } from './Recording';

const FILE_NAME = /^metrics-(.+)-(start|middle|end)\.txt$/;

/** Reads each `metrics-<controller>-<moment>.txt` among the files of a recording. */
export async function readMetrics(
  folder: string,
  files: string[],
): Promise<RecordedMetrics[]> {
  const metrics: RecordedMetrics[] = [];
  for (const file of files) {
    const [, controller, moment] = FILE_NAME.exec(file) ?? [];
    if (moment === 'start' || moment === 'middle' || moment === 'end') {
      const text = await readText(join(folder, file));
      metrics.push({ controller, moment, text });
    }
  }
  return metrics;
}
