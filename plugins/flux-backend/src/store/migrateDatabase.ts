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

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const DIRECTORY = resolvePackagePath(
  '@fluxwatch/backstage-plugin-flux-backend',
  'migrations',
);

/**
 * SQLite computes in the process of the portal, which stands still while a
 * commit waits for the disk. With a write-ahead log it hardly ever does. A power
 * cut may then cost the newest batches, whole ones; and because each holds how
 * far the readers are, they read again what was lost.
 */
async function spareCommits(knex: Knex): Promise<void> {
  await knex.raw('PRAGMA journal_mode = WAL');
  await knex.raw('PRAGMA synchronous = NORMAL');
}

/**
 * A fleet is longer than the 2 MB that SQLite keeps in memory by itself, and
 * each page beyond it is a call of the operating system. Negative: in KiB.
 */
async function keepPages(knex: Knex): Promise<void> {
  await knex.raw('PRAGMA cache_size = -32768');
}

/** The plugin's database, with its tables as this version needs them. */
export async function migrateDatabase(
  database: Pick<DatabaseService, 'getClient' | 'migrations'>,
): Promise<Knex> {
  const knex = await database.getClient();
  if (String(knex.client.config.client).includes('sqlite')) {
    await spareCommits(knex);
    await keepPages(knex);
  }
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: DIRECTORY });
  }
  return knex;
}
