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

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runStateSchema, type RunState } from './RunState';

const STATE = 'run.json';

/** The folder of one running cluster: its data, logs, kubeconfigs and state. */
export class RunFolder {
  constructor(readonly path: string) {}

  /** The path of something in the folder. */
  at(...names: string[]): string {
    return join(this.path, ...names);
  }

  async save(state: RunState): Promise<void> {
    const draft = this.at(`.${STATE}`);
    await writeFile(draft, JSON.stringify(state, undefined, 2));
    await rename(draft, this.at(STATE));
  }

  async load(): Promise<RunState | undefined> {
    try {
      const text = await readFile(this.at(STATE), 'utf8');
      return runStateSchema.parse(JSON.parse(text));
    } catch {
      // No folder of ours, or one of another version: nobody can run it.
      return undefined;
    }
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}
