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
import { inParts } from './inParts';

/**
 * Forgets controllers of a cluster, and all that was kept of them.
 *
 * @param except - those that are still there
 */
export async function removeControllers(
  trx: Knex,
  cluster: string,
  except: ReadonlyArray<{ namespace: string; name: string }> = [],
): Promise<void> {
  const rows: { id: number | string; namespace: string; name: string }[] =
    await trx('flux_controllers')
      .where({ cluster })
      .select('id', 'namespace', 'name');
  const kept = new Set(
    except.map(({ namespace, name }) => `${namespace}/${name}`),
  );
  const gone = rows
    .filter(({ namespace, name }) => !kept.has(`${namespace}/${name}`))
    .map(({ id }) => id);
  for (const ids of inParts(gone)) {
    for (const table of [
      'flux_controller_samples',
      'flux_controller_durations',
    ]) {
      await trx(table).whereIn('controller_id', ids).delete();
    }
    await trx('flux_controllers').whereIn('id', ids).delete();
  }
}
