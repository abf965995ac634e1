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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPackage } from '../packageFolder';
import { FleetRepository } from './FleetRepository';

const FILE = 'infrastructure/config.yaml';

describe('FleetRepository', () => {
  let data: string;
  let repository: FleetRepository;
  let first: string;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'fluxwatch-fleet-'));
    repository = new FleetRepository(data);
    first = await repository.create(inPackage('fleet', 'repository'));
  });
  afterEach(() => rm(data, { recursive: true }));

  it('begins with the same commit everywhere', async () => {
    const other = await mkdtemp(join(tmpdir(), 'fluxwatch-fleet-'));
    const again = await new FleetRepository(other).create(
      inPackage('fleet', 'repository'),
    );
    await rm(other, { recursive: true });
    expect(again).toBe(first);
  });

  it('commits on top of what others have pushed, and undoes it', async () => {
    const before = await repository.read(FILE);
    await repository.commit('Break it', { [FILE]: 'a: [', 'new.yaml': 'b' });
    expect(await repository.read(FILE)).toBe('a: [');
    await repository.revert();
    expect(await repository.read(FILE)).toBe(before);
    await expect(repository.read('new.yaml')).rejects.toThrow('ENOENT');
  });

  it('can be taken away and given back', async () => {
    await repository.hide();
    await expect(repository.read(FILE)).rejects.toThrow('git pull');
    await repository.show();
    expect(await repository.read(FILE)).toContain('region: north');
  });
});
