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
  BrokenRow,
  OwnedResource,
  ResourceQueries,
  StoredResource,
} from '../../store';
import { keyOf } from './foldOwned';

/** Whole resources, of those that an overview knows a little of. */
export class OwnedRecords {
  readonly #own: ReadonlyMap<string, StoredResource>;
  readonly #resources: ResourceQueries;
  readonly #known = new Map<string, StoredResource>();
  readonly broken: BrokenRow[] = [];

  /** @param own - what was read for the asking user alone */
  constructor(own: readonly StoredResource[], resources: ResourceQueries) {
    this.#own = new Map(
      own.map(record => [keyOf({ subject: record.resource }), record]),
    );
    this.#resources = resources;
  }

  /** Those of them that are there, with one query at most. */
  async of(items: readonly OwnedResource[]): Promise<StoredResource[]> {
    const missing = items.filter(
      item => !this.#own.has(keyOf(item)) && !this.#known.has(keyOf(item)),
    );
    const { items: found, broken } = await this.#resources.findMany(
      missing.map(({ subject }) => subject),
    );
    this.broken.push(...broken);
    for (const record of found) {
      this.#known.set(keyOf({ subject: record.resource }), record);
    }
    return items.flatMap(item => this.get(item) ?? []);
  }

  /** One of those that were asked for. */
  get(item: OwnedResource): StoredResource | undefined {
    const key = keyOf(item);
    return this.#own.get(key) ?? this.#known.get(key);
  }
}
