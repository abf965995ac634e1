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

import { Knex } from 'knex';
import { StoreDatabases } from './__testUtils__/StoreDatabases';
import { Monitors } from './Monitors';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)('Monitors on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
  });

  it('are what was found last', async () => {
    const monitors = new Monitors(knex);
    const found = { at: 1, installed: true, monitors: [], errors: [] };
    expect(await monitors.of('production')).toBeUndefined();
    await monitors.write('production', found);
    const ref = { kind: 'PodMonitor', namespace: 'flux', name: 'a' };
    await monitors.write('production', { ...found, at: 2, monitors: [ref] });
    expect(await monitors.of('production')).toEqual({
      ...found,
      at: 2,
      monitors: [ref],
    });
  });
});
