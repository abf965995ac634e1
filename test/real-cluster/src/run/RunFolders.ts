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

import { mkdir, mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import { isRunning, type ProcessIdentity } from './processIdentity';
import { RunFolder } from './RunFolder';
import type { RunState } from './RunState';

const DRAFT = '.draft-';
/** A draft gets its state at once; one without is left over after this long. */
const DRAFT_AGE_MS = 60_000;

/** The folders of all clusters of this user. */
export class RunFolders {
  private readonly parent: string;

  constructor(
    cache: string,
    private readonly isAlive: (
      process: ProcessIdentity,
    ) => Promise<boolean> = isRunning,
  ) {
    this.parent = join(cache, 'run');
  }

  /**
   * Takes a name for a new cluster. What a launcher left behind because it was
   * killed together with its cluster is removed first.
   *
   * @throws ConflictError when a cluster of that name runs
   */
  async claim(state: RunState): Promise<RunFolder> {
    await mkdir(this.parent, { recursive: true, mode: 0o700 });
    await this.reap();
    const draft = new RunFolder(await mkdtemp(join(this.parent, DRAFT)));
    await draft.save(state);
    const folder = new RunFolder(join(this.parent, state.name));
    try {
      // The one step that only one of two launchers can succeed in.
      await rename(draft.path, folder.path);
    } catch (error) {
      await draft.remove();
      if (!(await folder.load())) {
        throw error;
      }
      throw new ConflictError(
        `A real cluster called ${state.name} runs already; "down ${state.name}" ends it`,
      );
    }
    return folder;
  }

  /** The clusters whose launcher runs. */
  async running(): Promise<{ folder: RunFolder; state: RunState }[]> {
    const found = [];
    for (const folder of await this.all()) {
      const state = await folder.load();
      if (state && !isDraft(folder) && (await this.isAlive(state.launcher))) {
        found.push({ folder, state });
      }
    }
    return found;
  }

  /** Removes the folders whose launcher is gone. */
  async reap(): Promise<void> {
    for (const folder of await this.all()) {
      const state = await folder.load();
      const inUse = state
        ? await this.isAlive(state.launcher)
        : isDraft(folder) && (await isFresh(folder));
      if (!inUse) {
        await folder.remove();
      }
    }
  }

  private async all(): Promise<RunFolder[]> {
    const names = await readdir(this.parent).catch(() => []);
    return names.map(name => new RunFolder(join(this.parent, name)));
  }
}

function isDraft(folder: RunFolder): boolean {
  return basename(folder.path).startsWith(DRAFT);
}

async function isFresh(folder: RunFolder): Promise<boolean> {
  const { mtimeMs } = await stat(folder.path).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < DRAFT_AGE_MS;
}
