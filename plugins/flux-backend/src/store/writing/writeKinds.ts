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
import { StoredKind, toKindRow } from '../rows/KindRow';
import { storable } from '../rows/storable';
import { inParts } from './inParts';

export async function writeKinds(
  trx: Knex,
  kinds: readonly StoredKind[],
): Promise<void> {
  for (const part of inParts(kinds)) {
    await trx('flux_kinds')
      .insert(part.map(kind => storable(toKindRow(kind))))
      .onConflict(['cluster', 'kind', 'scope'])
      .merge();
  }
}

export async function removeKinds(
  trx: Knex,
  cluster: string,
  kinds: readonly Pick<StoredKind, 'kind' | 'namespace'>[],
): Promise<void> {
  for (const part of inParts(kinds)) {
    await trx('flux_kinds')
      .whereIn(
        ['cluster', 'kind', 'scope'],
        part.map(({ kind, namespace }) => [cluster, kind, namespace ?? '']),
      )
      .delete();
  }
}
