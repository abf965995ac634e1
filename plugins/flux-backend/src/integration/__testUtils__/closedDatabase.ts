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
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import '@backstage/backend-test-utils';
import { Knex } from 'knex';

const left = new Set<Knex[]>();

// After the backends that nobody has stopped, which startTestBackend does.
afterAll(async () => {
  for (const open of left) {
    await closeAll(open);
  }
});

async function closeAll(open: Knex[]): Promise<void> {
  await Promise.all(open.splice(0).map(knex => knex.destroy()));
}

/**
 * Closes the plugin's database once the backend was stopped, which Backstage does
 * not: DatabaseManager.shutdown of @backstage/backend-defaults leaves connections
 * to SQLite open, and the pool of each looks after them for ever
 * (`_startReaping` of tarn), so that the process of the tests does not end.
 */
export function closedDatabase() {
  const open: Knex[] = [];
  left.add(open);
  return {
    feature: createBackendModule({
      pluginId: 'flux',
      moduleId: 'closed-database',
      register(env) {
        env.registerInit({
          deps: { database: coreServices.database },
          async init({ database }) {
            open.push(await database.getClient());
          },
        });
      },
    }),
    async close(): Promise<void> {
      await closeAll(open);
    },
  };
}
