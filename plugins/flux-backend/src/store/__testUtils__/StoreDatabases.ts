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

import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrateDatabase } from '../migrateDatabase';
import { TestPostgres } from './TestPostgres';

const CONNECTION = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

export type StoreDatabaseId = 'SQLITE_3' | 'POSTGRES_18';

/**
 * Databases for tests: SQLite, and PostgreSQL as the
 * environment names it or else a server that lives as long as the test file.
 */
export class StoreDatabases {
  readonly #databases: TestDatabases;
  readonly #postgres?: Promise<TestPostgres>;

  private constructor() {
    if (!process.env[CONNECTION]) {
      // Test databases are chosen before the server is there.
      process.env[CONNECTION] = 'postgresql://not-started-yet';
      this.#postgres = TestPostgres.start();
      // Told by the tests that need it.
      this.#postgres.catch(() => {});
    }
    this.#databases = TestDatabases.create({
      ids: ['SQLITE_3', 'POSTGRES_18'],
    });
    // After those of the test databases, which still talk to the server.
    afterAll(async () => {
      if (this.#postgres) {
        delete process.env[CONNECTION];
        await this.#postgres.then(
          server => server.stop(),
          () => {},
        );
      }
    }, 60_000);
  }

  /** Call once, at the top of a test file. */
  static create(): StoreDatabases {
    return new StoreDatabases();
  }

  async init(id: StoreDatabaseId): Promise<Knex> {
    const knex = await this.initEmpty(id);
    return migrateDatabase({ getClient: async () => knex });
  }

  /** Without any table. */
  async initEmpty(id: StoreDatabaseId): Promise<Knex> {
    if (id === 'POSTGRES_18' && this.#postgres) {
      process.env[CONNECTION] = (await this.#postgres).connectionString;
    }
    return this.#databases.init(id);
  }
}
