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

import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runChecked } from './runChecked';

/** What becomes of files: their new text, or undefined to delete them. */
export type FileChanges = Record<string, string | undefined>;

const AUTHOR = 'Fleet';
const EMAIL = 'fleet@fleet.test';
/** Of the first commit, so that its id is the same in every cluster. */
const FIRST_DATE = '2026-01-01T00:00:00Z';

/**
 * The git repository of a cluster's fleet: a bare one that the git server serves,
 * and a working copy from which commits are made.
 */
export class FleetRepository {
  private readonly bare: string;

  /**
   * @param data - the `data` folder of the cluster
   */
  constructor(private readonly data: string) {
    this.bare = join(data, 'git', 'fleet.git');
  }

  /** Makes both, with the content of a folder as the first commit. */
  async create(content: string): Promise<string> {
    await mkdir(this.copy, { recursive: true });
    await cp(content, this.copy, { recursive: true });
    await runChecked('git', ['init', '-q', '--bare', '-b', 'main', this.bare]);
    await this.git('init', '-q', '-b', 'main');
    await this.git('remote', 'add', 'origin', this.bare);
    return this.record('Begin the fleet', FIRST_DATE);
  }

  /** Commits changes on top of what is there by now, pushes, and answers the commit's id. */
  async commit(message: string, changes: FileChanges): Promise<string> {
    await this.git('pull', '-q', '--ff-only', 'origin', 'main');
    for (const [name, text] of Object.entries(changes)) {
      const path = join(this.copy, name);
      if (text === undefined) {
        await rm(path);
      } else {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      }
    }
    return this.record(message);
  }

  /** The text of a file as it is on the branch by now. */
  async read(name: string): Promise<string> {
    await this.git('pull', '-q', '--ff-only', 'origin', 'main');
    return readFile(join(this.copy, name), 'utf8');
  }

  /** Undoes the newest commit by another one. */
  async revert(): Promise<string> {
    await this.git('pull', '-q', '--ff-only', 'origin', 'main');
    await this.git('revert', '--no-edit', 'HEAD');
    return this.push();
  }

  /** Takes the repository away from the git server. */
  async hide(): Promise<void> {
    await rename(this.bare, this.hidden);
  }

  /** Gives it back. */
  async show(): Promise<void> {
    await rename(this.hidden, this.bare);
  }

  private get copy(): string {
    return join(this.data, 'fleet');
  }

  private get hidden(): string {
    return join(this.data, 'fleet-hidden.git');
  }

  private async record(message: string, date?: string): Promise<string> {
    await this.git('add', '--all');
    const options = date ? ['--date', date] : [];
    await this.gitWith(date, 'commit', '-q', ...options, '-m', message);
    return this.push();
  }

  private async push(): Promise<string> {
    await this.git('push', '-q', 'origin', 'main');
    return (await this.git('rev-parse', 'HEAD')).trim();
  }

  private git(...args: string[]): Promise<string> {
    return this.gitWith(undefined, ...args);
  }

  private gitWith(
    date: string | undefined,
    ...args: string[]
  ): Promise<string> {
    return runChecked('git', args, {
      cwd: this.copy,
      env: {
        PATH: process.env.PATH,
        // Nothing of the user's own settings: hooks, signing, other names.
        HOME: this.data,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: AUTHOR,
        GIT_AUTHOR_EMAIL: EMAIL,
        GIT_COMMITTER_NAME: AUTHOR,
        GIT_COMMITTER_EMAIL: EMAIL,
        ...(date ? { GIT_COMMITTER_DATE: date } : {}),
      },
    });
  }
}
