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

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunFolders } from './RunFolders';
import type { RunState } from './RunState';

const alive = { pid: 1, startTime: '100' };
const gone = { pid: 1, startTime: '99' };

const main: RunState = {
  name: 'main',
  launcher: alive,
  phase: 'starting',
  startedAt: 0,
};

describe('RunFolders', () => {
  let cache: string;
  let folders: RunFolders;

  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'fluxwatch-run-'));
    folders = new RunFolders(
      cache,
      async process => process.startTime === alive.startTime,
    );
  });
  afterEach(() => rm(cache, { recursive: true }));

  const runningNames = async () =>
    (await folders.running()).map(({ state }) => state.name);

  it('gives a name to one cluster at a time', async () => {
    const folder = await folders.claim(main);
    await expect(folders.claim(main)).rejects.toThrow(
      'A real cluster called main runs already; "down main" ends it',
    );
    await folders.claim({ ...main, name: 'other' });
    expect(await runningNames()).toEqual(['main', 'other']);
    await folder.remove();
    await folders.claim(main);
  });

  it('lets exactly one of two that ask at the same time have it', async () => {
    const claims = await Promise.allSettled([
      folders.claim(main),
      folders.claim(main),
    ]);
    expect(claims.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(await readdir(join(cache, 'run'))).toEqual(['main']);
  });

  it('keeps what it is told', async () => {
    const folder = await folders.claim(main);
    const ready: RunState = { ...main, phase: 'ready', readyAt: 5 };
    await folder.save(ready);
    expect(await folder.load()).toEqual(ready);
  });

  it('removes what a killed launcher left, and nothing else', async () => {
    await folders.claim({ ...main, name: 'left', launcher: gone });
    expect(await runningNames()).toEqual([]);
    await folders.claim(main);
    expect(await readdir(join(cache, 'run'))).toEqual(['main']);
    await folders.reap();
    expect(await runningNames()).toEqual(['main']);
  });
});
