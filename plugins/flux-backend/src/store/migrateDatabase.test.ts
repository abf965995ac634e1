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

import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { migrateDatabase } from './migrateDatabase';

describe('migrateDatabase', () => {
  const folder = createMockDirectory();

  it('lets no commit to a SQLite file wait for the disk', async () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: folder.resolve('flux.sqlite') },
      useNullAsDefault: true,
    });
    await migrateDatabase({ getClient: async () => knex });
    expect(await knex.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'wal' },
    ]);
    // 1 is NORMAL: only checkpoints wait.
    expect(await knex.raw('PRAGMA synchronous')).toEqual([{ synchronous: 1 }]);
    await knex.destroy();
  });
});
